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
    let table = HelpTable(keyMap.lines(in: words), width: canvas.size.width)
    let size = table.boxSize(in: canvas.size)
    let first = min(top, overflow(in: canvas.size))
    let box = Drawing.Overlay(
      panel: Panel(title: words[.help], hint: words[.closeHint], isFocused: true))
    box.draw(in: Rect(canvas.size).centered(size), on: &canvas) { canvas in
      for (index, line) in table.lines.enumerated() {
        let y = index % table.rows - first
        guard y >= 0, y < canvas.size.height else { continue }
        let x = 1 + index / table.rows * table.columnWidth
        canvas.put(line.keys, x: x, y: y, width: table.keyWidth - 1, role: .keyCap)
        canvas.put(line.action, x: x + table.keyWidth, y: y, width: table.actionWidth)
      }
    }
  }

  /// Rows that do not fit into a page of that size.
  func overflow(in size: Size) -> Int {
    let table = HelpTable(keyMap.lines(in: words), width: size.width)
    return max(0, table.rows + 2 - size.height)
  }
}

/// How the lines of help stand in columns.
private struct HelpTable {
  let lines: [(keys: SafeText, action: SafeText)]
  let keyWidth: Int
  let actionWidth: Int
  let rows: Int
  private let columns: Int

  init(_ lines: [(keys: SafeText, action: SafeText)], width: Int) {
    self.lines = lines
    keyWidth = (lines.map(\.keys.width).max() ?? 0) + 2
    actionWidth = lines.map(\.action.width).max() ?? 0
    columns = max(1, min(3, (width - 4) / (keyWidth + actionWidth + 2)))
    rows = (lines.count + columns - 1) / columns
  }

  var columnWidth: Int { keyWidth + actionWidth + 2 }

  func boxSize(in page: Size) -> Size {
    Size(
      width: min(page.width, columns * columnWidth + 4), height: min(page.height, rows + 2))
  }
}

extension KeyMap {
  /// One line a command, as help and `dvctop keys` show them: its keys and what it does.
  public func lines(in words: Words) -> [(keys: SafeText, action: SafeText)] {
    Command.allCases.compactMap { command in
      let keys = keys(for: command).map { $0.map { $0.label(in: words.glyphs).string }.joined() }
      guard !keys.isEmpty else { return nil }
      return (SafeText(keys.joined(separator: " ")), words[command.title])
    }
  }
}
