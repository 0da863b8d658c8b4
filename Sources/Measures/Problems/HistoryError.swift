import Text

/// Why the history could not be read or written; the program goes on without it.
public enum HistoryError: Error, Sendable, Hashable {
  /// The folder or the file cannot be made or written, by permission or because it is read-only.
  case notWritable(path: SafeText)
  /// The disk, the quota or the agreed size of the file is full; nothing of this call was kept.
  case full(path: SafeText)
  /// Another process held the file for longer than that.
  case locked(path: SafeText, seconds: Int)
  /// The file was written by a newer version of the program and is left as it is.
  case newerSchema(path: SafeText, found: Int, supported: Int)
  /// The file is an SQLite database of another program and is left as it is.
  case foreignFile(path: SafeText)
  /// The file is damaged; it was renamed to `setAside`, and the next call begins a new one.
  ///
  /// Nil when it was not renamed: another process was sooner, or renaming is not allowed.
  case damaged(path: SafeText, setAside: SafeText?)
  /// Reading or writing stopped with an error of the operating system; the code is SQLite's.
  case inputOutput(path: SafeText, code: Int32)
  /// More different indicators than the file can tell apart.
  case tooManyIndicators(limit: Int)
  /// Nothing of the above; the detail comes from a library and is shown as it is.
  case other(detail: SafeText)

  /// Whether the same call may succeed later without anybody changing anything.
  public var isTransient: Bool {
    switch self {
    case .locked, .damaged, .inputOutput: true
    case .notWritable, .full, .newerSchema, .foreignFile, .tooManyIndicators, .other: false
    }
  }
}
