import Text

/// One line of a plot.
public struct PlotSeries: Hashable, Sendable {
  /// A point of a line.
  public struct Point: Hashable, Sendable {
    /// Where it stands from left to right, in the units of that axis.
    public var x: Double
    /// Where it stands from bottom to top, in the units of that axis.
    public var y: Double

    /// A point.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// What the line is called in the legend.
  public var label: SafeText
  /// What the line means.
  public var role: Role
  /// Points that are joined, in order from left to right; different segments never are.
  public var segments: [[Point]]
  /// True for a line with gaps: what was computed afterwards, a projection.
  public var isDashed: Bool
  /// What lies on top: a higher layer over a lower one, of one layer the later line.
  public var layer = 0

  /// True when no point of it is joined to another: it is drawn as whole cells.
  var isOfSinglePoints: Bool {
    segments.contains { !$0.isEmpty } && segments.allSatisfy { $0.count <= 1 }
  }

  /// A line.
  public init(
    label: SafeText = .empty, role: Role = .trend, segments: [[Point]], isDashed: Bool = false,
    layer: Int = 0
  ) {
    self.label = label
    self.role = role
    self.segments = segments
    self.isDashed = isDashed
    self.layer = layer
  }

  /// A line through values with gaps: `nil` ends a segment.
  public init(
    label: SafeText = .empty, role: Role = .trend, points: [Point?], isDashed: Bool = false
  ) {
    let segments = points.split(separator: nil).map { $0.compactMap { $0 } }
    self.init(label: label, role: role, segments: segments, isDashed: isDashed)
  }
}
