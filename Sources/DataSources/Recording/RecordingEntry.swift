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
    case .source(let health): HealthRow.write(health, failure: words.failure, &writer)
    case .end: writer.text("event", Self.endEvent)
    }
    writer.number("after", base.map { Int64($0) })
    return writer.take()
  }

  private static let endEvent = "end"

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
      let number = root["entry"]?.count,
      (1...RecordingFormat.entryLimit).contains(number),
      let at = root["at"]?.moment
    else { return nil }
    self.number = number
    self.at = at
    base = root["after"]?.count
    if let format = root["recording"]?.string {
      let sources = root["sources"]?.elements.compactMap(\.string) ?? []
      event = .start(
        format: format, program: root["program"]?.string ?? "",
        sources: sources.map { SourceID(SafeText($0).string) })
    } else if let health = HealthRow.read(root) {
      event = .source(health)
    } else if root["event"]?.string == Self.endEvent {
      event = .end
    } else {
      return nil
    }
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
