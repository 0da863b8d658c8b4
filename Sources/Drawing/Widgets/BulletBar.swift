/// A value as a bar on a scale, with the marks it is measured by drawn over it.
///
/// `████████│██████████▋·············┃·············`: S. Few's bullet graph in one row.
public struct BulletBar: Widget, Equatable {
  /// How the bar is filled.
  public enum Fill: Hashable, Sendable {
    /// Eighths of a cell, `████▊`.
    case solid
    /// Whole cells of `▒`: a value of few cases, not to be read to the last eighth.
    case hatched
  }

  /// The value; `nil` draws the scale and its marks only.
  public var value: Double?
  /// From the left edge to the right.
  public var scale: LinearScale
  /// What the value means: its status.
  public var role: Role
  /// How the bar is filled.
  public var fill: Fill
  /// What it is measured by; a later one covers an earlier one in the same cell.
  public var marks: [ScaleMark]

  /// A bar.
  public init(
    value: Double?, scale: LinearScale = .percent, role: Role = .text, fill: Fill = .solid,
    marks: [ScaleMark] = []
  ) {
    self.value = value
    self.scale = scale
    self.role = role
    self.fill = fill
    self.marks = marks
  }

  /// Draws the bar over all rows.
  public func draw(on canvas: inout Canvas) {
    canvas.fill(canvas.bounds, with: "·", role: .track)
    if let value { drawBar(value, on: &canvas) }
    for mark in marks {
      guard let x = scale.cell(of: mark.value, in: canvas.size.width) else { continue }
      canvas.verticalLine(
        x: x, y: 0, length: canvas.size.height, glyph: mark.kind.glyph, role: mark.kind.role)
    }
  }

  private func drawBar(_ value: Double, on canvas: inout Canvas) {
    let eighths = scale.filled(value, of: canvas.size.width * 8)
    let rows = canvas.size.height
    switch fill {
    case .solid:
      canvas.fill(
        Rect(x: 0, y: 0, width: eighths / 8, height: rows), with: "█", role: role)
      if eighths % 8 > 0 {
        canvas.verticalLine(
          x: eighths / 8, y: 0, length: rows, glyph: Blocks.fromLeft[eighths % 8], role: role)
      }
    case .hatched:
      let cells = eighths == 0 ? 0 : max(1, (eighths + 4) / 8)
      canvas.fill(Rect(x: 0, y: 0, width: cells, height: rows), with: "▒", role: role)
    }
  }
}
