import Drawing

/// What bytes that begin with escape stand for (ECMA-48; xterm "Control Sequences").
enum EscapeSequence: Hashable {
  /// More bytes are needed.
  case incomplete
  /// Keys, none for a sequence that is not one, and how many bytes they take.
  case keys([Key], length: Int)
  /// What follows was pasted.
  case pasteBegins(length: Int)

  /// The longest sequence waited for; no key is longer, and a flood must not fill the memory.
  private static let limit = 64

  init(_ bytes: ArraySlice<UInt8>) {
    let body = bytes.dropFirst()
    switch body.first {
    case nil:
      self = .incomplete
    case UInt8(ascii: "["):
      self = Self.control(bytes)
    case UInt8(ascii: "O"):
      self = Self.single(bytes)
    default:
      // Alt and a key, or escape and a key typed fast: both are two keys here.
      self = .keys([.escape], length: 1)
    }
  }

  // MARK: ESC O

  private static func single(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    guard let final = bytes.dropFirst(2).first else { return .incomplete }
    guard (0x20..<0x7F).contains(final) else { return .keys([.escape], length: 1) }
    // xterm puts a modifier before the letter: ESC O 5 P.
    if (UInt8(ascii: "2")...UInt8(ascii: "8")).contains(final) {
      guard let letter = bytes.dropFirst(3).first else { return .incomplete }
      return .keys([key(letter: letter)].compactMap(\.self), length: 4)
    }
    let key = key(letter: final) ?? keypadKey(final)
    return .keys([key].compactMap(\.self), length: 3)
  }

  /// Keys of the number pad in application mode.
  private static func keypadKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    // The others are their ASCII characters with bit 6 set: `*` is j, `0` is p.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Unicode.Scalar(final & 0x3F))
    default: nil
    }
  }

  // MARK: ESC [

  private static func control(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    let body = bytes.dropFirst(2)
    // The Linux console: ESC [ [ A ... E are F1 ... F5.
    if body.first == UInt8(ascii: "[") {
      guard let letter = body.dropFirst().first else { return .incomplete }
      let number = Int(letter) - Int(UInt8(ascii: "A")) + 1
      return .keys((1...5).contains(number) ? [.function(number)] : [], length: 4)
    }
    let parameters = body.prefix { (0x30...0x3F).contains($0) }
    let intermediates = body.dropFirst(parameters.count).prefix { (0x20...0x2F).contains($0) }
    let length = 2 + parameters.count + intermediates.count
    guard length < limit else { return .keys([], length: length) }
    guard let final = bytes.dropFirst(length).first else { return .incomplete }
    // Something else begins within the sequence: it was cut, and what begins is read anew.
    guard (0x40...0x7E).contains(final) else {
      return .keys(length == 2 ? [.escape, .character("[")] : [], length: length)
    }
    guard intermediates.isEmpty else { return .keys([], length: length + 1) }
    return control(Array(parameters), final: final, length: length + 1, bytes)
  }

  private static func control(
    _ parameters: [UInt8], final: UInt8, length: Int, _ bytes: ArraySlice<UInt8>
  ) -> EscapeSequence {
    switch (parameters.first, final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
      let numbers = numbers(parameters.dropFirst())
      let event = MouseReport.event(numbers, isRelease: final == UInt8(ascii: "m"))
      return .keys(event.map { [.mouse($0)] } ?? [], length: length)
    case (nil, UInt8(ascii: "M")):
      // The old form: three bytes follow, each 32 more than what it says.
      let report = bytes.dropFirst(length).prefix(3)
      guard report.count == 3 else { return .incomplete }
      let event = MouseReport.event(legacy: Array(report))
      return .keys(event.map { [.mouse($0)] } ?? [], length: length + 3)
    case (_, UInt8(ascii: "~")):
      let number = numbers(parameters[...]).first ?? 0
      guard number != 200 else { return .pasteBegins(length: length) }
      return .keys([key(number: number)].compactMap(\.self), length: length)
    case (nil, UInt8(ascii: "I")), (nil, UInt8(ascii: "O")):
      return .keys([.focus(final == UInt8(ascii: "I"))], length: length)
    case (UInt8(ascii: "?"), _), (UInt8(ascii: ">"), _), (UInt8(ascii: "="), _):
      // The answer to a question somebody else has asked.
      return .keys([], length: length)
    default:
      // A modifier comes second (ESC [ 1 ; 5 A); with another number before it, it is no key but
      // an answer, such as where the cursor is (ESC [ 12 ; 40 R).
      let isKey = numbers(parameters[...]).first ?? 0 <= 1
      return .keys(isKey ? [key(letter: final)].compactMap(\.self) : [], length: length)
    }
  }

  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      // Four digits are more than any screen or key needs.
      digits.prefix(5).reduce(0) { $0 * 10 + max(0, Int($1) - 0x30) }
    }
  }

  // MARK: Keys

  private static func key(letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter) - 0x4F)
    default: nil
    }
  }

  private static func key(number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }
}
