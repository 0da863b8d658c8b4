import Glibc
import Measures
import Testing
import Text

@testable import DataSources

/// Recordings of a source whose figures a test chooses.
enum RecordingFixture {
  static let source = SourceID("kho/so-lieu.csv")

  /// 22/11/2026 at 08:00 in Vietnam.
  static let start: Int64 = 1_795_309_200

  /// Words that only the tests use.
  static let words = RecordingWords(
    failure: { _ in
      RecordedText(vietnamese: SafeText("tệp đã mất"), english: SafeText("the file is gone"))
    },
    problem: { _ in
      RecordedText(vietnamese: SafeText("dòng sai"), english: SafeText("a bad row"))
    })

  static func moment(_ second: Int64) -> Moment { Moment(seconds: start + second) }

  /// The nation and its blocks, as all units come: a dataset without thousands of others.
  private static let registry = UnitRegistry(
    (0..<3).map { BuiltInUnits.registry[UnitIndex(raw: $0)] })

  /// A dataset as a document, after it has been read from one: with all units that come with it.
  static func document(_ dataset: Dataset) throws -> [UInt8] {
    let read = try DatasetDocument.decode(DatasetDocument.encode(dataset), name: source.name)
    return DatasetDocument.encode(read.dataset)
  }

  /// What a file with these rows below the header gives.
  static func outcome(_ rows: [String]) throws -> ReadOutcome {
    let text = "period,unit,indicator,value\n" + rows.joined(separator: "\n") + "\n"
    let file = InputFile(name: SafeText(source.name), bytes: Array(text.utf8))
    let result = try DatasetReader.read(
      [file], source: source, request: ReadRequest(), registry: registry)
    return ReadOutcome(
      dataset: result.dataset, problems: result.log.problems, errorCount: result.log.errorCount,
      warningCount: result.log.warningCount, files: result.files,
      version: Version(String(result.contentHash)))
  }

  /// What a file gives in which the nation is at a rate.
  static func outcome(nation rate: Int, others: Int = 0) throws -> ReadOutcome {
    let others = (0..<others).map {
      "20\(10 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1),vn,e2e,\($0 % 90)"
    }
    return try outcome(others + ["2024-H1,vn,e2e,\(rate)"])
  }

  static func good(_ second: Int64) -> SourceHealth {
    SourceHealth(
      source: source, state: .good, lastSuccess: moment(second), lastAttempt: moment(second))
  }

  static func stale(since second: Int64, at now: Int64) -> SourceHealth {
    SourceHealth(
      source: source, state: .stale, lastSuccess: moment(second), lastAttempt: moment(now),
      failuresInARow: 2, error: .notFound(path: SafeText("x")))
  }

  static func writer(_ path: String) throws -> RecordingWriter {
    try RecordingWriter(
      path: path, program: "test", sources: [source], words: words, at: moment(0))
  }

  /// The nation's rate in a dataset, as it was published.
  static func rate(_ dataset: Dataset?) -> String? {
    guard let dataset, let nation = dataset.registry.nation,
      let period = Period(code: "2024-H1")
    else { return nil }
    return (0..<dataset.observations.count).map { dataset.observations[$0] }
      .last { $0.unit == nation && $0.period == period }?.published?.code
  }

  /// A player that stands still, whose time only orders change.
  static func player(_ path: String, at place: ReplayPlayer.Start.Place) throws -> ReplayPlayer {
    ReplayPlayer([try Recording(path: path)], start: .init(place, isPaused: true))
  }

  static func bytes(of path: String) throws -> [UInt8] {
    let content = FileContent.read(path: path) { (_: Int) throws(Never) in }
    return try content.get().bytes
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }
}
