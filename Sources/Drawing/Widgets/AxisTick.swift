import Text

/// A value on an axis and what is written there.
public struct AxisTick: Hashable, Sendable {
  /// The value, in the units of the axis.
  public var value: Double
  /// What is written.
  public var label: SafeText

  /// A tick.
  public init(_ value: Double, _ label: SafeText) {
    self.value = value
    self.label = label
  }
}
