import Dashboard
import DataSources
import Measures
import Testing
import Text

@testable import Runtime

@Suite("What the sources gave last")
struct SourceBoardTests {
  private let failure = SourceError.permissionDenied(path: SafeText("a"))

  private static func pull(
    _ source: String, _ result: Result<ReadOutcome?, SourceError>, at seconds: Int64 = 0,
    failures: Int = 0
  ) -> Pull {
    Pull(
      source: SourceID(source), result: result, begun: Moment(seconds: seconds), milliseconds: 7,
      failures: failures, next: nil)
  }

  private static func board(_ names: String...) -> SourceBoard {
    SourceBoard(names.map { SourceID($0) })
  }

  @Test("The source named first leads, whichever answers first")
  func order() throws {
    var board = Self.board("a", "b")
    #expect(board.merged()?.dataset == nil)
    board.enter(Self.pull("b", try OneRate.answer(43, from: "b")))
    #expect(try OneRate.shown(board.merged()?.dataset) == "43")
    #expect(board.health.map(\.state) == [.loading, .good])
    board.enter(Self.pull("a", try OneRate.answer(41, from: "a")))
    #expect(try OneRate.shown(board.merged()?.dataset) == "41")
  }

  @Test("A source that fails later keeps what it gave, and is called old until it answers")
  func lastGoodStays() throws {
    var board = Self.board("a", "b")
    board.enter(Self.pull("a", try OneRate.answer(41, from: "a"), at: 10))
    board.enter(Self.pull("a", .failure(failure), at: 70, failures: 1))
    #expect(try OneRate.shown(board.merged()?.dataset) == "41")
    let old = try #require(board.health.first)
    #expect(old.state == .stale && old.error == failure && old.failuresInARow == 1)
    #expect(old.lastSuccess == Moment(seconds: 10) && old.lastAttempt == Moment(seconds: 70))
    let revision = board.revision
    board.enter(Self.pull("a", .success(nil), at: 130))
    #expect(board.health.first?.state == .good && board.health.first?.error == nil)
    #expect(board.revision == revision, "what has not changed is not merged again")
  }

  @Test("Failures wait while another source may still answer")
  func patience() throws {
    var board = Self.board("a", "b")
    board.enter(Self.pull("a", .failure(failure)))
    #expect(board.takeFailures().isEmpty)
    board.enter(Self.pull("b", .failure(failure)))
    #expect(board.takeFailures().map(\.source.name) == ["a", "b"])
    #expect(board.takeFailures().isEmpty, "told once")
    board.enter(Self.pull("a", .failure(failure)))
    board.enter(Self.pull("a", try OneRate.answer(41, from: "a")))
    #expect(board.takeFailures().isEmpty, "it is well again")
  }

  @Test("Figures are as old as the oldest answer")
  func age() throws {
    var board = Self.board("a", "b")
    board.enter(Self.pull("a", try OneRate.answer(41, from: "a"), at: 600))
    board.enter(Self.pull("b", try OneRate.answer(43, from: "b"), at: 60))
    let report = try #require(board.report(now: 900))
    #expect(report.readAt == WallClock(unixSeconds: 60))
  }

  @Test("Sources that cannot be found are told of, and keep nobody waiting")
  func missing() throws {
    var board = SourceBoard(
      [SourceID("a")], missing: [(SourceID("b"), .notFound(path: SafeText("b")))])
    #expect(board.takeFailures().isEmpty)
    board.enter(Self.pull("a", try OneRate.answer(41, from: "a")))
    #expect(board.takeFailures().map(\.source.name) == ["b"])
    #expect(board.health.map(\.state) == [.good, .failed])
  }
}
