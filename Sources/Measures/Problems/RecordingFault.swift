import Text

/// What may be wrong with an entry of a recording.
public enum RecordingFault: Hashable, Sendable {
  /// The file does not begin as a recording does.
  case notARecording
  /// The recording is of another form than this program reads.
  case otherVersion(SafeText)
  /// So many bytes from this offset on are no entry.
  case damaged(byteOffset: Int64, bytes: Int64)
  /// The last entry is not all there: the recording goes on, or was cut off.
  case cutOff(byteOffset: Int64)
  /// The entry tells what changed since another one that cannot be read.
  case withoutBase(entry: Int)
  /// More entries than the limit; the rest is not read.
  case tooManyEntries(limit: Int)

  /// Whether something is lost that should be there.
  public var severity: Severity {
    if case .cutOff = self { return .warning }
    return .error
  }
}
