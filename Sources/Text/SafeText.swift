/// Text that is safe to draw, to log, to export and to write to a terminal.
///
/// Text from outside becomes `SafeText` in one place, from a string or from bytes, and only
/// `SafeText` can be drawn. It holds no control character, no direction override, nothing
/// invisible, no character that the C library cannot print; at most ``marksPerBase`` marks sit on
/// a base; it is in Unicode normalization form C, so equal texts have equal bytes.
public struct SafeText: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The longest text from outside, in Unicode scalars; more is cut and ends in an ellipsis.
  ///
  /// The longest legal definition of an indicator has about 700; no field of a file or a reply of
  /// a server that is longer can be read on a screen.
  public static let defaultLimit = 4_096

  /// The most combining marks on one base.
  ///
  /// Vietnamese needs two even when decomposed; four leave room for scholarly transcription, and a
  /// stack of hundreds, made to paint over the lines above, is cut.
  public static let marksPerBase = 4

  /// The text without characters.
  public static let empty = SafeText(trusted: "")

  /// The mark of text that has been cut: one column wide.
  public static let ellipsis = SafeText(trusted: "…")

  /// The characters, in normalization form C.
  public let string: String

  /// The columns the text takes on a terminal.
  public let width: Int

  /// Makes text from outside safe.
  ///
  /// - Parameters:
  ///   - string: Any text.
  ///   - limit: The most Unicode scalars to keep; longer text is cut and ends in an ellipsis.
  public init(_ string: String, limit: Int = SafeText.defaultLimit) {
    if let columns = TextFilter.columnsIfClean(string.utf8.span, limit: limit) {
      self.init(string: string, width: columns)
    } else {
      self = TextFilter.clean(string, limit: limit)
    }
  }

  /// Makes bytes from outside safe; what is not UTF-8 becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, or anything.
  ///   - limit: The most Unicode scalars to keep; longer text is cut and ends in an ellipsis.
  public init(bytes: Span<UInt8>, limit: Int = SafeText.defaultLimit) {
    let string = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    if let columns = TextFilter.columnsIfClean(bytes, limit: limit) {
      self.init(string: string, width: columns)
    } else {
      self = TextFilter.clean(string, limit: limit)
    }
  }

  /// Makes bytes from outside safe; what is not UTF-8 becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, or anything.
  ///   - limit: The most Unicode scalars to keep; longer text is cut and ends in an ellipsis.
  @inlinable
  public init<Bytes: Collection>(bytes: Bytes, limit: Int = SafeText.defaultLimit)
  where Bytes.Element == UInt8 {
    let fast = bytes.withContiguousStorageIfAvailable { SafeText(bytes: $0.span, limit: limit) }
    self = fast ?? SafeText(String(decoding: bytes, as: UTF8.self), limit: limit)
  }

  /// Takes over text that the program's own code made from safe parts, without filtering it.
  ///
  /// Never for anything that was read. Debug builds check the promise.
  ///
  /// - Parameter string: Text that the filter would leave as it is.
  package init(trusted string: String) {
    assert(
      TextFilter.isClean(string), "not safe text: \(string.debugDescription)")
    self.init(string: string, width: CharacterWidth.of(string))
  }

  /// Takes over clean text whose width is known.
  init(string: String, width: Int) {
    self.string = string
    self.width = width
  }

  /// Whether there is no character.
  public var isEmpty: Bool { string.isEmpty }

  /// The characters, for interpolation.
  public var description: String { string }

  /// Whether two texts consist of the same characters.
  public static func == (left: SafeText, right: SafeText) -> Bool {
    // Both are normalized: comparing bytes does what comparing strings does, only sooner.
    let bytes = left.string.utf8.span
    let others = right.string.utf8.span
    guard left.width == right.width, bytes.count == others.count else { return false }
    for index in bytes.indices where bytes[index] != others[index] { return false }
    return true
  }

  /// Whether one text comes before another in the order of code points.
  ///
  /// For an order that people expect, see ``Folding/collationKey(_:)``.
  public static func < (left: SafeText, right: SafeText) -> Bool {
    // The order of UTF-8 bytes is the order of code points.
    left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
  }

  /// Feeds the characters to a hasher.
  public func hash(into hasher: inout Hasher) {
    string.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(UInt8(0xFF))
  }
}
