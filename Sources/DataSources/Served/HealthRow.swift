import Measures
import Text

/// How a source is doing, as an object of JSON: the same in recordings and in the API.
enum HealthRow {
  /// Writes the members of an object that is open.
  static func write(
    _ health: SourceHealth, failure: RecordingWords.Failure, _ writer: inout JSONRowWriter
  ) {
    writer.text("source", health.source.name)
    writer.text("state", health.state.code)
    writer.text("last_read", health.lastSuccess?.code ?? "")
    writer.text("tried", health.lastAttempt?.code ?? "")
    writer.text("next", health.nextAttempt?.code ?? "")
    writer.number("took_ms", health.durationMilliseconds)
    writer.number("failures", health.failuresInARow > 0 ? Int64(health.failuresInARow) : nil)
    writer.number("errors", health.errorCount > 0 ? Int64(health.errorCount) : nil)
    writer.number("warnings", health.warningCount > 0 ? Int64(health.warningCount) : nil)
    writer.number("maximum_age_s", health.maximumAgeSeconds)
    guard let error = health.error else { return }
    let text = failure(error)
    writer.text("error_vi", text.vietnamese.string)
    writer.text("error_en", text.english.string)
  }

  /// Reads an object; nil when it tells of no source.
  static func read(_ object: JSONValue) -> SourceHealth? {
    guard let name = object["source"]?.string, let word = object["state"]?.string,
      let state = SourceHealth.State.allCases.first(where: { $0.code == word })
    else { return nil }
    var health = SourceHealth(source: SourceID(SafeText(name).string), state: state)
    health.lastSuccess = object["last_read"]?.moment
    health.lastAttempt = object["tried"]?.moment
    health.nextAttempt = object["next"]?.moment
    health.durationMilliseconds = object["took_ms"]?.count.map { Int64($0) }
    health.failuresInARow = object["failures"]?.count ?? 0
    health.errorCount = object["errors"]?.count ?? 0
    health.warningCount = object["warnings"]?.count ?? 0
    health.maximumAgeSeconds = object["maximum_age_s"]?.count.map { Int64($0) }
    if let text = RecordedText(object, "error_vi", "error_en") {
      health.error = .recorded(vietnamese: text.vietnamese, english: text.english)
    }
    return health
  }
}

extension JSONValue {
  /// A whole number that is not negative; nil for anything else.
  var count: Int? {
    guard let digits = number, let count = Int(digits), count >= 0 else { return nil }
    return count
  }

  /// A time of ISO 8601; nil for anything else.
  var moment: Moment? {
    guard let text = string, let cell = try? TimeCell(text) else { return nil }
    return cell.moment
  }

  /// A day of ISO 8601; nil for anything else.
  var day: Day? { string.flatMap { Day(code: $0) } }

  /// A number with its decimals; nil for anything else.
  var decimal: FixedDecimal? { number.flatMap { FixedDecimal($0) } }

  /// A truth; nil for anything else.
  var truth: Bool? {
    switch kind {
    case .true: true
    case .false: false
    default: nil
    }
  }
}
