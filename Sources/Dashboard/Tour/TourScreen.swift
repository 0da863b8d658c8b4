import Drawing
import Text
import Words

extension State {
  /// The picture of a stage at its own size; nothing at all while the screen is black.
  func frame(of stage: TourStage) -> Frame {
    var cursor: Point?
    var frame = Frame(size: stage.screen) { canvas in
      canvas.glyphs = glyphs
      guard !stage.isBlack else { return }
      let layout = stage.layout
      guard Shell(size: stage.screen).density != .line else {
        canvas.draw(
          Paragraph(stage.step.caption.text(language), role: .strong), in: canvas.bounds)
        return
      }
      canvas.inside(layout.page) { drawView(of: stage, on: &$0, layout) }
      canvas.draw(TourCaption(stage: stage, words: words), in: layout.caption)
      cursor = cursorOnPage
    }
    if let cursor, cursor.y < stage.layout.page.height { frame.cursor = cursor }
    return frame
  }

  private func drawView(of stage: TourStage, on canvas: inout Canvas, _ layout: TourLayout) {
    switch stage.picture {
    case .race(let model) where !stage.isAside:
      canvas.draw(
        RacePage(model: model, moment: model.moment(of: stage)), in: canvas.bounds)
    case .beforeAfter(let model) where !stage.isAside:
      canvas.draw(BeforeAfterPage(model: model), in: canvas.bounds)
    case .page, .race, .beforeAfter:
      // The footer of the page is cut off where nobody needs it.
      canvas.inside(Rect(layout.pageSize)) { drawPage(on: &$0) }
    }
  }

  private func drawPage(on canvas: inout Canvas) {
    let shell = Shell(size: size)
    guard shell.density != .line else { return drawLine(on: &canvas) }
    drawScreen(on: &canvas, shell: shell)
    guard let prompt else { return }
    PromptBox(prompt: prompt, words: words).draw(on: &canvas, shell: shell)
  }

  /// Where the next letter goes on the page; nil when nothing is typed.
  private var cursorOnPage: Point? {
    let shell = Shell(size: size)
    if let prompt {
      let box = PromptBox(prompt: prompt, words: words)
      let line = box.layout(shell).input
      return Point(x: line.x + box.input.cursorColumn(width: line.width), y: line.y)
    }
    guard filter.isEditing else { return nil }
    return Point(x: filterInput.cursorColumn(width: size.width), y: shell.notice.y)
  }
}
