/// The form of a recording, and what it may ask of us.
///
/// A recording is a gzip file (RFC 1952) of one member for each entry, so that `zcat` shows one
/// JSON object on each line and a file that breaks off loses its last entry only. The members carry
/// their own length in an extra field, by which readers pass from one to the next without unpacking
/// them, and find the next one behind a damaged one.
enum RecordingFormat {
  /// What the first entry says that the file is.
  static let name = "dvctop-recording/1"

  /// Parts of a dataset's line end with a tab, which JSON takes for space and strings never hold.
  static let separator = UInt8(ascii: "\t")

  /// Entries of a file: a source that changes every second for a month gives 2.6 million.
  static let entryLimit = 4_000_000

  /// Bytes of an entry before the first tab: names, times and the words of one failure.
  static let headBytes = 1 << 16

  /// Bytes of an unpacked entry, or of a dataset that is put together from several.
  static let entryBytes = JSONLimits.bytes

  /// Problems of a dataset that are kept one by one: more than a screen shows.
  static let problemLimit = 200

  /// Characters of a text about a failure or a problem.
  static let textLimit = 1_000
}
