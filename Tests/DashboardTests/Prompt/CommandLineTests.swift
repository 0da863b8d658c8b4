import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("The command line")
struct CommandLineTests {
  @Test(
    "does what it says",
    arguments: [
      (":page localities⏎", "localities"), (":page canh bao⏎", "alerts"),
      (":open-trend⏎", "trend"),
    ])
  func pages(_ keys: String, page: String) throws {
    var screen = try Screen.smallCountry()
    screen.press(keys)
    #expect(screen.state.place.page.rawValue == page)
    #expect(screen.state.prompt == nil)
  }

  @Test("opens units, chooses periods, indicators, order, language, theme and units")
  func verbs() throws {
    let cases: [(String, (Screen) -> Bool)] = [
      ("unit đà nẵng", { $0.unit == "da-nang" }), ("unit ddaf", { $0.unit == "da-nang" }),
      ("unit quang-nam", { $0.unit == "quang-nam" }),
      ("period 2024-Q2", { $0.state.period.code == "2024-Q2" }),
      ("indicator overdue", { $0.indicator == "overdue" }),
      ("sort name", { $0.state.sort.column == .name }),
      ("lang en", { $0.state.language == .english }),
      ("units today", { $0.state.units == .today }), ("quit", { $0.effects == [.quit] }),
      ("q", { $0.effects == [.quit] }),
      ("theme night", { $0.effects == [.useTheme(SafeText("night"))] }),
      ("filter nam", { $0.state.filter.text == "nam" }),
      ("export csv", { $0.effects == [.export(.csv, .file)] }),
      ("export HTML", { $0.effects == [.export(.html, .file)] }),
      ("export", { $0.state.overlay == .export && $0.effects == [] }),
      ("export ", { $0.state.overlay == .export && $0.effects == [] }),
      ("rel", { $0.effects == [.reload] }),
    ]
    for (line, isDone) in cases {
      var screen = try Sample.searchableScreen()
      screen.press("3:" + line + "⏎")
      #expect(isDone(screen), "\(line)")
      #expect(screen.state.prompt == nil, "\(line)")
    }
  }

  @Test(
    "says what to type when it cannot be run, and stays",
    arguments: [
      (":foo⏎", "page"), (":page⏎", ":page localities"), (":period abc⏎", "2024-H1"),
      (":unit zzzqq⏎", ":unit da"), (":lang fr⏎", "vi, en"), (":sort x⏎", "rank, name"),
      (":export doc⏎", "html, brief"),
    ])
  func problems(_ keys: String, expected: String) throws {
    for width in [80, 120] {
      var screen = try Screen.smallCountry(size: Size(width: width, height: 30))
      screen.press(keys)
      #expect(screen.state.prompt?.problem != nil)
      #expect(screen.text.contains(expected), "\(screen.text)")
      screen.press("x")
      #expect(screen.state.prompt?.problem == nil)
    }
  }

  @Test("completes names and arguments with Tab")
  func completion() throws {
    var screen = try Screen.smallCountry()
    screen.press(":per⇥")
    #expect(screen.state.prompt?.field.text == "period ")
    screen.press("2024-H⇥")
    #expect(screen.state.prompt?.field.text.hasPrefix("period 2024-H") == true)
    screen.press("⏎")
    #expect(screen.state.period.kind == .half)
  }

  @Test("offers the formats of a page, the one that was meant first")
  func formats() throws {
    var screen = try Screen.smallCountry()
    screen.press(":export ")
    #expect(screen.state.prompt?.suggestions.count == ExportFormat.allCases.count)
    screen.press("sv")
    #expect(screen.state.prompt?.suggestions.map(\.completion) == ["export csv", "export svg"])
    screen.press("g")
    screen.press("⇥⏎")
    #expect(screen.effects == [.export(.svg, .file)])
  }

  @Test("runs the line that was chosen with the arrows")
  func arrows() throws {
    var screen = try Screen.smallCountry()
    screen.press(":lang ↓⏎")
    #expect(screen.state.language == .english)
  }

  @Test("an empty line only closes")
  func empty() throws {
    var screen = try Screen.smallCountry()
    screen.press(":⏎")
    #expect(screen.state.prompt == nil)
    screen.press(":⌫⌫")
    #expect(screen.state.prompt != nil)
    screen.press("⎋")
    #expect(screen.state.prompt == nil)
  }

  @Test("next and previous match go round the rows that contain what was looked for")
  func matches() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/nam⎋")
    #expect(screen.listed.count == 8)
    screen.press("n")
    let first = try #require(screen.chosen)
    screen.press("n")
    let second = try #require(screen.chosen)
    #expect(Set([first, second]) == ["ha-nam", "quang-nam"])
    screen.press("n")
    #expect(screen.chosen == first)
    screen.press("N")
    #expect(screen.chosen == second)
  }
}
