import Drawing
import Text
import Words

/// The forms in which the page can be taken along, in a box over it.
struct ExportPicker {
  /// The one that is chosen.
  let chosen: Int
  /// The words of the screen.
  let words: Words
  /// The keys, for the hint.
  let keyMap: KeyMap

  private static let nameWidth = 8

  private var hint: SafeText {
    let keys = [Command.open, .copy, .back].map {
      keyMap.label(for: $0, in: words.glyphs) ?? .empty
    }
    return words.sentence(
      Bilingual("{0} ghi tệp · {1} chép · {2} đóng", "{0} write a file · {1} copy · {2} close"),
      keys[0], keys[1], keys[2])
  }

  /// Where the box and its rows lie on a page.
  func layout(in size: Size) -> PickerLayout {
    let titles = ExportFormat.offered.map { words[$0.title] }
    let widest = titles.map(\.width).max() ?? 0
    let width = min(size.width, max(widest + Self.nameWidth + 6, hint.width + 8))
    let height = min(size.height, titles.count + 2)
    let frame = Rect(size).centered(Size(width: width, height: height))
    let rows = frame.inset(by: 1)
    // The chosen one stays in sight of a box that is too low for all.
    return PickerLayout(
      frame: frame, rows: rows, first: max(0, chosen - rows.height + 1), count: titles.count)
  }

  /// Draws the forms over the page.
  func draw(on canvas: inout Canvas) {
    let titles = ExportFormat.offered.map { words[$0.title] }
    let box = Drawing.Overlay(
      panel: Panel(
        title: words[Bilingual("MANG TRANG NÀY ĐI", "TAKE THIS PAGE ALONG")], hint: hint,
        isFocused: true))
    let layout = layout(in: canvas.size)
    let first = layout.first
    box.draw(in: layout.frame, on: &canvas) { canvas in
      for y in 0..<canvas.size.height where titles.indices.contains(first + y) {
        let isChosen = first + y == chosen
        let name = SafeText(ExportFormat.offered[first + y].rawValue)
        if isChosen { canvas.put("►", x: 1, y: y, role: .accent) }
        canvas.put(name, x: 3, y: y, width: Self.nameWidth, role: .keyCap)
        canvas.put(
          titles[first + y], x: 3 + Self.nameWidth, y: y,
          width: canvas.size.width - Self.nameWidth - 4, role: isChosen ? .strong : .text)
      }
    }
  }
}
