import Drawing
import Measures
import Text
import Words

/// Nation, ministries and localities at two or three moments in large digits, and below them the
/// provinces that moved most.
struct BeforeAfterPage: Widget {
  /// What is shown.
  let model: BeforeAfterModel

  /// Rows of title and moments.
  private static let head = 2
  /// Rows of the name above each row of digits.
  private static let label = 1
  /// Rows that the movers have at least, with their heading.
  private static let fewestMovers = 3
  /// Columns between the two lists of movers.
  private static let gutter = 3
  /// Columns of one of them at most: further apart, a name and its number are not read as one.
  private static let widestList = 72

  private var words: Words { model.words }

  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    guard size.width > 20, size.height > Self.head + model.rows.count else { return }
    let inner = Rect(x: 1, y: 0, width: size.width - 2, height: size.height)
    canvas.inside(inner) { canvas in
      drawHead(on: &canvas)
      let height = digitHeight(in: canvas.size)
      let gap = gap(below: height, in: canvas.size)
      let rows = Self.label + (height?.rows ?? 1) + gap
      for (index, row) in model.rows.enumerated() {
        let y = Self.head + index * rows
        canvas.inside(Rect(x: 0, y: y, width: canvas.size.width, height: rows)) {
          draw(row, height, on: &$0)
        }
      }
      let used = Self.head + model.rows.count * rows
      canvas.inside(
        Rect(x: 0, y: used, width: canvas.size.width, height: canvas.size.height - used)
      ) { drawMovers(on: &$0) }
    }
  }

  /// Columns of one moment.
  private func column(_ width: Int) -> Int { width / max(1, model.moments.count) }

  /// The tallest digits in which all numbers fit, above the rows that the movers need.
  private func digitHeight(in size: Size) -> BigDigits.Height? {
    let rows = (size.height - Self.head - Self.fewestMovers) / max(1, model.rows.count)
    let room = Size(width: column(size.width) - 2, height: rows - Self.label)
    let heights = model.rows.flatMap(\.cells).map { BigDigits.tallest(for: $0.large, in: room) }
    guard !heights.contains(nil) else { return nil }
    return heights.compactMap(\.self).min { $0.rows < $1.rows }
  }

  /// A blank row between the rates where the movers keep as many rows as they have use for.
  private func gap(below height: BigDigits.Height?, in size: Size) -> Int {
    let rows = Self.head + model.rows.count * (Self.label + (height?.rows ?? 1) + 1)
    return size.height - rows >= Self.fewestMovers + 5 ? 1 : 0
  }

  private func drawHead(on canvas: inout Canvas) {
    let width = canvas.size.width
    var title = [Span(model.title, role: .title, flags: .bold)]
    if model.isSimulated {
      title.append(Span(SafeText("  ≈ ") + words[.simulated], role: .simulated, flags: .bold))
    }
    canvas.put(title, x: 0, y: 0, width: width)
    for (index, moment) in model.moments.enumerated() {
      let arrow = index > 0 ? SafeText("→ ") : .empty
      canvas.put(
        [Span(arrow, role: .secondary), Span(moment, role: .accent, flags: .bold)],
        x: index * column(width), y: 1, width: column(width) - 1)
    }
  }

  private func draw(
    _ row: BeforeAfterModel.Row, _ height: BigDigits.Height?, on canvas: inout Canvas
  ) {
    let width = column(canvas.size.width)
    canvas.put(row.name, x: 0, y: 0, width: width - 1, role: .text, flags: .bold)
    for (index, cell) in row.cells.enumerated() {
      let x = index * width
      let change = [cell.change, cell.shortChange].first { $0.width < width } ?? .empty
      canvas.put(change, x: x, y: 0, width: index > 0 ? width - 1 : 0, role: cell.direction.role)
      guard let height else {
        canvas.put(cell.reading, x: x, y: 1, width: width - 1, role: .strong, flags: .bold)
        continue
      }
      let digits = BigDigits(cell.large, height: height)
      let rect = Rect(x: x, y: Self.label, width: digits.width, height: height.rows)
      canvas.draw(digits, in: rect)
      if cell.isStale { canvas.restyle(rect, adding: .dim) }
    }
  }

  private func drawMovers(on canvas: inout Canvas) {
    let size = canvas.size
    let remarks = Paragraph(lines: [
      [Span(model.remarks.joined(separator: SafeText(" · ")), role: .secondary)]
    ])
    let lines = model.remarks.isEmpty ? 0 : min(remarks.rows(width: size.width).count, 2)
    let (list, foot) = canvas.bounds.splitBottom(min(lines, size.height))
    canvas.draw(remarks, in: foot)
    guard list.height > 1 else { return }
    let half = min((size.width - Self.gutter) / 2, Self.widestList)
    let first = model.moments.first ?? .empty
    canvas.inside(Rect(x: 0, y: list.y, width: half, height: list.height)) {
      draw(
        model.improved,
        words.sentence(Bilingual("TIẾN NHIỀU NHẤT từ {0}", "MOST IMPROVED since {0}"), first),
        on: &$0)
    }
    let place = Rect(x: half + Self.gutter, y: list.y, width: half, height: list.height)
    canvas.inside(place) {
      draw(
        model.lagging,
        words.sentence(Bilingual("TIẾN ÍT NHẤT HOẶC LÙI", "LEAST IMPROVED OR FALLEN")), on: &$0)
    }
  }

  private func draw(
    _ movers: [BeforeAfterModel.Mover], _ heading: SafeText, on canvas: inout Canvas
  ) {
    let width = canvas.size.width
    canvas.put(heading, x: 0, y: 0, width: width, role: .title)
    let change = movers.map(\.change.width).max() ?? 0
    let way = movers.map(\.way.width).max() ?? 0
    let hasWay = width >= change + way + 14
    let name = width - change - 1 - (hasWay ? way + 2 : 0)
    for (index, mover) in movers.prefix(canvas.size.height - 1).enumerated() {
      let y = index + 1
      canvas.put(mover.name, x: 0, y: y, width: name, role: .text)
      if hasWay {
        canvas.put(
          mover.way, x: name + 1, y: y, width: way, alignment: .right, role: .secondary)
      }
      canvas.put(
        mover.change, x: width - change, y: y, width: change, alignment: .right,
        role: mover.direction.role)
    }
  }
}
