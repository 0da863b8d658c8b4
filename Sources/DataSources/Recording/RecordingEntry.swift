import Measures
import Text

/// What stands before the dataset of an entry, or the whole entry when it has none.
struct RecordingEntry {
  /// Its place in the order of the file, from 1: the line on which `zcat` shows it.
  var number: Int

  /// When it was known.
  var at: Moment

  /// What the entry tells of.
  enum Event {
    /// A recording begins.
    case start(format: String, program: String, sources: [SourceID])

    /// How a source is doing now; what it gave follows when it is new.
    case source(SourceHealth)

    /// The recording has ended as it should.
    case end
  }

  /// What the entry tells of.
  var event: Event

  /// The number of the entry whose dataset this one's is a change of; nil when it is whole.
  var base: Int?

  // MARK: - Writing

  /// The entry as JSON without its closing brace.
  func bytes(_ words: RecordingWords) -> [UInt8] {
    var writer = JSONRowWriter()
    writer.open()
    writer.number("entry", Int64(number))
    writer.text("at", at.code)
    switch event {
    case .start(let format, let program, let sources):
      writer.text("recording", format)
      writer.text("program", program)
      writer.raw(",\"sources\":[")
      for (position, source) in sources.enumerated() {
        if position > 0 { writer.raw(",") }
        writer.string(source.name)
      }
      writer.raw("]")
    case .source(let health): Self.write(health, words, &writer)
    case .end: writer.text("event", Self.endEvent)
    }
    writer.number("after", base.map { Int64($0) })
    return writer.take()
  }

  private static let endEvent = "end"

  private static func write(
    _ health: SourceHealth, _ words: RecordingWords, _ writer: inout JSONRowWriter
  ) {
    writer.text("source", health.source.name)
    writer.text("state", name(health.state))
    writer.text("last_read", health.lastSuccess?.code ?? "")
    writer.text("tried", health.lastAttempt?.code ?? "")
    writer.text("next", health.nextAttempt?.code ?? "")
    writer.number("took_ms", health.durationMilliseconds)
    writer.number("failures", health.failuresInARow > 0 ? Int64(health.failuresInARow) : nil)
    writer.number("errors", health.errorCount > 0 ? Int64(health.errorCount) : nil)
    writer.number("warnings", health.warningCount > 0 ? Int64(health.warningCount) : nil)
    writer.number("maximum_age_s", health.maximumAgeSeconds)
    guard let error = health.error else { return }
    let text = words.failure(error)
    writer.text("error_vi", text.vietnamese.string)
    writer.text("error_en", text.english.string)
  }

  private static func name(_ state: SourceHealth.State) -> String {
    switch state {
    case .waiting: "waiting"
    case .loading: "loading"
    case .good: "good"
    case .flawed: "flawed"
    case .stale: "stale"
    case .failed: "failed"
    case .remembered: "remembered"
    }
  }

  // MARK: - Reading

  init(number: Int, at: Moment, event: Event, base: Int? = nil) {
    self.number = number
    self.at = at
    self.event = event
    self.base = base
  }

  /// Reads an entry; nil when it is none.
  ///
  /// - Parameter bytes: the entry as JSON, with its closing brace.
  init?(_ bytes: [UInt8]) {
    guard let root = try? JSONDocument.parse(bytes).root, root.kind == .object,
      let number = Self.count(root["entry"]),
      (1...RecordingFormat.entryLimit).contains(number),
      let at = Self.moment(root["at"])
    else { return nil }
    self.number = number
    self.at = at
    base = Self.count(root["after"])
    if let format = root["recording"]?.string {
      let sources = root["sources"]?.elements.compactMap(\.string) ?? []
      event = .start(
        format: format, program: root["program"]?.string ?? "",
        sources: sources.map { SourceID(SafeText($0).string) })
    } else if let health = Self.health(root) {
      event = .source(health)
    } else if root["event"]?.string == Self.endEvent {
      event = .end
    } else {
      return nil
    }
  }

  private static func health(_ root: JSONValue) -> SourceHealth? {
    guard let name = root["source"]?.string, let word = root["state"]?.string,
      let state = SourceHealth.State.allCases.first(where: { Self.name($0) == word })
    else { return nil }
    var health = SourceHealth(source: SourceID(SafeText(name).string), state: state)
    health.lastSuccess = moment(root["last_read"])
    health.lastAttempt = moment(root["tried"])
    health.nextAttempt = moment(root["next"])
    health.durationMilliseconds = count(root["took_ms"]).map { Int64($0) }
    health.failuresInARow = count(root["failures"]) ?? 0
    health.errorCount = count(root["errors"]) ?? 0
    health.warningCount = count(root["warnings"]) ?? 0
    health.maximumAgeSeconds = count(root["maximum_age_s"]).map { Int64($0) }
    if let text = RecordedText(root, "error_vi", "error_en") {
      health.error = .recorded(vietnamese: text.vietnamese, english: text.english)
    }
    return health
  }

  private static func count(_ value: JSONValue?) -> Int? {
    guard let digits = value?.number, let count = Int(digits), count >= 0 else { return nil }
    return count
  }

  private static func moment(_ value: JSONValue?) -> Moment? {
    guard let text = value?.string, let cell = try? TimeCell(text) else { return nil }
    return cell.moment
  }
}

extension RecordedText {
  /// The texts of two members of an object; nil when both are missing.
  init?(_ object: JSONValue, _ vietnamese: String, _ english: String) {
    let first = object[vietnamese]?.string
    let second = object[english]?.string
    guard let one = first ?? second, let other = second ?? first else { return nil }
    self.init(
      vietnamese: SafeText(one, limit: RecordingFormat.textLimit),
      english: SafeText(other, limit: RecordingFormat.textLimit))
  }
}
