import Text

/// A row of a file.
public struct RowReference: Sendable, Hashable {
  /// The file.
  public let file: SafeText
  /// The line, from 1.
  public let line: Int

  /// Makes a reference to a row.
  public init(file: SafeText, line: Int) {
    self.file = file
    self.line = line
  }
}
