import Drawing
import Text
import Words

/// A prompt over the page: what is typed, and what it leads to.
struct PromptBox {
  /// What is typed.
  let prompt: Prompt
  /// The words of the screen.
  let words: Words

  /// Where its parts lie on the screen.
  struct Layout {
    /// The frame around the suggestions.
    var box = Rect.zero
    /// The line that is typed.
    var input = Rect.zero
    /// The suggestions.
    var list = Rect.zero

    /// Suggestions in sight.
    var rows: Int { max(1, list.height) }
  }

  /// The widest the box becomes; a screen on which little of the page would be left beside it is
  /// filled.
  private static let widest = 84
  private static let leastBeside = 16
  /// The most rows of each kind of prompt.
  private static let mostRows = 16
  private static let mostLineRows = 10

  /// Divides a screen.
  func layout(_ shell: Shell) -> Layout {
    let body = shell.body
    let isWide = shell.size.width >= Self.widest + Self.leastBeside
    let width = isWide ? Self.widest : shell.size.width
    switch prompt.kind {
    case .palette:
      let height = min(body.height, Self.mostRows + 3)
      let y = body.y + (body.height - height) / 4
      let box = Rect(x: (shell.size.width - width) / 2, y: y, width: width, height: height)
      let inner = box.inset(by: 1)
      let (input, list) = inner.splitTop(1)
      return Layout(box: box, input: input, list: list)
    case .commandLine:
      let wanted = min(Self.mostLineRows, problem(width: width)?.count ?? prompt.suggestions.count)
      let height = wanted == 0 ? 0 : min(wanted + 2, body.height)
      let box = Rect(x: 0, y: shell.notice.y - height, width: width, height: height)
      let list = height == 0 ? .zero : box.inset(by: 1)
      return Layout(box: box, input: shell.notice, list: list)
    }
  }

  /// The line as it is drawn.
  var input: TextInput {
    let isPalette = prompt.kind == .palette
    return prompt.field.input(
      prompt: [Span(isPalette ? " ❯ " : ":", role: .accent)],
      placeholder: isPalette
        ? words[
          Bilingual(
            "trang, đơn vị, chỉ tiêu, lệnh, giao diện", "page, unit, indicator, command, theme")]
        : .empty)
  }

  /// Draws the prompt over a whole screen.
  func draw(on canvas: inout Canvas, shell: Shell) {
    let layout = layout(shell)
    if !layout.box.isEmpty {
      Drawing.Overlay(panel: panel).draw(in: layout.box, on: &canvas) { _ in }
      canvas.inside(layout.list) { drawList(on: &$0) }
    }
    canvas.fill(layout.input)
    canvas.draw(input, in: layout.input)
    let isInBox = prompt.kind == .palette
    if isInBox { canvas.restyle(layout.box, adding: .raised) }
  }

  private var panel: Panel {
    let isPalette = prompt.kind == .palette
    let hint =
      isPalette
      ? Bilingual("↑↓ chọn · ⏎ mở · Esc đóng", "↑↓ choose · ⏎ open · Esc close")
      : Bilingual(
        "↑↓ chọn · Tab điền · ⏎ chạy · Esc đóng", "↑↓ choose · Tab complete · ⏎ run · Esc close")
    let isCut = prompt.suggestions.count >= State.mostSuggestions
    let count =
      words.numbers.integer(Int64(prompt.suggestions.count)) + SafeText(isCut ? "+" : "")
    return Panel(
      title: words[
        isPalette ? Bilingual("ĐI TỚI · LÀM GÌ", "GO TO · DO") : Bilingual("LỆNH", "COMMAND")],
      label: isPalette && !prompt.field.isEmpty ? count : .empty, hint: words[hint],
      isFocused: true)
  }

  private func drawList(on canvas: inout Canvas) {
    let width = canvas.size.width
    if let problem = problem(width: width + 2) {
      for (y, row) in problem.enumerated() { canvas.put(row, x: 1, y: y, width: width - 2) }
      return
    }
    guard !prompt.suggestions.isEmpty else {
      canvas.put(
        words[
          Bilingual(
            "không thấy gì; thử tên khác, có dấu hay không",
            "nothing found; try another name, with or without marks")],
        x: 1, y: 0, width: width - 2, role: .secondary)
      return
    }
    let rows = prompt.suggestions.dropFirst(prompt.position.top).prefix(canvas.size.height)
    var matcher = FuzzyMatcher()
    for (y, suggestion) in rows.enumerated() {
      let title = suggestion.wanted.map { MatchedTitle(suggestion.title, $0, &matcher).spans }
      draw(
        suggestion, title: title ?? suggestion.title, y: y,
        isChosen: prompt.position.top + y == prompt.position.row, on: &canvas)
    }
  }

  private func draw(
    _ suggestion: Suggestion, title spans: [Span], y: Int, isChosen: Bool,
    on canvas: inout Canvas
  ) {
    let width = canvas.size.width
    let room = max(0, width - 4)
    let title = min(suggestion.title.width, room)
    let detail = min(suggestion.detail.width, room - title - 1)
    canvas.put(spans, x: 2, y: y, width: room)
    if detail >= min(8, suggestion.detail.width) {
      canvas.put(
        suggestion.detail, x: width - 1 - detail, y: y, width: detail, role: .secondary)
    }
    guard isChosen else { return }
    canvas.put("►", x: 0, y: y, role: .accent)
    canvas.restyle(Rect(x: 0, y: y, width: width, height: 1), adding: .selected)
  }

  /// Why the line could not be run, in rows.
  private func problem(width: Int) -> [[Span]]? {
    prompt.problem.map {
      Paragraph(lines: [[Span($0, role: .warning)]]).rows(width: max(1, width - 4))
    }
  }
}
