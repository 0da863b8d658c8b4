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
    /// No setting, or no command under `keys`, has this name.
    case unknownSetting(SafeText, nearest: SafeText?)
    /// The setting needs a value of another kind; an empty name means the whole file.
    case wrongType(SafeText, ValueKind)
    /// The setting has another value than those it may have.
    case wrongChoice(SafeText, SafeText, choices: [SafeText])
    /// No key has this name.
    case unknownKeyName(SafeText)
    /// Two commands are asked for by the same keys, or by keys of which one is the beginning of the
    /// other.
    case keyClash(keys: SafeText, SafeText, SafeText)
    /// A command without which the program cannot be left has no key.
    case commandNeedsKey(SafeText)
    /// Something that must be there is not.
    case missingKey(SafeText)
    /// A text that takes more rows than there is room for.
    case tooLong(SafeText, rows: Int, columns: Int)
  }

  /// Kinds of values.
  public enum ValueKind: Hashable, Sendable {
    /// One text.
    case text
    /// A text or a list of texts.
    case texts
    /// Names with values.
    case mapping
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
