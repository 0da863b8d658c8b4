import Drawing
import Text
import Words

/// The last row: the keys of what is shown now.
struct FooterBar: Widget {
  /// The commands, the most needed first.
  let commands: [Command]
  /// What keys do.
  let keyMap: KeyMap
  /// The name of the theme, at the right end.
  let theme: SafeText
  /// The words of the screen.
  let words: Words

  func draw(on canvas: inout Canvas) {
    canvas.draw(
      KeyBar(commands.compactMap(item), trailing: [Span(theme, role: .secondary)]),
      in: canvas.bounds)
    canvas.restyle(canvas.bounds, adding: .raised)
  }

  private func item(_ command: Command) -> KeyBar.Item? {
    guard let hint = command.hint, let keys = keys(of: command) else { return nil }
    return KeyBar.Item(keys, words[hint])
  }

  /// The key of a command; commands that come in pairs show both: `[]`.
  private func keys(of command: Command) -> SafeText? {
    let partners: [Command: Command] = [
      .previousPeriod: .nextPeriod, .previousYear: .nextYear, .nextSibling: .previousSibling,
      .previousSortColumn: .nextSortColumn, .widerPeriod: .narrowerPeriod,
      .replayStepBack: .replayStep, .replaySlower: .replayFaster, .replayBackward: .replayForward,
    ]
    guard let first = keyMap.keys(for: command).first else { return nil }
    let second = partners[command].flatMap { keyMap.keys(for: $0).first } ?? []
    let label = (first + second).reduce(.empty) { $0 + $1.label(in: words.glyphs) }
    // A name and what it does would run into each other.
    return words.glyphs == .ascii && label.width > 2 ? label + SafeText(" ") : label
  }
}
