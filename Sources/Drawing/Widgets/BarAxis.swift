import Text

/// The row of numbers above or below bars: the scale's ticks, or the labels of the marks.
public struct BarAxis: Widget, Equatable {
  /// How the labels stand.
  public enum Style: Hashable, Sendable {
    /// In the middle below the cell they belong to: `0    25    50    75    100`.
    case centered
    /// Behind the mark's own sign: `0       ┃30       ┇70 100`.
    case behindSign
  }

  /// The scale of the bars.
  public var scale: LinearScale
  /// Values of the scale itself, each with its text.
  public var ticks: [AxisTick]
  /// Marks; their labels win over those of ticks.
  public var marks: [ScaleMark]
  /// How the labels of marks stand.
  public var style: Style

  /// An axis.
  public init(
    scale: LinearScale = .percent, ticks: [AxisTick] = [], marks: [ScaleMark] = [],
    style: Style = .centered
  ) {
    self.scale = scale
    self.ticks = ticks
    self.marks = marks
    self.style = style
  }

  /// Draws one row; a label that finds no place is left out.
  public func draw(on canvas: inout Canvas) {
    var row = LabelRow(width: canvas.size.width)
    for mark in marksByWeight {
      guard let x = scale.cell(of: mark.value, in: canvas.size.width) else { continue }
      draw(mark, at: x, in: &row, on: &canvas)
    }
    for tick in ticks {
      guard let x = tickColumn(tick, width: canvas.size.width) else { continue }
      if let start = row.place(length: tick.label.width, at: x) {
        canvas.put(tick.label, x: start, y: 0, role: .axis)
      }
    }
  }

  /// Targets first: if there is room for one label only, it says where to go.
  private var marksByWeight: [ScaleMark] {
    let order: [ScaleMark.Kind] = [.targetNow, .targetNext, .baseline, .other]
    return order.flatMap { kind in marks.filter { $0.kind == kind } }
  }

  private func draw(
    _ mark: ScaleMark, at x: Int, in row: inout LabelRow, on canvas: inout Canvas
  ) {
    guard !mark.label.isEmpty else { return }
    switch style {
    case .centered:
      let wanted = x - mark.label.width / 2
      if let start = row.place(length: mark.label.width, at: wanted) {
        canvas.put(mark.label, x: start, y: 0, role: mark.kind.role)
      }
    case .behindSign:
      // The sign stands above the bar's own mark, so it must not be shifted.
      guard let start = row.placeExactly(length: mark.label.width + 1, at: x) else { return }
      canvas.put(glyph: mark.kind.glyph, x: start, y: 0, role: mark.kind.role)
      canvas.put(mark.label, x: start + 1, y: 0, role: mark.kind.role)
    }
  }

  /// Labels at the ends start and stop where the bar does; others stand in the middle.
  private func tickColumn(_ tick: AxisTick, width: Int) -> Int? {
    guard let share = scale.share(of: tick.value) else { return nil }
    if share == 0 { return 0 }
    if share == 1 { return width - tick.label.width }
    return Int((share * Double(width)).rounded()) - tick.label.width / 2
  }
}
