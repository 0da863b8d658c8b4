import Drawing
import Text
import Words

/// The caption of a step, and below it where the tour is and which keys steer it.
struct TourCaption: Widget {
  /// The tour and where it is.
  let stage: TourStage
  /// The words of the screen.
  let words: Words

  /// Parts of the bar that shows how far a step is: few, so that a standing picture costs little.
  private static let parts = 10

  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    guard size.height > 0 else { return }
    canvas.horizontalLine(x: 0, y: 0, length: size.width, glyph: "━", role: .border)
    let text = Rect(
      x: TourLayout.margin, y: 1, width: size.width - 2 * TourLayout.margin,
      height: size.height - 2)
    let caption = Paragraph(lines: [
      [Span(stage.step.caption.text(words.language), role: .strong, flags: .bold)]
    ])
    let rows = caption.rows(width: text.width).count
    canvas.draw(caption, in: text.inset(top: max(0, text.height - rows) / 2))
    guard size.height > 1 else { return }
    drawProgress(on: &canvas, y: size.height - 1)
  }

  private func drawProgress(on canvas: inout Canvas, y: Int) {
    let width = canvas.size.width
    let left = progress
    canvas.put(left, x: TourLayout.margin, y: y, width: width - 2 * TourLayout.margin)
    let room = width - 2 * TourLayout.margin - left.width - 3
    let right = [keys(isShort: false), keys(isShort: true)].first { $0.width <= room }
    guard let right else { return }
    canvas.put(right, x: width - TourLayout.margin - right.width, y: y)
    let middle = room - right.width - 3
    let title = stage.tour.title.text(words.language)
    guard stage.problem(words) == nil, title.width <= middle else { return }
    canvas.put(
      title, x: TourLayout.margin + left.width + 3, y: y, width: middle, role: .secondary)
  }

  /// `3/12 ▰▰▰▰▱▱▱▱▱▱`, and why it does not go on.
  private var progress: [Span] {
    let playback = stage.playback
    let numbers = [playback.step + 1, playback.count].map { words.numbers.integer(Int64($0)) }
    var spans = [Span(numbers[0] + SafeText("/") + numbers[1], role: .text, flags: .bold)]
    if playback.length > 0 {
      let done = min(Self.parts, secondsPlayed * Self.parts / max(1, seconds(playback.length)))
      let bar =
        String(repeating: "▰", count: done) + String(repeating: "▱", count: Self.parts - done)
      spans.append(Span(SafeText(" " + bar), role: .accent))
    }
    if let standing { spans += [Span("  "), Span(standing, role: .accent, flags: .bold)] }
    if let problem = stage.problem(words) { spans += [Span("  "), Span(problem, role: .warning)] }
    return spans
  }

  private var secondsPlayed: Int { seconds(stage.playback.frame) }

  private func seconds(_ frames: Int) -> Int { frames / TourPlayback.framesPerSecond }

  /// Why the picture stands; nil while it goes on.
  private var standing: SafeText? {
    let playback = stage.playback
    if stage.isAside { return words[Bilingual("▮▮ ngoài kịch bản", "▮▮ aside")] }
    if playback.isPaused { return words[Bilingual("▮▮ tạm dừng", "▮▮ paused")] }
    if playback.isAtEnd { return words[Bilingual("■ hết", "■ end")] }
    if playback.isWaiting { return words[Bilingual("▸ chờ phím", "▸ waits for a key")] }
    return nil
  }

  /// The keys that steer the tour.
  private func keys(isShort: Bool) -> [Span] {
    let (long, short) = keyTexts
    return [Span(words[isShort ? short : long], role: .secondary)]
  }

  private var keyTexts: (long: Bilingual, short: Bilingual) {
    let playback = stage.playback
    if stage.isAside {
      return (
        Bilingual("␣ về kịch bản  b màn hình đen", "␣ back to the script  b black screen"),
        Bilingual("␣ về kịch bản", "␣ back")
      )
    }
    if playback.isRunning {
      return (
        Bilingual(
          "␣ dừng  ← → bước  b màn hình đen  q thoát", "␣ pause  ← → step  b black screen  q quit"),
        Bilingual("␣ dừng ← → b đen q thoát", "␣ pause ← → b black q quit")
      )
    }
    if playback.isAtEnd, !playback.isPaused {
      return (
        Bilingual(
          "← lùi  Home từ đầu  b màn hình đen  phím khác: xem thêm  q thoát",
          "← back  Home start  b black screen  other keys: look around  q quit"),
        Bilingual("← lùi  Home từ đầu  q thoát", "← back  Home start  q quit")
      )
    }
    return (
      Bilingual(
        "␣ tiếp  ← → bước  b màn hình đen  phím khác: xem thêm  q thoát",
        "␣ go on  ← → step  b black screen  other keys: look around  q quit"),
      Bilingual("␣ tiếp ← → b đen q thoát", "␣ go on ← → b black q quit")
    )
  }
}
