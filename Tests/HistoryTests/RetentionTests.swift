import HistoryFixture
import Measures
import Testing

@testable import History

@Suite("Retention")
struct RetentionTests {
  private let folder: HistoryFolder
  private let history: History
  private static let day: Int64 = 86_400

  init() throws {
    folder = try HistoryFolder()
    history = folder.history()
  }

  /// Noon of a day in `Asia/Ho_Chi_Minh`, counted from 2026-01-01.
  private func noon(_ day: Int) throws -> Int64 {
    let first = try #require(Day(code: "2026-01-01"))
    return (Int64(first.number) + Int64(day)) * Self.day - Moment.fieldOffset + Self.day / 2
  }

  private func tidy(_ policy: RetentionPolicy, _ now: Int64) async throws -> Int {
    var steps = 0
    while try await history.tidy(policy, now: Moment(seconds: now)) { steps += 1 }
    return steps
  }

  @Test("the last of each day stays, then the last of each month", arguments: [2, 30] as [UInt64])
  func thinning(rarity: UInt64) async throws {
    let chronicle = Chronicle(seed: rarity, units: 4, months: 6, rarity: rarity)
    var step = 0
    // Four datasets a day for eighty days: 1 January to 21 March.
    for day in 0..<80 {
      for hour in 0..<4 {
        try await history.record(
          chronicle.dataset(step), of: .files,
          at: Moment(seconds: try noon(day) + Int64(hour) * 3_600))
        step += 1
      }
    }
    let policy = RetentionPolicy(everyVersionDays: 10, dailyVersionDays: 40)
    // The 80th day: every version since 11 March, days since February, then months.
    #expect(try await tidy(policy, try noon(79)) > 0)
    #expect(try await tidy(policy, try noon(79)) == 0)
    #expect(try folder.faults() == [])
    func check(_ day: Int, _ hour: Int, is expected: Int, _ note: String) async throws {
      let moment = Moment(seconds: try noon(day) + Int64(hour) * 3_600 + 60)
      let known = try await history.known(at: moment).first
      #expect(
        known.map { StatedFigure.all(in: $0.dataset) }
          == StatedFigure.all(in: chronicle.dataset(expected)), "\(note)")
    }
    try await check(75, 1, is: 75 * 4 + 1, "young: every version")
    try await check(79, 3, is: 319, "the latest")
    try await check(50, 3, is: 50 * 4 + 3, "older: the end of a day")
    try await check(50, 1, is: 49 * 4 + 3, "older: within a day what was known before")
    try await check(30, 3, is: 30 * 4 + 3, "oldest: the end of January")
    try await check(40, 3, is: 40 * 4 + 3, "February is within forty days")
    #expect(try await history.known(at: Moment(seconds: try noon(15))).isEmpty)
    let kept = try #require(try await history.sources().first)
    #expect(kept.firstRecorded.seconds == (try noon(0)))
    #expect(kept.keptSince.seconds == (try noon(30)) + 3 * 3_600)

    // Recording goes on where it was, in this process and in the next.
    for writer in [history, folder.history()] {
      try await writer.record(
        chronicle.dataset(step), of: .files, at: Moment(seconds: try noon(80 + step)))
      let latest = try #require(try await writer.latest().first)
      #expect(StatedFigure.all(in: latest.dataset) == StatedFigure.all(in: chronicle.dataset(step)))
      step += 1
    }
  }

  @Test("marks and departed figures outlive the versions they were in")
  func traces() async throws {
    for (number, value) in ["1", "2", "3", "4"].enumerated() {
      let rows = [
        Sketch.Line(published: value), Sketch.Line(period: "2023-0\(number + 1)", published: value),
      ]
      try await history.record(
        Sketch(rows).dataset, of: .files, at: Moment(seconds: try noon(0) + Int64(number) * 60))
    }
    let before = try await history.restated()
    _ = try await tidy(
      RetentionPolicy(everyVersionDays: 1, dailyVersionDays: 2), try noon(400))
    #expect(try await history.restated().map(\.key) == before.map(\.key))
    let departed = try #require(try await history.departed(from: .files))
    #expect(
      StatedFigure.all(in: departed).map(\.key.period.code) == ["2023-01", "2023-02", "2023-03"])
    #expect(try folder.number("SELECT count(*) FROM trace") == 2)
    #expect(try folder.number("SELECT count(*) FROM revision") == 1)
  }

  @Test("a file that is too large forgets its oldest versions, never the latest")
  func size() async throws {
    let chronicle = Chronicle(seed: 6, units: 20, months: 20, rarity: 3)
    for step in 0..<60 {
      try await history.record(chronicle.dataset(step), of: .files, at: chronicle.moment(step))
    }
    let now = chronicle.moment(60).seconds
    #expect(try await tidy(RetentionPolicy(), now) == 0)
    #expect(try await history.known(at: chronicle.moment(0)).count == 1)
    _ = try await tidy(RetentionPolicy(maximumBytes: 100 << 10), now)
    #expect(try await history.known(at: chronicle.moment(0)).isEmpty)
    let latest = try #require(try await folder.history().latest().first)
    #expect(StatedFigure.all(in: latest.dataset) == StatedFigure.all(in: chronicle.dataset(59)))
    #expect(try folder.faults() == [])
  }

  @Test("old alert events go, but for the state of each alert")
  func alerts() async throws {
    let events = (0..<600).map { number in
      AlertRecord(alert: "a\(number % 2)", rule: "r", state: "\(number)", at: .at(Int64(number)))
    }
    try await history.append(events)
    _ = try await tidy(RetentionPolicy(alertDays: 30), Moment.at(0).seconds + 100 * Self.day)
    #expect(try await history.alerts().map(\.state) == ["599", "598"])
  }

  @Test("units and indicators of which no version speaks any more are forgotten")
  func frames() async throws {
    var sketch = Sketch([Sketch.Line(published: "1")])
    for number in 0..<5 {
      sketch.units.append("moi-\(number)")
      try await history.record(
        sketch.dataset, of: .files, at: Moment(seconds: try noon(0) + Int64(number)))
    }
    _ = try await tidy(RetentionPolicy(everyVersionDays: 1), try noon(100))
    #expect(try folder.number("SELECT count(*) FROM frame") == 1)
    let latest = try #require(try await folder.history().latest().first)
    #expect(latest.dataset.registry.units.count == 8)
  }
}

extension History {
  /// One step by another policy than the one the history was made with.
  fileprivate func tidy(_ policy: RetentionPolicy, now: Moment) throws -> Bool {
    try perform { try $0.tidy(policy, now: now) }
  }
}
