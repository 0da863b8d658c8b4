import Drawing
import Text

extension Key {
  /// The key as the footer and help write it: `⏎`, `^R`, `PgUp`.
  public var label: SafeText {
    switch self {
    case .character(" "): SafeText("␣")
    case .character(let scalar): SafeText(String(Character(scalar)))
    case .control(let letter): SafeText("^" + String(Character(letter)).uppercased())
    case .enter: SafeText("⏎")
    case .escape: SafeText("Esc")
    case .tab: SafeText("Tab")
    case .backTab: SafeText("⇧Tab")
    case .backspace: SafeText("⌫")
    case .delete: SafeText("Del")
    case .insert: SafeText("Ins")
    case .up: SafeText("↑")
    case .down: SafeText("↓")
    case .left: SafeText("←")
    case .right: SafeText("→")
    case .pageUp: SafeText("PgUp")
    case .pageDown: SafeText("PgDn")
    case .home: SafeText("Home")
    case .end: SafeText("End")
    case .function(let number): SafeText("F\(number)")
    case .paste, .mouse, .focus: .empty
    }
  }

  /// The key as it is written with some glyphs: where there is ASCII only, by its name.
  public func label(in glyphs: GlyphSet) -> SafeText {
    guard glyphs == .ascii else { return label }
    return switch self {
    case .character(" "): SafeText("Space")
    case .enter: SafeText("Enter")
    case .backTab: SafeText("Shift-Tab")
    case .backspace: SafeText("BkSp")
    case .up: SafeText("Up")
    case .down: SafeText("Down")
    case .left: SafeText("Left")
    case .right: SafeText("Right")
    default: label
    }
  }
}
