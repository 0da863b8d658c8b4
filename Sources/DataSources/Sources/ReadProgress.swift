import Text

/// How far a pull is.
public struct ReadProgress: Hashable, Sendable {
  /// The file that is being read.
  public let file: SafeText

  /// Bytes of all files that are done with.
  public let bytesDone: Int64

  /// Bytes of all files of the source.
  public let bytesTotal: Int64

  /// A state of progress.
  public init(file: SafeText, bytesDone: Int64, bytesTotal: Int64) {
    self.file = file
    self.bytesDone = bytesDone
    self.bytesTotal = bytesTotal
  }
}
