import Text

/// Expectations of the tests are written by us: they may stand as plain literals.
extension SafeText: ExpressibleByStringLiteral {
  /// Takes the literal as text from outside, filter and all.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
