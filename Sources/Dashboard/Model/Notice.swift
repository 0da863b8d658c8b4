import Text

/// One line that answers what was just asked, until the next key.
public struct Notice: Hashable, Sendable {
  /// What it says.
  public let text: SafeText
  /// True when what was asked could not be done.
  public let isWarning: Bool

  /// A notice.
  public init(_ text: SafeText, isWarning: Bool = false) {
    self.text = text
    self.isWarning = isWarning
  }
}
