import Drawing
import Measures
import Text
import Words

/// One rate for readers who stand far away: title, digits as large as fit, change, distance to the
/// target, and a bar with the targets on it.
struct WallCard: Widget {
  /// What is shown.
  let model: GaugeModel
  /// The words of the screen.
  let words: Words
  /// Rows between title and digits where cards beside it have fewer than it has room for.
  var commonGap: Int?

  /// Rows beside the digits: title, change, gap, bar and its labels.
  private static let lines = 5

  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    guard size.width > 4, size.height > 3 else { return }
    let width = size.width - 2
    let height = digits(in: size)
    let air = air(in: size)
    canvas.put(model.title, x: 1, y: 0, width: width, role: .title, flags: .bold)
    var y = 1 + air.aboveDigits
    drawDigits(height, on: &canvas, y: y, width: width)
    y += (height?.rows ?? 1) + air.belowDigits
    drawWords(on: &canvas, y: y, width: width)
    drawBar(on: &canvas, y: y + 2 + air.aboveBar, rows: air.isWide ? 2 : 1)
  }

  /// The rows that are drawn on, of so many.
  func usedRows(of size: Size) -> Int {
    let air = air(in: size)
    return Self.lines + (digits(in: size)?.rows ?? 1) + air.aboveDigits + air.belowDigits
      + air.aboveBar + (air.isWide ? 1 : 0)
  }

  /// The tallest digits that fit, with a blank row around them where smaller ones would do too.
  private func digits(in size: Size) -> BigDigits.Height? {
    let room = Size(width: size.width - 2, height: size.height - Self.lines)
    let airy = Size(width: room.width, height: room.height - 2)
    return BigDigits.tallest(for: model.largeReading, in: airy)
      ?? BigDigits.tallest(for: model.largeReading, in: room)
  }

  /// Rows between title and digits on a card of a size.
  func gap(in size: Size) -> Int { air(in: size).aboveDigits }

  /// Rows that stay free.
  private struct Air {
    let aboveDigits: Int
    let belowDigits: Int
    let aboveBar: Int
    /// True where even the bar may have a second row.
    let isWide: Bool
  }

  /// How the rows that are left go between the parts, first between title and digits.
  private func air(in size: Size) -> Air {
    let left = max(0, size.height - Self.lines - (digits(in: size)?.rows ?? 1))
    let above = min(left, max(1, left / 3), 2, commonGap ?? 2)
    // One row stays below the bar: the next card is not to touch it.
    let below = min(above, max(0, left - above - 1))
    return Air(
      aboveDigits: above, belowDigits: below, aboveBar: min(1, max(0, left - above - below - 1)),
      isWide: left > 8)
  }

  private func drawDigits(
    _ height: BigDigits.Height?, on canvas: inout Canvas, y: Int, width: Int
  ) {
    let flags: CellFlags = model.isStale ? .dim : []
    guard let height else {
      canvas.put(model.lineReading, x: 1, y: y, width: width, role: .strong, flags: flags)
      return
    }
    let digits = BigDigits(model.largeReading, height: height)
    let rect = Rect(x: 1, y: y, width: digits.width, height: height.rows)
    canvas.draw(digits, in: rect)
    if model.isStale { canvas.restyle(rect, adding: .dim) }
  }

  private func drawWords(on canvas: inout Canvas, y: Int, width: Int) {
    guard model.value != nil else {
      canvas.put(words[.missing], x: 1, y: y, width: width, role: .secondary)
      return
    }
    let change =
      [model.change, model.briefChange].first { $0.width <= width } ?? model.shortChange
    canvas.put(change, x: 1, y: y, width: width, role: model.trend.role)
    let status = model.status.map { $0.sign + SafeText(" ") + words[$0] } ?? .empty
    let gap = [model.gap, model.shortGap].first { $0.width + status.width + 2 <= width } ?? .empty
    canvas.put(
      [
        Span(status, role: model.status?.role ?? .text, flags: .bold),
        Span(SafeText(status.isEmpty ? "" : "  ") + gap, role: .text),
      ], x: 1, y: y + 1, width: width)
  }

  private func drawBar(on canvas: inout Canvas, y: Int, rows: Int) {
    let width = canvas.size.width - 2
    let rows = min(rows, canvas.size.height - y - 1)
    guard rows > 0 else { return }
    canvas.draw(
      BulletBar(
        value: model.value, scale: model.scale, role: model.status?.role ?? .trend,
        marks: model.marks), in: Rect(x: 1, y: y, width: width, height: rows))
    canvas.draw(
      BarAxis(scale: model.scale, marks: model.marks, style: .centered),
      in: Rect(x: 1, y: y + rows, width: width, height: 1))
  }
}
