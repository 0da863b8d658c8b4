/// A row of values as small columns, `▁▂▃▄▅▆▇█`; the newest stands at the right.
///
/// Sparklines that stand one above the other share a scale, so that they can be compared.
public struct Sparkline: Widget, Equatable {
  /// The values, oldest first; `nil` is a gap.
  public var values: [Double?]
  /// From the lower edge to the upper.
  public var scale: LinearScale
  /// What the values mean.
  public var role: Role
  /// What stands where there is no value.
  public var gap: Unicode.Scalar

  /// A sparkline.
  public init(
    values: [Double?], scale: LinearScale = .percent, role: Role = .trend,
    gap: Unicode.Scalar = "·"
  ) {
    self.values = values
    self.scale = scale
    self.role = role
    self.gap = gap
  }

  /// Draws the newest values, one a column, over all rows.
  ///
  /// Every value has some height: only a gap is empty.
  public func draw(on canvas: inout Canvas) {
    let (width, height) = (canvas.size.width, canvas.size.height)
    let shown = values.suffix(width)
    for (offset, value) in shown.enumerated() {
      let x = width - shown.count + offset
      guard let value, let share = scale.share(of: value) else {
        canvas.put(glyph: gap, x: x, y: height - 1, role: .track)
        continue
      }
      // One eighth for the lowest value, all of them for the highest.
      let eighths = min(height * 8, Int(share * Double(height * 8)) + 1)
      for row in 0..<height {
        let filled = min(8, eighths - row * 8)
        guard filled > 0 else { break }
        canvas.put(glyph: Blocks.fromBelow[filled], x: x, y: height - 1 - row, role: role)
      }
    }
  }
}
