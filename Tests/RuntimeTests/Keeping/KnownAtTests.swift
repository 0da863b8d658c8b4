import Dashboard
import DataSources
import Drawing
import History
import Measures
import TestSupport
import Testing
import Text

@testable import Runtime

@Suite("What was known at a moment")
struct KnownAtTests {
  private static let name = "/kho/a.csv"
  private static let day: Int64 = 86_400

  /// A history in which a figure was 41, and 43 from a day later on.
  private static func history(in folder: TemporaryFolder) async throws {
    let history = History(
      HistoryConfiguration(
        path: folder.path + "/dvctop/history.sqlite", now: { Moment(seconds: FakeWorld.now) }))
    for (index, value) in [Int64(41), 43].enumerated() {
      try await history.record(
        try OneRate.dataset(value, from: name), of: SourceID(name),
        at: Moment(seconds: FakeWorld.now + Int64(index) * day))
    }
    await history.close()
  }

  private static func render(
    _ sources: [String], at seconds: Int64, in folder: String, format: ExportFormat = .text
  ) async -> (status: ExitStatus, world: FakeWorld) {
    let fake = FakeWorld(environment: ["XDG_STATE_HOME": folder])
    var command = RenderCommand()
    command.sources = sources
    command.format = format
    // Narrow enough for figures in plain digits.
    command.size = Size(width: 105, height: 32)
    var options = DisplayOptions()
    options.history = .knownAt(Moment(seconds: seconds))
    return (await command.run(options, fake.world), fake)
  }

  @Test("The figures are those of that time, and the header says so")
  func render() async throws {
    let folder = try TemporaryFolder()
    try await Self.history(in: folder)
    let first = await Self.render([Self.name], at: FakeWorld.now + 60, in: folder.path)
    #expect(first.status == .success)
    #expect(first.world.output.contains("41 %"))
    #expect(first.world.output.contains("biết đến 22/11/2026 08:16"))
    let second = await Self.render([Self.name], at: FakeWorld.now + Self.day, in: folder.path)
    #expect(second.world.output.contains("43 %"))
    #expect(second.world.output.contains("08:15"), "the clock stands at that time")
  }

  @Test("Before anything was known it says since when something is")
  func tooEarly() async throws {
    let folder = try TemporaryFolder()
    try await Self.history(in: folder)
    let run = await Self.render([Self.name], at: FakeWorld.now - 60, in: folder.path)
    #expect(run.status == .noSource)
    #expect(run.world.complaints.contains("biết từ 22/11/2026 08:15"))
    let other = await Self.render(["/kho/b.csv"], at: FakeWorld.now, in: folder.path)
    #expect(other.status == .noSource)
    #expect(other.world.complaints.contains(Self.name), "it says what there is")
  }

  @Test("Without a history it says so and makes none")
  func noHistory() async throws {
    let folder = try TemporaryFolder()
    let run = await Self.render([Self.name], at: FakeWorld.now, in: folder.path)
    #expect(run.status == .noSource)
    #expect(run.world.complaints.contains("chưa có lịch sử"))
    #expect(HistoryPlace(run.world.world).map { run.world.world.read($0.path) } == .some(nil))
  }
}
