import Drawing
import Text

/// Turns what a terminal sends into keys.
///
/// A pure state machine: bytes may come in portions of any size, and the same bytes give the same
/// keys. ncurses has one as well, but it reads byte by byte, does not tell the end of input from
/// silence, and passes a sequence it does not know on as the letters in it, each of them a command.
public struct KeyDecoder: Sendable {
  private let sequences: KeySequences
  private var buffer: [UInt8] = []
  private var pasted: [UInt8]?

  /// The most bytes of a paste that are kept: whole tables are pasted by mistake only.
  static let pasteLimit = 16_384
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  /// A decoder that knows what all terminals have in common, and some sequences beside.
  public init(sequences: KeySequences = KeySequences()) {
    self.sequences = sequences
  }

  /// Whether the bytes so far may be the beginning of a key.
  public var isWaiting: Bool { !buffer.isEmpty && pasted == nil }

  /// The keys that are complete with these bytes.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    buffer += bytes
    var keys: [Key] = []
    var start = 0
    while start < buffer.count {
      let rest = buffer[start...]
      guard let length = pasted == nil ? decodeKey(rest, &keys) : decodePaste(rest, &keys) else {
        break
      }
      start += length
    }
    buffer.removeFirst(start)
    return keys
  }

  /// The keys the bytes stand for if nothing follows: an escape byte is the escape key.
  public mutating func flush() -> [Key] {
    guard isWaiting else { return [] }
    let rest = buffer
    buffer = []
    guard rest.first == KeySequences.escape else { return [] }
    return [.escape] + decode(rest.dropFirst())
  }

  /// Decodes one key; returns its length, or `nil` if more bytes are needed.
  private mutating func decodeKey(_ bytes: ArraySlice<UInt8>, _ keys: inout [Key]) -> Int? {
    switch sequences.match(bytes) {
    case .key(let key, let length):
      keys.append(key)
      return length
    case .incomplete:
      return nil
    case .none:
      break
    }
    guard bytes.first == KeySequences.escape else {
      return CharacterSequence.decode(bytes, into: &keys)
    }
    switch EscapeSequence(bytes) {
    case .incomplete:
      return nil
    case .pasteBegins(let length):
      pasted = []
      return length
    case .keys(let found, let length):
      keys += found
      return length
    }
  }

  /// Takes pasted bytes; returns how many, or `nil` if more are needed to know the end.
  private mutating func decodePaste(_ bytes: ArraySlice<UInt8>, _ keys: inout [Key]) -> Int? {
    let end = Self.pasteEnd
    let text = bytes.prefix { $0 != KeySequences.escape }
    keep(text)
    guard text.count == 0 else { return text.count }
    if bytes.starts(with: end) {
      keys.append(.paste(SafeText(bytes: pasted ?? [], limit: Self.pasteLimit)))
      pasted = nil
      return end.count
    }
    if end.starts(with: bytes) { return nil }
    keep(bytes.prefix(1))
    return 1
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    let room = Self.pasteLimit - (pasted?.count ?? 0)
    pasted?.append(contentsOf: bytes.prefix(max(0, room)))
  }
}
