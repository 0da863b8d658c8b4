import Text

/// Where the parts of a slope plot lie on a canvas.
struct SlopePlotLayout {
  /// The columns of the dates.
  let columns: [Int]
  /// The cells of the slopes and their ends.
  let area: Rect
  /// Columns for the value and the change at the right end.
  let endWidth: Int
  /// The column of the targets' signs; `nil` if there is no room for them.
  let markColumn: Int?
  private let scale: LinearScale

  /// Fewer columns than these between two dates show no slope.
  private static let narrowest = 8
  /// Fewer rows than these show no difference.
  private static let lowest = 4

  /// `nil` if there is no room for slopes.
  init?(_ plot: SlopePlot, size: Size) {
    let dates = plot.dates.count
    guard dates >= 2, !plot.lines.isEmpty, size.height > Self.lowest else { return nil }
    func text(_ line: SlopePlot.Line, _ index: Int) -> Int {
      index < line.points.count ? line.points[index]?.text.width ?? 0 : 0
    }
    // A name, the value, and a space behind each; the sign stands on the column itself.
    let left = plot.lines.map { $0.label.width + text($0, 0) + 2 }.max() ?? 0
    let end =
      plot.lines.map { text($0, dates - 1) + ($0.change.isEmpty ? 0 : 1 + $0.change.width) }.max()
      ?? 0
    let markWidth = plot.marks.map { $0.label.width + 2 }.max() ?? 0
    let room = size.width - left - 1 - 2 - end
    let needed = Self.narrowest * (dates - 1)
    guard room >= needed else { return nil }
    let hasMarks = markWidth > 0 && room - markWidth - 2 >= needed
    let slopes = hasMarks ? room - markWidth - 2 : room
    let first = left
    columns = (0..<dates).map { first + slopes * $0 / (dates - 1) }
    endWidth = end
    markColumn = hasMarks ? first + slopes + 2 + end + 2 : nil
    area = Rect(x: first, y: 1, width: slopes + 1, height: size.height - 1)
    scale = plot.scale
  }

  /// The row of a value in the area.
  func row(of value: Double) -> Int? { dot(of: value, rows: area.height * 4).map { $0 / 4 } }

  /// The dot of a value, counted from above.
  func dot(of value: Double, rows: Int) -> Int? {
    scale.share(of: value).map { Int(((1 - $0) * Double(rows - 1)).rounded()) }
  }
}
