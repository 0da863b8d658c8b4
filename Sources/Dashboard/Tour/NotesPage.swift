import Drawing
import Text
import Words

/// The window with the speaker's notes: where the show is, what to say, and what comes next.
public struct NotesPage: Widget {
  /// How far the window and the show have come together.
  public enum Phase: Hashable, Sendable {
    /// No show has begun.
    case waiting
    /// The show tells how it stands.
    case showing(TourStatus)
    /// The show is over.
    case over
    /// The show is one of another version, which speaks otherwise.
    case otherVersion
  }

  /// How far window and show have come.
  public var phase: Phase
  /// Seconds since the show began.
  public var elapsed: Int
  /// The words of the window.
  public var words: Words

  /// A page of a moment.
  public init(_ phase: Phase, elapsed: Int, words: Words) {
    self.phase = phase
    self.elapsed = elapsed
    self.words = words
  }

  /// Columns of the text at most: longer lines are hard to find again after a look at the audience.
  private static let widest = 72

  /// Draws the page over the whole canvas.
  public func draw(on canvas: inout Canvas) {
    let inner = canvas.bounds.inset(top: 1, left: 2, bottom: 0, right: 2)
    switch phase {
    case .showing(let status): canvas.inside(inner) { draw(status, on: &$0) }
    case .waiting:
      tell(
        Bilingual(
          "Đang chờ buổi trình bày. Ở cửa sổ kia hãy chạy: dvctop tour",
          "Waiting for the show. In the other window run: dvctop tour"), in: inner, on: &canvas)
    case .over:
      tell(
        Bilingual(
          "Buổi trình bày đã kết thúc. Nhấn một phím bất kỳ để đóng.",
          "The show is over. Press any key to close."), in: inner, on: &canvas)
    case .otherVersion:
      tell(
        Bilingual(
          "Buổi trình bày chạy bằng phiên bản khác: hãy dùng cùng một dvctop ở hai cửa sổ.",
          "The show runs with another version: use the same dvctop in both windows."),
        in: inner, on: &canvas)
    }
  }

  private func tell(_ text: Bilingual, in rect: Rect, on canvas: inout Canvas) {
    canvas.draw(Paragraph(words[text], role: .strong), in: rect)
  }

  private func draw(_ status: TourStatus, on canvas: inout Canvas) {
    let size = canvas.size
    let width = min(size.width, Self.widest)
    let head = drawHead(status, on: &canvas)
    let next = status.nextCaption.isEmpty ? 0 : 4
    let (notes, rest) = Rect(x: 0, y: head + 1, width: width, height: size.height - head - 2)
      .splitBottom(min(next, max(0, size.height - head - 5)))
    let lines = status.notes.map { [Span($0, role: .strong, flags: .bold)] }
    // A blank row between paragraphs where all of them then still fit.
    let airy = Paragraph(lines: Array(lines.map { [$0] }.joined(separator: [[]])))
    let close = Paragraph(lines: lines)
    canvas.draw(airy.rows(width: width).count <= notes.height ? airy : close, in: notes)
    if close.rows(width: width).count > notes.height {
      canvas.put("···", x: width, y: notes.maxY - 1, role: .warning)
    }
    canvas.inside(rest) { canvas in
      canvas.put(
        words[Bilingual("TIẾP THEO", "NEXT")], x: 0, y: 0, role: .title, flags: .bold)
      canvas.draw(
        Paragraph(status.nextCaption), in: canvas.bounds.inset(top: 1))
    }
    canvas.put(
      words[
        Bilingual(
          "→ tiếp  ← lùi  ␣ dừng  b màn hình đen  q đóng cửa sổ này",
          "→ next  ← back  ␣ pause  b black screen  q close this window")],
      x: 0, y: size.height - 1, width: size.width, role: .secondary)
  }

  /// Step and time in large digits, and what the show does; the rows that this takes.
  private func drawHead(_ status: TourStatus, on canvas: inout Canvas) -> Int {
    let width = canvas.size.width
    let isTall = canvas.size.height >= 34
    let height: BigDigits.Height = isTall ? .medium : .small
    let step = BigDigits(
      words.numbers.integer(Int64(status.step)) + SafeText("/")
        + words.numbers.integer(Int64(status.count)), height: height, role: .accent)
    let time = BigDigits(Self.clock(elapsed), height: height)
    canvas.draw(step, in: Rect(x: 0, y: 0, width: step.width, height: height.rows))
    canvas.draw(
      time, in: Rect(x: width - time.width, y: 0, width: time.width, height: height.rows))
    let x = step.width + 3
    let room = width - time.width - x - 3
    canvas.put(
      words[status.condition], x: x, y: 0, width: room, role: status.condition.role,
      flags: .bold)
    let played = Self.clock(status.seconds)
    let line =
      status.length > 0 ? played + SafeText(" / ") + Self.clock(status.length) : played
    canvas.put(line, x: x, y: 1, width: room, role: .text)
    let caption = Paragraph(status.caption, role: .secondary)
    let rows = min(caption.rows(width: min(width, Self.widest)).count, 3)
    canvas.draw(
      caption,
      in: Rect(x: 0, y: height.rows + 1, width: min(width, Self.widest), height: rows))
    return height.rows + 1 + rows
  }

  /// Minutes and seconds: `2:05`, `61:00`.
  private static func clock(_ seconds: Int) -> SafeText {
    let rest = seconds % 60
    return SafeText("\(seconds / 60):" + (rest < 10 ? "0" : "") + "\(rest)")
  }
}

extension TourStatus.Condition {
  fileprivate var role: Role {
    switch self {
    case .running: .met
    case .paused, .waiting, .ended: .accent
    case .aside, .black: .warning
    }
  }
}

extension Words {
  /// What a show does.
  fileprivate subscript(condition: TourStatus.Condition) -> SafeText {
    switch condition {
    case .running: self[Bilingual("► đang chạy", "► running")]
    case .paused: self[Bilingual("▮▮ tạm dừng", "▮▮ paused")]
    case .waiting: self[Bilingual("▸ chờ phím", "▸ waits for a key")]
    case .aside: self[Bilingual("▮▮ ngoài kịch bản", "▮▮ aside")]
    case .black: self[Bilingual("■ màn hình đen", "■ black screen")]
    case .ended: self[Bilingual("■ hết", "■ end")]
    }
  }
}
