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
}
