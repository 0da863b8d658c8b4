import Drawing
import Measures
import Testing

@testable import Dashboard

@Suite("Periods")
struct PeriodTests {
  @Test(
    "Keys step, widen and narrow the period of all panels",
    arguments: [
      ("2024-02", "]", "2024-03"), ("2024-02", "[", "2024-01"), ("2024-02", "]]]", "2024-05"),
      ("2024-Q1", "]", "2024-Q2"), ("2024-Q2", "[", "2024-Q1"),
      ("2024-H1", "{", "2023-H1"), ("2023-H1", "}", "2024-H1"), ("2024-03", "{", "2023-03"),
      ("2024-03", "+", "2024-Q1"), ("2024-03", "++", "2024-H1"), ("2024-03", "+++", "2024"),
      ("2024-03", "++++", "2024"), ("2024", "-", "2024-H2"), ("2024-H1", "-", "2024-Q2"),
      ("2024-Q2", "-", "2024-06"), ("2024-06", "-", "2024-06"), ("2024-06", "++--", "2024-06"),
      ("2023", "=", "2024-H1"), ("2024-05", "[[=", "2024-H1"),
    ])
  func stepping(_ start: String, keys: String, end: String) throws {
    var screen = try Screen.smallCountry()
    screen.state.period = try SmallCountry.period(start)
    screen.press(keys)
    #expect(screen.state.period.code == end)
    #expect(screen.effects == [])
  }

  @Test(
    "At the ends the period stays and the screen says so",
    arguments: [
      ("2024-01", "[", "Đây là kỳ đầu tiên"), ("2026-10", "]", "Đây là kỳ cuối cùng"),
    ])
  func ends(_ start: String, key: String, answer: String) throws {
    var screen = try Screen.smallCountry()
    screen.state.period = try SmallCountry.period(start)
    screen.press(key)
    #expect(screen.state.period.code == start)
    #expect(try screen.row(with: answer).contains("số liệu"))
  }

  @Test("Steps pass over months without figures and stay inside their kind")
  func gaps() throws {
    var screen = try Screen.smallCountry()
    screen.state.period = try SmallCountry.period("2024-06")
    screen.press("]")
    #expect(screen.state.period.code == "2026-10")
    #expect(screen.state.period.kind == .month)
  }

  @Test("Every panel shows the period's figure")
  func figuresFollow() throws {
    var screen = try Screen.smallCountry()
    #expect(screen.text.contains("42"))
    screen.state.period = try SmallCountry.period("2024-Q1")
    screen.press("]")
    #expect(screen.text.contains("44"))
    screen.press("[")
    #expect(screen.text.contains("40"))
  }

  @Test("Years can be stepped for ever without a trap", arguments: ["{", "}"])
  func manyYears(_ key: String) throws {
    var screen = try Screen.smallCountry()
    screen.press(String(repeating: key, count: 3_000))
    #expect(screen.frame.size == screen.state.size)
    screen.press("=")
    #expect(screen.state.period.code == "2024-H1")
  }

  @Test(
    "Periods to date, spans and weeks step too",
    arguments: ["2024-01-01/2024-08-31", "2024-02-10/2024-03-09", "2024-W10"])
  func otherKinds(_ code: String) throws {
    var screen = try Screen.smallCountry()
    for key in ["[", "]", "{", "}", "+", "-"] {
      screen.state.period = try SmallCountry.period(code)
      screen.press(key)
      #expect(screen.frame.size == screen.state.size, "\(key)")
    }
  }

  @Test("The sample opens on the first half of 2024, other data on its latest widest figure")
  func opening() throws {
    #expect(try Sample.screen().state.period.code == "2024-H1")
    let own = Screen(try Sample.dataset(), isSample: false)
    let dataset = try Sample.dataset()
    #expect(own.state.period == dataset.openingPeriod(own.state.indicator))
    #expect(own.state.period.code != "2024-H1")
  }
}
