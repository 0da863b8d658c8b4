/// The ASCII glyphs that stand for drawings where these cannot be shown.
enum GlyphTable {
  /// The ASCII glyph for a drawing, or nil if the scalar is none.
  static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if (0x2800..<0x2900).contains(scalar.value) {
      return braille(UInt8(truncatingIfNeeded: scalar.value))
    }
    return table[scalar].map { Unicode.Scalar($0) }
  }

  /// A Braille pattern by where its dots are: above, in the middle, below, or everywhere.
  private static func braille(_ dots: UInt8) -> Unicode.Scalar {
    // Bits 0…2 and 3…5 are rows one to three left and right, bits 6 and 7 row four.
    let top = dots & 0b0000_1001 != 0
    let middle = dots & 0b0011_0110 != 0
    let bottom = dots & 0b1100_0000 != 0
    return switch (top, middle, bottom) {
    case (false, false, false): " "
    case (true, false, false): "'"
    case (false, true, false): "-"
    case (false, false, true): "."
    case (true, true, false), (false, true, true): ":"
    case (true, _, true): dots.nonzeroBitCount > 4 ? "#" : ":"
    }
  }

  private static let table: [Unicode.Scalar: UInt8] = {
    var table: [Unicode.Scalar: UInt8] = [:]
    for (drawings, glyph) in groups {
      for drawing in drawings.unicodeScalars { table[drawing] = UInt8(ascii: glyph) }
    }
    return table
  }()

  /// Drawings and the glyph of the same width that comes closest.
  private static let groups: [(drawings: String, glyph: Unicode.Scalar)] = [
    // Lines; the heavy upright is the mark of a target.
    ("─━═╌╍┄┅┈┉╴╶╸╺╼╾⎯", "-"),
    ("│║╵╷╎╏┊┋╽╿⎸⎹⏐", "|"),
    ("┃╹╻", "#"),
    ("┆┇", ":"),
    ("┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛╒╓╔╕╖╗╘╙╚╛╜╝╭╮╯╰", "+"),
    ("├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻", "+"),
    ("┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬", "+"),
    ("╱⁄∕÷", "/"), ("╲", "\\"), ("╳", "X"),
    // Bars: full blocks, then those that fill up from the left or from below.
    ("█▉▊▋▇▓▛▜▙▟■◼▪▬▮▰▐", "="), ("▌▍▎▏▕▱□◻▫▭▯", "-"),
    ("▁", "_"), ("▂▖▗░", "."), ("▃▄", "-"), ("▅", "+"), ("▆", "*"),
    ("▒▌▚▞", ":"), ("▀▔▘▝", "'"),
    // Signs of state.
    ("◆⚠‼⚑⚐", "!"), ("◇", "+"), ("●◉⬤•⏺★☆✱✲✳∗", "*"), ("○◌◯◐◑◒◓◔◕◷◍◎⚬☐", "o"),
    ("✓✔☑√", "v"), ("✗✘✕✖☒×⨯⌫", "x"), ("·∙⋅‧․", "."), ("⋮⁞", ":"),
    // Arrows.
    ("▲△▴▵↑⇑⇧↟⤒⌃⮝", "^"), ("▼▽▾▿↓⇓⇩↡⤓⌄⮟", "v"),
    ("►▶▸▹▷→⇒⇨↦⟶➜➤›»❯⏵↪↳⏎", ">"), ("◄◀◂◃◁←⇐⇦↤⟵‹«❮⏴↩↲↵", "<"),
    ("↔⇔⟷⇄⇆", "-"), ("↕⇕", "|"), ("↗↖⤴⇗⇖", "/"), ("↘↙⤵⇘⇙", "\\"), ("↻↺⟳⟲", "@"),
    // Operators and punctuation.
    ("≈∼≃≅", "~"), ("…⋯", "."), ("−–—‒―‐‑⁃", "-"), ("±", "+"), ("≤≪", "<"), ("≥≫", ">"),
    ("≠≡", "="),
    ("‘’‚‛′", "'"), ("“”„‟″", "\""), ("°", "o"), ("§", "S"), ("№", "#"), ("Δ∆", "d"),
    ("Σ∑", "S"), ("∅", "0"), ("∞", "8"), ("∩", "n"), ("∪", "u"), ("€", "E"), ("₫", "d"),
    ("µμ", "u"), ("¦", "|"), ("¬", "-"), ("¶", "P"), ("©", "c"), ("®", "R"), ("™", "t"),
    ("⁰₀", "0"), ("¹₁", "1"), ("²₂", "2"), ("³₃", "3"), ("⁴₄", "4"), ("⁵₅", "5"), ("⁶₆", "6"),
    ("⁷₇", "7"), ("⁸₈", "8"), ("⁹₉", "9"), ("ªᵃ", "a"), ("º", "o"),
    // Spaces that have a width.
    ("\u{A0}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}", " "),
    ("\u{202F}\u{205F}\u{1680}", " "),
    // What the text filter puts in place of what it takes out.
    ("\u{FFFD}", "_"),
  ]
}
