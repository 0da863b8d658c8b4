import Text

/// A value that matters on a scale, drawn over the bar that shows another value.
public struct ScaleMark: Hashable, Sendable {
  /// What kind of value it is.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// Where things stood at the start: `│`.
    case baseline
    /// The target in force: `┃`.
    case targetNow
    /// The target that comes next: `┇`.
    case targetNext
    /// Something else worth a line, such as the middle of a distribution: `╎`.
    case other

    /// The sign by which the mark is known on every screen.
    public var glyph: Unicode.Scalar {
      switch self {
      case .baseline: "│"
      case .targetNow: "┃"
      case .targetNext: "┇"
      case .other: "╎"
      }
    }

    /// What the sign means to a theme.
    public var role: Role {
      switch self {
      case .baseline: .baseline
      case .targetNow: .targetNow
      case .targetNext: .targetNext
      case .other: .secondary
      }
    }
  }

  /// The value, in the units of the scale.
  public var value: Double
  /// What kind of value it is.
  public var kind: Kind
  /// What is written at the mark; empty for nothing.
  public var label: SafeText

  /// A mark.
  public init(_ kind: Kind, at value: Double, label: SafeText = .empty) {
    self.kind = kind
    self.value = value
    self.label = label
  }
}
