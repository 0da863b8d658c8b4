import DataSources
import Measures
import Testing
import Text

@testable import Runtime

/// A source that is never read, and polled or not.
private struct Polled: DataSource {
  let id: SourceID
  var pollInterval: Duration?

  func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? { nil }
}

@Suite("When polled sources are due")
struct PullTimetableTests {
  private let server = Polled(id: SourceID("http://a"), pollInterval: .seconds(60))
  private let other = Polled(id: SourceID("http://b"), pollInterval: .seconds(60))
  private let file = Polled(id: SourceID("a.csv"))
  private let start = ContinuousClock.now
  private var generator = SystemRandomNumberGenerator()

  @Test("A source that tells of its changes is neither in it nor left alone")
  mutating func files() {
    var timetable = PullTimetable()
    #expect(timetable.begin([file], at: start).isEmpty)
    timetable.end(failures: [], at: start, using: &generator)
    #expect(timetable.next == nil)
    #expect(timetable.begin([file], at: start).isEmpty)
  }

  @Test("A server is asked once, and then after its interval")
  mutating func interval() {
    var timetable = PullTimetable()
    #expect(timetable.begin([server, file], at: start).isEmpty)
    timetable.end(failures: [], at: start, using: &generator)
    #expect(timetable.next == start + .seconds(60))
    #expect(timetable.begin([server, file], at: start + .seconds(59)) == [server.id])
    #expect(timetable.begin([server, file], at: start + .seconds(60)).isEmpty)
  }

  @Test("A server that asks for patience gets it, and does not keep others waiting")
  mutating func patience() {
    var timetable = PullTimetable()
    _ = timetable.begin([server, other], at: start)
    timetable.end(
      failures: [(server.id, .busy(retryAfterSeconds: 300))], at: start, using: &generator)
    #expect(timetable.dues[other.id] == start + .seconds(60))
    #expect((timetable.dues[server.id] ?? start) >= start + .seconds(300))
    #expect(timetable.begin([server, other], at: start + .seconds(60)) == [server.id])
    // Those that were left alone have not ended: nothing is known of them that is new.
    timetable.end(failures: [], at: start + .seconds(61), using: &generator)
    #expect((timetable.dues[server.id] ?? start) >= start + .seconds(300))
  }

  @Test("A change and a person bring a pull forward")
  mutating func forward() {
    var timetable = PullTimetable()
    _ = timetable.begin([server], at: start)
    timetable.end(failures: [], at: start, using: &generator)
    timetable.change(server.id, at: start + .seconds(5))
    #expect(timetable.next == start + .seconds(5))
    #expect(timetable.begin([server], at: start + .seconds(5)).isEmpty)
    timetable.end(failures: [], at: start + .seconds(6), using: &generator)
    timetable.ask(at: start + .seconds(7))
    #expect(timetable.begin([server], at: start + .seconds(7)).isEmpty)
  }
}
