import Measures
import Synchronization
import TestSupport
import Testing
import Text

@testable import DataSources

@Suite("A replayed source")
struct ReplaySourceTests {
  private typealias Fixture = RecordingFixture

  /// A time that passes when a test says so.
  private final class ManualClock: Sendable {
    private let instant = Mutex(ContinuousClock.now)
    var now: ContinuousClock.Instant { instant.withLock { $0 } }
    func pass(_ duration: Duration) { instant.withLock { $0 += duration } }
  }

  /// An hour in which the nation's rate rises by one each minute.
  private static func record(_ path: String) throws {
    let writer = try Fixture.writer(path)
    for minute in 1...60 {
      let second = Int64(minute) * 60
      _ = try writer.record(
        Fixture.good(second), try Fixture.outcome(nation: minute), at: Fixture.moment(second))
    }
    try writer.finish(at: Fixture.moment(3_600))
  }

  @Test("gives at a hundred times what was known at each time, and the same again")
  func deterministic() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    try Self.record(path)
    var runs: [[String?]] = []
    for _ in 0..<2 {
      let clock = ManualClock()
      let player = ReplayPlayer(
        [try Recording(path: path)], start: .init(.beginning, speed: 100), clock: { clock.now })
      let source = try #require(player.sources().first)
      #expect(source.id == Fixture.source)
      var version: Version?
      var rates: [String?] = []
      for _ in 0..<40 {
        let outcome = try source.readNow(ReadRequest(knownVersion: version))
        if let outcome {
          version = outcome.version
          rates.append(Fixture.rate(outcome.dataset))
        }
        #expect(source.recordedHealth?.lastSuccess.map { $0 <= player.now } == true)
        clock.pass(.seconds(1))
      }
      #expect(player.isAtEnd)
      runs.append(rates)
    }
    #expect(runs[0] == runs[1])
    // A hundred seconds a step: every second minute or so.
    #expect(runs[0].first == "1" && runs[0].last == "60" && runs[0].count == 37)
  }

  @Test("is not read again while nothing has changed, also backwards")
  func versions() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    try Self.record(path)
    let player = try Fixture.player(path, at: .time(Fixture.moment(130)))
    #expect(player.playback.start == Fixture.moment(0))
    #expect(player.firstDataset == Fixture.moment(60))
    let source = try #require(player.sources().first)
    let first = try #require(try source.readNow(ReadRequest()))
    #expect(Fixture.rate(first.dataset) == "2")
    #expect(try source.readNow(ReadRequest(knownVersion: first.version)) == nil)
    player.change { $0.step(by: -1, at: $1) }
    #expect(try source.readNow(ReadRequest(knownVersion: first.version)) == nil, "to 120")
    player.change { $0.step(by: -1, at: $1) }
    let earlier = try #require(try source.readNow(ReadRequest(knownVersion: first.version)))
    #expect(Fixture.rate(earlier.dataset) == "1")
    player.change { playback, now in playback.seek(to: Fixture.moment(0), at: now) }
    let nothing = try #require(try source.readNow(ReadRequest(knownVersion: earlier.version)))
    #expect(nothing.dataset.observations.count == 0)
    #expect(source.recordedHealth?.state == .waiting)
  }

  @Test("tells of changes at its pace, and when it is moved")
  func changes() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    try Self.record(path)
    let player = ReplayPlayer(
      [try Recording(path: path)], start: .init(.beginning, speed: 10_000))
    let source = try #require(player.sources().first)
    // An hour at ten thousand times: a third of a second, told in several steps.
    var told = 0
    for await _ in source.changes() {
      told += 1
      if player.isAtEnd { break }
    }
    #expect(told >= 1)
    let paused = try Fixture.player(path, at: .beginning)
    let other = try #require(paused.sources().first)
    let stream = other.changes()
    paused.change { $0.step(by: 1, at: $1) }
    for await _ in stream { break }
    #expect(paused.now == Fixture.moment(120))
  }

  @Test("is called otherwise when another source has its name")
  func names() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    try Self.record(path)
    let player = try Fixture.player(path, at: .end)
    let source = try #require(player.sources(avoiding: [Fixture.source]).first)
    #expect(source.id != Fixture.source && source.id.name.contains(path))
    _ = try source.readNow(ReadRequest())
    #expect(source.recordedHealth?.source == source.id)
  }
}
