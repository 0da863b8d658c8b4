/// How much of something is done, in whole cells: `▰▰▰▱▱`.
public struct ProgressBar: Widget, Equatable {
  /// The part that is done, 0...1; what is not a number counts as 0.
  public var share: Double
  /// What the done part means.
  public var role: Role

  /// A bar.
  public init(share: Double, role: Role = .accent) {
    self.share = share
    self.role = role
  }

  /// Draws one row.
  public func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    let filled = Int((min(1, share > 0 ? share : 0) * Double(width)).rounded())
    canvas.horizontalLine(x: 0, y: 0, length: width, glyph: "▱", role: .track)
    canvas.horizontalLine(x: 0, y: 0, length: filled, glyph: "▰", role: role)
  }
}
