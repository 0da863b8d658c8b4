import Text

/// Collects the texts of an archive, each once, and writes them one after another.
package struct StringPoolWriter {
  private var positions: [String: Int] = [:]
  private var strings: [String] = []

  package init() {}

  /// The position of a text.
  package mutating func position(of string: String) -> Int {
    if let known = positions[string] { return known }
    positions[string] = strings.count
    strings.append(string)
    return strings.count - 1
  }

  /// Writes how many texts there are, their lengths and their bytes.
  package func write(to writer: inout ByteWriter) {
    writer.count(strings.count)
    for string in strings { writer.count(string.utf8.count) }
    for string in strings { writer.raw(string.utf8) }
  }
}

/// The texts of an archive; what is never asked for is never made.
package struct StringPool {
  private let bytes: UnsafeRawBufferPointer
  private let ends: ContiguousArray<Int>

  /// Reads the lengths; the bytes must outlive the pool.
  package init(_ reader: inout ByteReader) throws(ArchiveError) {
    let count = try reader.count()
    var ends: ContiguousArray<Int> = []
    ends.reserveCapacity(count)
    var end = 0
    for _ in 0..<count {
      end += try reader.count()
      ends.append(end)
    }
    bytes = try reader.raw(end)
    self.ends = ends
  }

  /// How many texts there are.
  var count: Int { ends.count }

  /// The text whose position comes next in the archive.
  package func string(_ reader: inout ByteReader) throws(ArchiveError) -> String {
    let position = try reader.position(below: ends.count)
    let start = position == 0 ? 0 : ends[position - 1]
    if start == ends[position] { return "" }
    return String(decoding: bytes[start..<ends[position]], as: UTF8.self)
  }

  /// The same as text that may be shown.
  package func text(_ reader: inout ByteReader) throws(ArchiveError) -> SafeText {
    SafeText(try string(&reader))
  }
}
