/// Where the reading of a file that may grow has ended, and what is needed to go on.
struct FollowedEnd: Sendable {
  /// The hashes of all bytes that have been read.
  let hashes: ChunkHashes
  /// The line of the first row that has not been read, from 1.
  let line: Int
  /// How the rows are written down.
  let form: FollowedForm
  /// What stood behind: a row without a line end, or one with an open quote.
  let rest: [UInt8]
  /// The hash of the files before this one.
  var hashBefore: UInt64 = 0

  /// The end of a reading.
  ///
  /// - Parameters:
  ///   - bytes: all bytes of the file, those behind the last complete row too.
  ///   - file: what was read of them.
  ///   - counts: what came of it.
  init(of bytes: UnsafeRawBufferPointer, _ file: CSVFile, _ counts: RowCounts) {
    let end = counts.stoppedAt ?? file.bytes.count
    hashes = ChunkHashes(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    line = counts.nextLine
    form = .rows(header: Array(bytes[..<min(end, file.headerLength)]))
    rest = Array(bytes[end...])
  }

  /// The end of a reading of lines of JSON: behind the last line feed, for what follows has not been
  /// read.
  ///
  /// - Parameters:
  ///   - bytes: all bytes of the file.
  ///   - names: the names that the objects have.
  init(ofLines bytes: [UInt8], names: Set<String>) {
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    hashes = bytes.withUnsafeBytes { ChunkHashes(UnsafeRawBufferPointer(rebasing: $0[..<end])) }
    line = 1 + bytes[..<end].count { $0 == UInt8(ascii: "\n") }
    form = .lines(names: names)
    rest = Array(bytes[end...])
  }
}
