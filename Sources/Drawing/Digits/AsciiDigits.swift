/// Digits of three rows in ASCII: seven strokes of `_` and `|`, which take the room of the blocks.
enum AsciiDigits {
  /// The rows of a sign, as wide as the sign in blocks; blanks for one that is not known.
  static func rows(of scalar: Unicode.Scalar) -> [String] {
    glyphs[scalar] ?? ["  ", "  ", "  "]
  }

  private static let glyphs: [Unicode.Scalar: [String]] = [
    "0": [" _ ", "| |", "|_|"],
    "1": ["   ", " | ", " | "],
    "2": [" _ ", " _|", "|_ "],
    "3": [" _ ", " _|", " _|"],
    "4": ["   ", "|_|", "  |"],
    "5": [" _ ", "|_ ", " _|"],
    "6": [" _ ", "|_ ", "|_|"],
    "7": [" _ ", "  |", "  |"],
    "8": [" _ ", "|_|", "|_|"],
    "9": [" _ ", "|_|", " _|"],
    "%": ["o /", " / ", "/ o"],
    "+": ["   ", "_|_", " | "],
    "−": ["   ", "___", "   "],
    "-": ["   ", "___", "   "],
    "/": ["  /", " / ", "/  "],
    "≈": ["     ", " ~~~ ", " ~~~ "],
    "·": [" ", "o", " "],
    ":": [" ", "o", "o"],
    ".": [" ", " ", "."],
    ",": ["  ", "  ", " ,"],
  ]
}
