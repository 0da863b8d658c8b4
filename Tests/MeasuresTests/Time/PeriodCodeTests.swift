import Measures
import SeededRandom
import Testing

@Suite("Period: codes")
struct PeriodCodeTests {
  @Test(
    "every form of the grammar gives its days and kind",
    arguments: [
      ("2024", "2024-01-01", "2024-12-31", Period.Kind.year),
      ("2024-H1", "2024-01-01", "2024-06-30", .half),
      ("2024-H2", "2024-07-01", "2024-12-31", .half),
      ("2024-Q3", "2024-07-01", "2024-09-30", .quarter),
      ("2024-07", "2024-07-01", "2024-07-31", .month),
      ("2024-02", "2024-02-01", "2024-02-29", .month),
      ("2024-W29", "2024-07-15", "2024-07-21", .week),
      ("2020-W53", "2020-12-28", "2021-01-03", .week),
      ("2025-W01", "2024-12-30", "2025-01-05", .week),
      ("2024-07-19", "2024-07-19", "2024-07-19", .day),
      ("2024-01-01/2024-08-31", "2024-01-01", "2024-08-31", .yearToDate),
      ("2024-03-05/2025-04-06", "2024-03-05", "2025-04-06", .span),
    ])
  func grammar(code: String, start: String, end: String, kind: Period.Kind) throws {
    let period = try #require(Period(code: code))
    #expect(period.start.code == start)
    #expect(period.end.code == end)
    #expect(period.kind == kind)
    #expect(period.code == code)
  }

  @Test(
    "an interval is the simplest period with the same days",
    arguments: [
      ("2024-01-01/2024-06-30", "2024-H1"), ("2024-01-01/2024-12-31", "2024"),
      ("2024-07-01/2024-07-31", "2024-07"), ("2024-07-01/2024-09-30", "2024-Q3"),
      ("2024-07-15/2024-07-21", "2024-W29"), ("2024-07-19/2024-07-19", "2024-07-19"),
      ("2023-02-01/2023-02-28", "2023-02"), ("2024-01-01/2024-01-31", "2024-01"),
    ])
  func normalised(interval: String, code: String) throws {
    let left = try #require(Period(code: interval))
    let right = try #require(Period(code: code))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(left.code == code)
    #expect(left.kind == right.kind)
  }

  @Test("small letters are read too")
  func smallLetters() {
    #expect(Period(code: "2024-h1") == Period(code: "2024-H1"))
    #expect(Period(code: "2024-q4") == Period(code: "2024-Q4"))
    #expect(Period(code: "2024-w29") == Period(code: "2024-W29"))
  }

  @Test(
    "what is wrong is said",
    arguments: [
      ("2024-02-30", PeriodError.noSuchDate(year: 2024, month: 2, day: 30)),
      ("2023-02-29", .noSuchDate(year: 2023, month: 2, day: 29)),
      ("2024-13", .noSuchMonth(year: 2024, month: 13)),
      ("2024-00", .noSuchMonth(year: 2024, month: 0)),
      ("2024-Q5", .noSuchQuarter(year: 2024, quarter: 5)),
      ("2024-H3", .noSuchHalf(year: 2024, half: 3)),
      ("2024-W53", .noSuchWeek(year: 2024, week: 53)),
      ("2024-W00", .noSuchWeek(year: 2024, week: 0)),
      ("0000", .noSuchYear(0)),
      ("2024-01-01/2024-06-31", .noSuchDate(year: 2024, month: 6, day: 31)),
      ("", .unreadable), ("24", .unreadable), ("2024-7", .unreadable), ("2024/07", .unreadable),
      ("19/07/2024", .unreadable), ("2024-07-19T00:00", .unreadable), (" 2024", .unreadable),
      ("2024-S1", .unreadable), ("2024-07-1a", .unreadable), ("2024-Qx", .unreadable),
      ("２０２４", .unreadable), ("2024-01-01-2024-06-30", .unreadable),
    ])
  func refused(code: String, error: PeriodError) {
    #expect(throws: error) { try Period(utf8: Array(code.utf8)) }
    #expect(Period(code: code) == nil)
  }

  @Test("an interval that ends before it starts is refused with both days")
  func reversed() throws {
    let start = try #require(Day(code: "2024-06-30"))
    let end = try #require(Day(code: "2024-01-01"))
    #expect(throws: PeriodError.reversed(start: start, end: end)) {
      try Period(utf8: Array("2024-06-30/2024-01-01".utf8))
    }
  }

  @Test("bytes are read from any collection, contiguous or not")
  func collections() throws {
    let bytes = Array("x2024-H1y".utf8)
    #expect(try Period(utf8: bytes[1..<8]).code == "2024-H1")
    #expect(try Period(utf8: bytes[1..<8].reversed().reversed()).code == "2024-H1")
    #expect(try Period(utf8: Array(bytes[1..<8]).span).code == "2024-H1")
  }

  @Test("any interval survives being written and read")
  func roundTrip() {
    let seed: UInt64 = 20_240_719
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let start = Day(number: .random(in: -20_000...60_000, using: &generator))
      let length = Int.random(in: 0...800, using: &generator)
      guard let period = Period(start: start, end: start.adding(length)) else {
        Issue.record("seed \(seed): no period of \(length) days from \(start.code)")
        return
      }
      #expect(Period(code: period.code) == period, "seed \(seed): \(period.code)")
      #expect(Period(code: period.code)?.kind == period.kind, "seed \(seed): \(period.code)")
    }
  }

  @Test("arbitrary bytes never trap and never read as something they are not")
  func arbitraryBytes() {
    let seed: UInt64 = 766
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("0123456789-/HQWhqw 2024".utf8)
    for _ in 0..<20_000 {
      let count = [4, 7, 8, 10, 21, 3].randomElement(using: &generator) ?? 4
      let bytes = (0..<count).compactMap { _ in alphabet.randomElement(using: &generator) }
      guard let period = try? Period(utf8: bytes) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(Period(code: period.code) == period, "seed \(seed): \(text)")
    }
  }
}
