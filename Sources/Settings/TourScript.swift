import CTours
import Dashboard
import Text
import Yams

/// A tour as a file: what is shown step by step, and what is said about it.
///
///     title: {vi: Hai năm rưỡi, en: Two and a half years}
///     steps:
///       - view: overview
///         period: 2024-H1
///         seconds: 15
///         caption: {vi: Cả nước 42 %, en: The country is at 42%}
///         notes: {vi: Dừng một nhịp., en: Wait a moment.}
///       - view: race
///         pause: true
///
/// All problems are found, not only the first one; a file with a problem gives no tour.
public struct TourScript: Sendable {
  /// The tour; nil when the file has a problem.
  public let tour: Tour?
  /// What is wrong, in the order of the file.
  public let problems: [SettingsError]

  /// Bytes of a script: a thousand steps with their notes.
  static let sizeLimit = 1_048_576

  /// Reads a script.
  ///
  /// - Parameters:
  ///   - text: YAML.
  ///   - file: its name, for messages.
  public init(_ text: String, file: SafeText) {
    var reader = TourScriptReader(file: file)
    guard text.utf8.count <= Self.sizeLimit else {
      (tour, problems) = (nil, [SettingsError(file: file, reason: .unreadable)])
      return
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text, .basic)
    } catch {
      (tour, problems) = (nil, [SettingsError(yaml: error, file: file)])
      return
    }
    let read = reader.tour(root)
    problems = reader.problems.sorted {
      ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0)
    }
    tour = problems.isEmpty ? read : nil
  }

  /// The tour that tells the story of the built-in sample.
  public static var story: TourScript {
    let story = dvctop_tour_story()
    let text = String(
      decoding: UnsafeBufferPointer(start: story.bytes, count: story.count), as: UTF8.self)
    return TourScript(text, file: SafeText("story.yaml"))
  }
}
