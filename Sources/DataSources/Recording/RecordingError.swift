import Text

/// Why a recording cannot be written.
public enum RecordingError: Error, Hashable, Sendable {
  /// There is a file of this name already.
  case exists(path: SafeText)

  /// The operating system refused; its number, `errno`.
  case fileSystem(path: SafeText, code: Int32)

  /// A dataset is larger than an entry can be, or there is no memory to pack it.
  case tooLarge(source: SafeText)
}
