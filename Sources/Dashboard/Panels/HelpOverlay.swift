import Drawing
import Text
import Words

/// All keys and what they do, made from the key map.
struct HelpOverlay {
  /// What keys do.
  let keyMap: KeyMap
  /// The words of the screen.
  let words: Words
  /// The first shown line.
  let top: Int

  /// Draws the keys over the page, in as many columns as fit.
  func draw(on canvas: inout Canvas) {
    let lines = keyMap.lines(in: words.language)
    let keyWidth = (lines.map(\.keys.width).max() ?? 0) + 2
    let actionWidth = lines.map(\.action.width).max() ?? 0
    let columnWidth = keyWidth + actionWidth + 2
    let columns = max(1, min(3, (canvas.size.width - 4) / columnWidth))
    let rows = (lines.count + columns - 1) / columns
    let size = Size(
      width: min(canvas.size.width, columns * columnWidth + 4),
      height: min(canvas.size.height, rows + 2))
    let first = min(top, max(0, rows - (size.height - 2)))
    let overlay = Drawing.Overlay(panel: Panel(title: words[.help], hint: words[.closeHint], isFocused: true))
    overlay.draw(in: Rect(canvas.size).centered(size), on: &canvas) { canvas in
      for (index, line) in lines.enumerated() {
        let y = index % rows - first
        guard y >= 0, y < canvas.size.height else { continue }
        let x = 1 + index / rows * columnWidth
        canvas.put(line.keys, x: x, y: y, width: keyWidth - 1, role: .keyCap)
        canvas.put(line.action, x: x + keyWidth, y: y, width: actionWidth, role: .text)
      }
    }
  }
}

extension KeyMap {
  /// One line a command, as help and `dvctop keys` show them: its keys and what it does.
  public func lines(in language: Language) -> [(keys: SafeText, action: SafeText)] {
    let words = Words(language)
    return Command.allCases.compactMap { command in
      let keys = keys(for: command).map { $0.map(\.label.string).joined() }
      guard !keys.isEmpty else { return nil }
      return (SafeText(keys.joined(separator: " ")), words[command.title])
    }
  }
}
