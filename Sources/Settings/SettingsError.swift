import Text

/// Something wrong with what the user set, and where.
public struct SettingsError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// No theme of this name is built in or in the folder of themes, and no file is called so.
    case unknownTheme(SafeText, known: [SafeText])
    /// The file cannot be read.
    case unreadable
    /// The file is no YAML; the parser's own words.
    case malformed(SafeText)
    /// A theme needs this colour.
    case missingColor(SafeText)
    /// A colour must be six hexadecimal digits.
    case badColor(SafeText, SafeText)
    /// A key that means nothing here.
    case unknownKey(SafeText, known: [SafeText])
    /// A key whose value it cannot have.
    case wrongValue(SafeText, SafeText)
  }

  /// The file; empty for an option of the command line.
  public let file: SafeText
  /// The line, from 1.
  public let line: Int?
  /// The column, from 1.
  public let column: Int?
  /// What is wrong.
  public let reason: Reason

  /// An error at a place.
  public init(file: SafeText, line: Int? = nil, column: Int? = nil, reason: Reason) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }
}
