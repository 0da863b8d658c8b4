import Text

/// How far the reading of a file is.
public struct ReadingProgress: Hashable, Sendable {
  /// The file.
  public let file: SafeText
  /// Bytes read.
  public let done: Int64
  /// Bytes there are.
  public let total: Int64

  /// A progress.
  public init(file: SafeText, done: Int64, total: Int64) {
    self.file = file
    self.done = done
    self.total = total
  }
}
