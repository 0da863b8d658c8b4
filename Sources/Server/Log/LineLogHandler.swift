import Glibc
import Logging
import Measures
import Text

/// A log of one line for each event: time, level, what happened, and its details.
///
/// `2026-11-22T06:15:00+07:00 info dataset published bytes=10240 etag=1f…`
public struct LineLogHandler: LogHandler {
  /// The details that every line has.
  public var metadata: Logger.Metadata = [:]
  /// The least level that is written.
  public var logLevel: Logger.Level = .info

  private let file: LogFile

  /// A handler that writes to a file.
  public init(_ file: LogFile) {
    self.file = file
  }

  /// One of the details.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes an event.
  public func log(event: LogEvent) {
    var line = "\(Moment.now.rfc3339) \(event.level.rawValue) \(event.message)"
    let details = metadata.merging(event.metadata ?? [:]) { _, new in new }
    for (key, value) in details.sorted(by: { $0.key < $1.key }) {
      line += " \(key)=\(Self.quoted("\(value)"))"
    }
    if let error = event.error { line += " error=\(Self.quoted("\(error)"))" }
    file.write(SafeText(line).string + "\n")
  }

  /// In quotes where a detail would look like two.
  private static func quoted(_ text: String) -> String {
    guard text.isEmpty || text.contains(where: { $0 == " " || $0 == "\"" || $0 == "=" }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "'") + "\""
  }
}
