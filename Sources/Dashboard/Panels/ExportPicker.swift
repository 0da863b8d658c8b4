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
    let keys = [Command.open, .copy, .back].map { keyMap.label(for: $0) ?? .empty }
    return words.sentence(
      Bilingual("{0} ghi tệp · {1} chép · {2} đóng", "{0} write a file · {1} copy · {2} close"),
      keys[0], keys[1], keys[2])
  }

  /// Draws the forms over the page.
  func draw(on canvas: inout Canvas) {
    let titles = ExportFormat.offered.map { words[$0.title] }
    let widest = titles.map(\.width).max() ?? 0
    let width = min(canvas.size.width, max(widest + Self.nameWidth + 6, hint.width + 8))
    let height = min(canvas.size.height, titles.count + 2)
    let box = Drawing.Overlay(
      panel: Panel(
        title: words[Bilingual("MANG TRANG NÀY ĐI", "TAKE THIS PAGE ALONG")], hint: hint,
        isFocused: true))
    let frame = Rect(canvas.size).centered(Size(width: width, height: height))
    box.draw(in: frame, on: &canvas) { canvas in
      // The chosen one stays in sight of a box that is too low for all.
      let first = max(0, chosen - canvas.size.height + 1)
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
