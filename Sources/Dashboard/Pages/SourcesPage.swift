import Drawing
import Measures
import Text
import Words

/// The sources, and everything that is wrong with their contents.
struct SourcesPage {
  /// What is shown.
  let model: SourcesModel
  /// The first shown row.
  let position: ListPosition
  /// The words of the screen.
  let words: Words

  /// Rows of the list in a screen.
  static func listHeight(_ shell: Shell, sources: Int) -> Int {
    max(1, shell.body.height - sourceHeight(sources, shell) - (shell.density >= .wide ? 2 : 1))
  }

  private static func sourceHeight(_ sources: Int, _ shell: Shell) -> Int {
    min(max(1, sources), 6) + (shell.density >= .wide ? 2 : 1)
  }

  /// Draws the page into the body of the screen.
  func draw(on canvas: inout Canvas, shell: Shell) {
    let border: Panel.Border = shell.density >= .wide ? .rounded : .line
    let (top, rest) = shell.body.splitTop(Self.sourceHeight(model.health.count, shell))
    canvas.inside(top) { canvas in
      Panel(title: words[.sourcesTitle], border: border).draw(on: &canvas) { canvas in
        for (y, entry) in model.health.prefix(canvas.size.height).enumerated() {
          canvas.put(line(of: entry), x: 1, y: y, width: canvas.size.width - 2)
        }
      }
    }
    canvas.inside(rest) { canvas in
      let title = model.problems.isEmpty ? words[.publicationsTitle] : words[.problemsTitle]
      Panel(title: title, border: border, isFocused: true).draw(on: &canvas) { canvas in
        drawRows(on: &canvas)
      }
    }
  }

  private func line(of entry: SourceHealth) -> [Span] {
    let counts = words(
      .errorsAndWarnings, words.numbers.integer(Int64(entry.errorCount)),
      words.numbers.integer(Int64(entry.warningCount)))
    let state =
      entry.error.map { words.sourceError($0) }
      ?? (entry.errorCount + entry.warningCount > 0 ? counts : words[.sourceReady])
    return [
      Span(entry.state.sign + SafeText(" "), role: entry.state.role),
      Span(SafeText(entry.source.name).padded(to: 24), role: .text),
      Span(SafeText(" ") + state, role: .secondary),
    ]
  }

  private func drawRows(on canvas: inout Canvas) {
    let rows = model.rows
    for y in 0..<canvas.size.height where position.top + y < rows.count {
      let index = position.top + y
      let isError =
        model.problems.indices.contains(index) && model.problems[index].severity == .error
      canvas.put(
        rows[index], x: 2, y: y, width: canvas.size.width - 3,
        role: isError ? .error : .text)
      if index == position.row {
        canvas.put("►", x: 0, y: y, role: .accent)
        canvas.restyle(
          Rect(x: 0, y: y, width: canvas.size.width, height: 1), adding: .selected)
      }
    }
  }
}
