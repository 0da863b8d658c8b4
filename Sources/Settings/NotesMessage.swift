import Dashboard
import Text
import Yams

/// What a show tells the window with the speaker's notes: one line of JSON.
///
/// `{"dvctop-notes": 1, "elapsed": 95, "language": "vi", "step": 3, …}`. A reader that does not know
/// the number must not guess.
public struct NotesMessage: Hashable, Sendable {
  /// How the show stands; nil when it is over.
  public var status: TourStatus?
  /// Seconds since the show began.
  public var elapsed: Int

  /// The version of the line.
  static let version = 1
  /// Bytes of a line: all that a script can hold, each character escaped.
  public static let sizeLimit = 2 * TourScript.sizeLimit + 65_536
  /// The largest number: thirty years in seconds.
  fileprivate static let largestNumber = 1_000_000_000

  /// A message; without a status the show is over.
  public init(_ status: TourStatus?, elapsed: Int) {
    self.status = status
    self.elapsed = elapsed
  }

  /// The line, with its end.
  public var line: String {
    var fields = ["\"dvctop-notes\": \(Self.version)", "\"elapsed\": \(elapsed)"]
    if let status {
      let notes = status.notes.map { Self.quoted($0) }.joined(separator: ", ")
      fields += [
        "\"language\": \"\(status.language.rawValue)\"", "\"title\": \(Self.quoted(status.title))",
        "\"step\": \(status.step)", "\"count\": \(status.count)",
        "\"caption\": \(Self.quoted(status.caption))",
        "\"next\": \(Self.quoted(status.nextCaption))", "\"notes\": [\(notes)]",
        "\"seconds\": \(status.seconds)", "\"length\": \(status.length)",
        "\"condition\": \"\(status.condition.rawValue)\"",
      ]
    }
    return "{" + fields.joined(separator: ", ") + "}\n"
  }

  /// The message of a line; nil for one of another version, and for what is no message at all.
  ///
  /// JSON is YAML: the reader of the settings reads it.
  public init?(line: String) {
    guard line.utf8.count <= Self.sizeLimit,
      let mapping = try? Yams.compose(yaml: line, .basic)?.mapping,
      mapping["dvctop-notes"]?.scalar?.string == String(Self.version),
      let elapsed = mapping.number("elapsed")
    else { return nil }
    self.elapsed = elapsed
    guard mapping["condition"] != nil else {
      status = nil
      return
    }
    guard let status = TourStatus(mapping) else { return nil }
    self.status = status
  }

  private static func quoted(_ text: SafeText) -> String {
    "\"" + text.string.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension TourStatus {
  fileprivate init?(_ mapping: Node.Mapping) {
    guard let language = Language(rawValue: mapping["language"]?.scalar?.string ?? ""),
      let condition = Condition(rawValue: mapping["condition"]?.scalar?.string ?? ""),
      let step = mapping.number("step"), let count = mapping.number("count"),
      let seconds = mapping.number("seconds"), let length = mapping.number("length")
    else { return nil }
    self.init(
      language: language, title: mapping.text("title"), step: step, count: count,
      caption: mapping.text("caption"), nextCaption: mapping.text("next"),
      notes: mapping["notes"]?.sequence?.map { SafeText($0.scalar?.string ?? "") } ?? [],
      seconds: seconds, length: length, condition: condition)
  }
}

extension Node.Mapping {
  fileprivate func text(_ key: String) -> SafeText {
    SafeText(self[key]?.scalar?.string ?? "")
  }

  /// A whole number that is not negative, and none that no show comes to: nil for anything else.
  fileprivate func number(_ key: String) -> Int? {
    self[key]?.scalar.flatMap { Int($0.string) }
      .flatMap { (0...NotesMessage.largestNumber).contains($0) ? $0 : nil }
  }
}
