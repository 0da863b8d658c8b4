import Glibc
import Measures
import Text

/// Writes what sources give, and how they are doing, into one file.
///
/// Every entry is written at once and is whole in itself: whatever ends the program or the machine,
/// what was written before can be read. A dataset is written as what changed since the one before
/// of its source, until that has taken as much room as a whole one.
public final class RecordingWriter {
  /// What is known of a source.
  private struct Memory {
    var document: RecordedDocument?
    var datasetEntry = 0
    /// Packed bytes of the last whole dataset, and of the changes since.
    var wholeBytes = 0
    var changeBytes = 0
    var health: SourceHealth?
    var healthAt = Moment(seconds: 0)
    var version: Version?
  }

  /// How often, in seconds, the file is told that a source is still doing as before.
  ///
  /// Ages are reckoned from it: a quarter of the minute in which sources are usually asked.
  private static let quietSeconds: Int64 = 15

  private let path: String
  private let descriptor: Int32
  private let words: RecordingWords
  private var memories: [SourceID: Memory] = [:]
  private var number = 0

  /// Bytes of the file.
  public private(set) var size: Int64 = 0

  /// Datasets that were written.
  public private(set) var datasetCount = 0

  /// Entries that were written.
  public var entryCount: Int { number }

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: where; its folder must be there.
  ///   - replacing: whether a file of that name is overwritten.
  ///   - program: the program and its version, for the file.
  ///   - sources: the sources, in the order of naming.
  ///   - words: how failures and problems are said.
  ///   - moment: the time.
  /// - Throws: `exists`, or why it cannot be written.
  public init(
    path: String, replacing: Bool = false, program: String, sources: [SourceID],
    words: RecordingWords, at moment: Moment
  ) throws(RecordingError) {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY | (replacing ? O_TRUNC : O_EXCL)
    descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else {
      let code = errno
      throw code == EEXIST
        ? .exists(path: SafeText(path)) : .fileSystem(path: SafeText(path), code: code)
    }
    self.path = path
    self.words = words
    try write(
      RecordingEntry(
        number: 1, at: moment,
        event: .start(format: RecordingFormat.name, program: program, sources: sources)))
  }

  deinit { close(descriptor) }

  /// Writes how a source is doing, and what it gave if that is new.
  ///
  /// - Parameters:
  ///   - health: how it is doing.
  ///   - outcome: what it gave last; nil when it has given nothing yet.
  ///   - moment: the time.
  /// - Returns: whether a dataset was written.
  /// - Throws: why it could not be written; the file is then as it was before.
  public func record(
    _ health: SourceHealth, _ outcome: ReadOutcome?, at moment: Moment
  ) throws(RecordingError) -> Bool {
    var memory = memories[health.source] ?? Memory()
    defer { memories[health.source] = memory }
    if let outcome, memory.document == nil || outcome.version != memory.version {
      memory.version = outcome.version
      let document = RecordedDocument(DatasetDocument.encode(outcome.dataset))
      if document.bytes != memory.document?.bytes {
        try write(document, outcome.problems, health, &memory, at: moment)
        return true
      }
    }
    guard isNews(health, memory, at: moment) else { return false }
    try write(RecordingEntry(number: number + 1, at: moment, event: .source(health)))
    memory.health = health
    memory.healthAt = moment
    return false
  }

  /// Writes that the recording has ended as it should.
  public func finish(at moment: Moment) throws(RecordingError) {
    try write(RecordingEntry(number: number + 1, at: moment, event: .end))
    fdatasync(descriptor)
  }

  /// Whether more than times has changed, or times have not been written for a while.
  private func isNews(_ health: SourceHealth, _ memory: Memory, at moment: Moment) -> Bool {
    guard let before = memory.health else { return true }
    guard health != before else { return false }
    var same = health
    same.lastSuccess = before.lastSuccess
    same.lastAttempt = before.lastAttempt
    same.nextAttempt = before.nextAttempt
    same.durationMilliseconds = before.durationMilliseconds
    let (age, overflow) = moment.seconds.subtractingReportingOverflow(memory.healthAt.seconds)
    return same != before || overflow || age < 0 || age >= Self.quietSeconds
  }

  // MARK: - Entries

  private func write(
    _ document: RecordedDocument, _ problems: [SourceProblem], _ health: SourceHealth,
    _ memory: inout Memory, at moment: Moment
  ) throws(RecordingError) {
    let isChange = memory.document != nil && memory.changeBytes < memory.wholeBytes
    let entry = RecordingEntry(
      number: number + 1, at: moment, event: .source(health),
      base: isChange ? memory.datasetEntry : nil)
    var body: [UInt8] = [RecordingFormat.separator]
    body += ",\"problems\":".utf8
    body += RecordedProblems.bytes(problems, words)
    body.append(RecordingFormat.separator)
    body += ",\"dataset\":".utf8
    body += document.encoded(after: isChange ? memory.document : nil)
    let packed = try write(entry, body: body)
    memory.document = document
    memory.datasetEntry = entry.number
    memory.wholeBytes = isChange ? memory.wholeBytes : packed
    memory.changeBytes = isChange ? memory.changeBytes + packed : 0
    memory.health = health
    memory.healthAt = moment
    datasetCount += 1
  }

  /// Writes an entry; how many bytes it takes.
  @discardableResult
  private func write(
    _ entry: RecordingEntry, body: [UInt8] = []
  ) throws(RecordingError) -> Int {
    let line = entry.bytes(words) + body + Array("}\n".utf8)
    guard line.count <= RecordingFormat.entryBytes, let member = GzipMember.pack(line) else {
      throw .tooLarge(source: SafeText(path))
    }
    var written = 0
    while written < member.count {
      let count = member.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, member.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let code = count < 0 ? errno : ENOSPC
        // Half an entry would hide those that may follow.
        if written > 0 { ftruncate(descriptor, off_t(size)) }
        throw .fileSystem(path: SafeText(path), code: code)
      }
      written += count
    }
    size += Int64(member.count)
    number = entry.number
    return member.count
  }
}
