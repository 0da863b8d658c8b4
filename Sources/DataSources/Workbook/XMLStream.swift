import CExpat
import Measures
import Text

/// What reads the elements of a document as they come; names are without prefix.
///
/// Namespaces are not looked at: the transitional and the strict form of a workbook differ in
/// nothing else.
protocol XMLReader: AnyObject {
  /// An element begins.
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookError)

  /// An element ends.
  func end(_ name: XMLName) throws(WorkbookError)

  /// A piece of the text between the marks.
  func text(_ bytes: UnsafeRawBufferPointer) throws(WorkbookError)
}

/// The name of an element or attribute, without its prefix; valid during the call that gives it.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ qualified: UnsafePointer<CChar>) {
    var start = qualified
    var next = qualified
    while next.pointee != 0 {
      if next.pointee == 0x3A { start = next + 1 }
      next += 1
    }
    self.start = start
  }

  /// Whether it is this name.
  static func ~= (word: StaticString, name: XMLName) -> Bool {
    let expected = UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)
    var index = 0
    while index < word.utf8CodeUnitCount {
      // The end of the shorter name differs from every letter of the longer.
      if name.start[index] != expected[index] { return false }
      index += 1
    }
    return name.start[index] == 0
  }

  /// Whether it is this name.
  static func == (name: XMLName, word: StaticString) -> Bool { word ~= name }
}

/// The attributes of an element; valid during the call that gives them.
struct XMLAttributes {
  private let pairs: UnsafePointer<UnsafePointer<CChar>?>

  init(_ pairs: UnsafePointer<UnsafePointer<CChar>?>) {
    self.pairs = pairs
  }

  /// The value of an attribute as bytes, ended by NUL; nil when it is not there.
  func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
    var next = pairs
    while let key = next[0] {
      if XMLName(key) == name { return next[1] }
      next += 2
    }
    return nil
  }

  /// The value of an attribute.
  subscript(name: StaticString) -> String? {
    bytes(name).map { String(cString: $0) }
  }

  /// A number that is not negative; nil when it is none, or has more digits than any of a workbook.
  func number(_ name: StaticString) -> Int? {
    guard var next = bytes(name), next.pointee != 0 else { return nil }
    var value = 0
    while next.pointee != 0 {
      let digit = Int(next.pointee) - 0x30
      guard (0...9).contains(digit), value < 1_000_000_000 else { return nil }
      value = value * 10 + digit
      next += 1
    }
    return value
  }

  /// Whether an attribute says yes: `1` or `true`.
  func isTrue(_ name: StaticString) -> Bool {
    self[name] == "1" || self[name] == "true"
  }
}

/// One document on its way through expat to a reader.
final class XMLStream {
  private let part: String
  private let reader: any XMLReader
  private var parser: OpaquePointer?
  private var error: WorkbookError?
  private var silentBytes = 0

  /// A parser of a part of an archive.
  private init(_ part: String, _ reader: any XMLReader) {
    self.part = part
    self.reader = reader
  }

  /// Reads a part of an archive through to its end.
  ///
  /// - Parameters:
  ///   - part: the part's path.
  ///   - archive: the archive.
  ///   - limit: the most bytes to unpack.
  ///   - reader: what is told of the elements.
  ///   - checkpoint: called for every piece with its bytes; may throw.
  /// - Throws: why the part cannot be read, what the reader throws, and what `checkpoint` throws.
  static func read(
    _ part: String, of archive: borrowing ZipArchive, limit: UInt64, with reader: any XMLReader,
    checkpoint: (Int) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    let stream = XMLStream(part, reader)
    var handlers = XMLStream.handlers
    // The parser is used within this call only, and the stream outlives it.
    stream.parser = xml_parser_create(&handlers, Unmanaged.passUnretained(stream).toOpaque())
    guard let parser = stream.parser else {
      throw WorkbookError(.damagedWorkbook(part: SafeText(part)))
    }
    defer { xml_parser_free(parser) }
    try archive.read(part, limit: limit) { (piece) throws(WorkbookError) in
      try checkpoint(piece.count)
      try stream.feed(piece, parser)
    }
    try stream.feed(UnsafeRawBufferPointer(start: nil, count: 0), parser)
    withExtendedLifetime(stream) {}
  }

  private func feed(
    _ piece: UnsafeRawBufferPointer, _ parser: OpaquePointer
  ) throws(WorkbookError) {
    silentBytes += piece.count
    let nothing: UInt8 = 0
    let state = withUnsafePointer(to: nothing) { empty in
      xml_parser_feed(
        parser, piece.baseAddress ?? UnsafeRawPointer(empty), Int32(piece.count),
        piece.baseAddress == nil)
    }
    if let error { throw error }
    if state == XML_FORBIDDEN { throw WorkbookError(.forbiddenMarkup(part: SafeText(part))) }
    guard state == XML_WELL_FORMED, silentBytes <= WorkbookLimits.silentBytes else {
      throw WorkbookError(.damagedWorkbook(part: SafeText(part)))
    }
  }

  // MARK: - What expat calls

  private static let handlers = xml_handlers(
    start: { context, name, attributes in
      XMLStream.of(context)?.tell { (reader) throws(WorkbookError) in
        try reader.start(XMLName(name), XMLAttributes(attributes))
      }
    },
    end: { context, name in
      XMLStream.of(context)?.tell { (reader) throws(WorkbookError) in
        try reader.end(XMLName(name))
      }
    },
    text: { context, bytes, count in
      XMLStream.of(context)?.tell { (reader) throws(WorkbookError) in
        try reader.text(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
      }
    })

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
    context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Tells the reader; the first error stops the parser and is thrown when it has come back.
  private func tell(_ event: (any XMLReader) throws(WorkbookError) -> Void) {
    silentBytes = 0
    do throws(WorkbookError) {
      try event(reader)
    } catch {
      self.error = error
      if let parser { xml_parser_stop(parser) }
    }
  }
}
