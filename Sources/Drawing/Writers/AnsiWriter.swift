/// Writes a grid as text with the colour sequences of ECMA-48, a line for each row.
public struct AnsiWriter: Sendable {
  private let theme: ResolvedTheme

  /// A writer for a theme made ready for the depth of the reader's terminal.
  public init(theme: ResolvedTheme) {
    self.theme = theme
  }

  /// The grid as text; each row starts plain, ends plain, and ends in a newline.
  ///
  /// Between two cells only what differs is said.
  public func text(of grid: Grid) -> String {
    var output = Utf8Buffer()
    output.reserve(grid.cells.count * 3)
    for y in 0..<grid.size.height {
      var current = ResolvedStyle.plain
      for run in grid.runs(ofRow: y, in: theme) {
        output.append(change(from: current, to: run.style))
        current = run.style
        for cell in run.cells { output.append(cell, of: grid) }
      }
      // A colour left on would fill the rest of the line on the reader's screen.
      output.append(change(from: current, to: .plain))
      output.append("\n")
    }
    return output.string
  }

  /// The shortest "select graphic rendition" that leads from one style to another.
  private func change(from old: ResolvedStyle, to new: ResolvedStyle) -> String {
    if old == new { return "" }
    if new == .plain { return "\u{1B}[0m" }
    var codes: [String] = []
    var kept = old
    // Single attributes can be switched off, but bold and faint only together: start afresh.
    if !old.attributes.subtracting(new.attributes).isEmpty {
      codes.append("0")
      kept = .plain
    }
    codes += attributeCodes(new.attributes.subtracting(kept.attributes))
    if new.foreground != kept.foreground { codes.append(color(new.foreground, base: 30)) }
    if new.background != kept.background { codes.append(color(new.background, base: 40)) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private func attributeCodes(_ attributes: Style.Attributes) -> [String] {
    let codes: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    return codes.filter { attributes.contains($0.0) }.map(\.1)
  }

  /// The code of a colour; `base` is 30 for glyphs, 40 for grounds.
  private func color(_ value: Int32, base: Int32) -> String {
    guard value >= 0 else { return "\(base + 9)" }
    switch theme.depth {
    case .none: return "\(base + 9)"
    case .ansi16: return value < 8 ? "\(base + value)" : "\(base + 60 + value - 8)"
    case .indexed256: return "\(base + 8);5;\(value)"
    case .trueColor:
      return "\(base + 8);2;\(value >> 16 & 0xFF);\(value >> 8 & 0xFF);\(value & 0xFF)"
    }
  }
}
