import Measures
import Text

/// What a server says beside its data, as the rows of `/v1/alerts` and `/v1/sources` (contract,
/// section 5).
public enum ServedRows {
  /// An alert as an object of JSON.
  public static func row(_ alert: Alert) -> [UInt8] {
    var writer = JSONRowWriter()
    AlertRow.write(alert, &writer)
    return writer.take()
  }

  /// How a source is doing as an object of JSON.
  ///
  /// - Parameters:
  ///   - health: how it is doing.
  ///   - failure: says why it failed, in both languages.
  /// - Returns: the object.
  public static func row(
    _ health: SourceHealth, failure: RecordingWords.Failure
  ) -> [UInt8] {
    var writer = JSONRowWriter()
    writer.open()
    HealthRow.write(health, failure: failure, &writer)
    writer.close()
    return writer.take()
  }
}

/// A page of `/v1/alerts` or `/v1/sources`, read.
public struct ServedPage<Row: Sendable>: Sendable {
  /// The rows that are understood.
  public let rows: [Row]
  /// How many are not.
  public let omitted: Int
  /// The cursor of the next page; nil at the end.
  public let next: String?
  /// What the server's clock showed; nil when it does not say.
  public let clock: Moment?

  private init?(_ bytes: [UInt8], _ name: String, read: (JSONValue) -> Row?) {
    guard let root = try? JSONDocument.parse(bytes).root, let list = root[name],
      list.kind == .array
    else { return nil }
    var rows: [Row] = []
    var omitted = 0
    for element in list.elements {
      if let row = read(element) { rows.append(row) } else { omitted += 1 }
    }
    self.rows = rows
    self.omitted = omitted
    next = root["next"]?.string
    clock = root["at"]?.moment
  }
}

extension ServedPage where Row == Alert {
  /// Reads a page of alerts; nil when it is none.
  ///
  /// - Parameters:
  ///   - bytes: the page.
  ///   - rules: the rules that are known: an alert of another one is counted, not read.
  public init?(alerts bytes: [UInt8], rules: [AlertRule] = AlertRule.builtIn) {
    self.init(bytes, "alerts") { AlertRow.read($0, rules: rules) }
  }
}

extension ServedPage where Row == SourceHealth {
  /// Reads a page of sources; nil when it is none.
  public init?(sources bytes: [UInt8]) {
    self.init(bytes, "sources") { HealthRow.read($0) }
  }
}
