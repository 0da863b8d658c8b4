import SeededRandom

/// Text nobody would write, but somebody might send.
enum RandomText {
  /// Scalars out of which trouble is made: controls, marks, joiners, tags, both ends of ranges.
  private static let troublesome: [Unicode.Scalar] = [
    "\u{0}", "\u{1B}", "[", "]", "\u{7}", "\u{7F}", "\u{9B}", "\u{85}", "\u{AD}", "\u{301}",
    "\u{302}", "\u{323}", "\u{31B}", "\u{344}", "\u{34F}", "\u{61C}", "\u{9C7}", "\u{9BE}",
    "\u{1100}", "\u{1161}", "\u{11A8}", "\u{1160}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2028}",
    "\u{2066}", "\u{20DD}", "\u{FE0F}", "\u{FEFF}", "\u{FFF9}", "\u{E000}", "\u{1D160}",
    "\u{1F468}", "\u{1F3FD}", "\u{1F1FB}", "\u{E0067}", "\u{F900}", "\u{2126}",
    "\u{958}", "\u{FB2C}", "\u{CC6}", "\u{CC2}", "\u{1D165}", "\u{1D16E}", "\u{345}", "\u{AC00}",
    "\u{3000}", "漢", "đ", "Ậ", "ữ", " ", "a", "A", "0", "█",
  ]

  /// Up to so many scalars, every second one troublesome.
  static func string(upTo length: Int, using random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &random) {
      if Bool.random(using: &random), let scalar = troublesome.randomElement(using: &random) {
        text.append(scalar)
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// Up to so many bytes, UTF-8 only by accident.
  static func bytes(upTo length: Int, using random: inout SeededGenerator) -> [UInt8] {
    let likely: [UInt8] = [0x1B, 0x41, 0x7F, 0x80, 0x9B, 0xBF, 0xC0, 0xC3, 0xCC, 0xE1, 0xE2, 0xED]
    return (0..<Int.random(in: 0...length, using: &random)).map { _ in
      let byte = likely.randomElement(using: &random) ?? 0
      return Bool.random(using: &random) ? byte : UInt8.random(in: 0...255, using: &random)
    }
  }
}
