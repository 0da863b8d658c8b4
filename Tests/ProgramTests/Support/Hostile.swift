/// Text that would take a terminal over if it reached it, and how to find its traces.
enum Hostile {
  /// Erases the screen, writes to the clipboard, names the window, turns the writing direction,
  /// rubs out, and once more with a C1 control.
  static let text =
    "A\u{1B}[2JB\u{1B}]52;c;aGk=\u{07}C\u{1B}]0;pwned\u{07}D\u{202E}E"
    + "\u{7F}F\u{9B}31mG\u{2066}H\u{200B}I"

  /// The scalars of some output that no terminal should get from data.
  ///
  /// - Parameters:
  ///   - bytes: The output.
  ///   - allowed: Control characters that belong to its format.
  /// - Returns: The names of those found.
  static func traces(
    in bytes: [UInt8], allowed: Set<Unicode.Scalar> = ["\n"]
  ) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["invalid UTF-8"] }
    let found = Set(text.unicodeScalars.filter { isControl($0) && !allowed.contains($0) })
    return found.sorted().map { "U+" + String($0.value, radix: 16, uppercase: true) }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    // Zero width, marks of direction, embeddings, isolates, the mark of byte order.
    case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// The output without the sequences that set colours and attributes (`ESC [ … m`).
  static func withoutColors(_ bytes: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let parameters = bytes[index...].dropFirst(2).prefix { (0x30...0x3B).contains($0) }
      if bytes[index...].starts(with: [0x1B, 0x5B]), parameters.endIndex < bytes.endIndex,
        bytes[parameters.endIndex] == UInt8(ascii: "m")
      {
        index = parameters.endIndex + 1
      } else {
        rest.append(bytes[index])
        index += 1
      }
    }
    return rest
  }
}
