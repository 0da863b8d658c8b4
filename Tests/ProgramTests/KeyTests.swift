import TestSupport
import Testing

/// Keys, and what they change on the screen.
@Suite struct KeyTests {
  @Test func digitsOpenPages() throws {
    let terminal = try Dashboard.shown()
    for page in ["2", "3", "6", "7", "9", "1", "5"] { try terminal.open(page: page) }
    terminal.send("4")
    try terminal.untilComplete("the page of a unit") {
      $0.text.contains("mục tiêu") && !$0.text.contains("SỐ LIỆU GẦN NHẤT")
    }
  }

  @Test func enterGoesDownFromTheNationToADistrictAndEscapeBack() throws {
    let terminal = try Dashboard.shown(columns: 120, rows: 30)
    let trail = [
      "Toàn quốc ❯ Địa phương ❯ Hà Nam  ", "Toàn quốc ❯ Địa phương ❯ Hà Nam ❯ Thành phố Phủ Lý  ",
    ]
    for place in trail {
      terminal.send("\r")
      try terminal.untilComplete(place) { $0.row(0).contains(place) }
    }
    terminal.send("\u{1B}")
    try terminal.untilComplete("the province again") {
      $0.row(0).contains(trail[0]) && $0.text.contains("Thị xã Duy Tiên")
    }
    terminal.send("\u{1B}")
    try terminal.untilComplete("the overview again") {
      $0.row(0).hasPrefix(" dvctop ❯ Toàn quốc  ") && $0.row(0).contains("[1]")
    }
  }

  @Test func theFilterNeedsNoMarks() throws {
    let terminal = try Dashboard.shown(columns: 120, rows: 30)
    try terminal.open(page: "3")
    terminal.send("/xyzzy")
    try terminal.untilComplete("no province") {
      $0.text.contains("xyzzy") && !$0.text.contains("Hà Giang")
    }
    terminal.send("\u{1B}")
    try terminal.untilComplete("all provinces") {
      !$0.text.contains("xyzzy") && $0.text.contains("Hà Giang")
    }
    terminal.send("/da nang")
    try terminal.untilComplete("one province") {
      $0.text.contains("da nang") && $0.text.contains("Đà Nẵng  ") && !$0.text.contains("Hà Giang")
    }
    terminal.send("\r\r")
    try terminal.untilComplete("its page") { $0.row(0).contains("Địa phương ❯ Đà Nẵng  ") }
  }

  @Test func bracketsStepThroughPeriods() throws {
    let terminal = try Dashboard.shown(columns: 120, rows: 30)
    let steps = [
      ("[", "◂ 6T cuối 2023 ▸"), ("[", "◂ 6T 2023 ▸"), ("]", "◂ 6T cuối 2023 ▸"),
      ("=", "◂ 6T 2024 ▸"), ("+", "◂ 2024 ▸"),
    ]
    for (key, period) in steps {
      terminal.send(key)
      try terminal.untilComplete(period) { $0.row(0).contains(period) }
    }
  }

  @Test func everyThemeHasColorsOfItsOwnAndTheLastIsFollowedByTheFirst() throws {
    let terminal = try Dashboard.shown(environment: ["COLORTERM": "truecolor"])
    let first = terminal.cells
    let isDirect = terminal.backgrounds.allSatisfy { if case .direct = $0 { true } else { false } }
    #expect(isDirect, "the colours of the theme and not their neighbours in a palette")
    var seen: [[EmulatedCell]] = [first]
    for _ in 1..<7 {
      terminal.send("t")
      try terminal.untilComplete("other colours") { !seen.contains($0.cells) }
      seen.append(terminal.cells)
    }
    terminal.send("t")
    // A line may say the theme's name; the rows above it are as they were.
    try terminal.untilComplete("the first colours") {
      $0.cells.prefix(80 * 22).elementsEqual(first.prefix(80 * 22))
    }
  }

  @Test func helpOpensOverThePageAndCloses() throws {
    let terminal = try Dashboard.shown()
    terminal.send("?")
    try terminal.untilComplete("the help") {
      $0.text.contains("╭─┐Trợ giúp┌") && $0.text.contains("trang Tổng quan")
    }
    terminal.send("\u{1B}")
    try terminal.untilComplete("the page") {
      !$0.text.contains("┐Trợ giúp┌") && $0.hasRow(beginning: " Toàn quốc      42 %")
    }
  }

  @Test func whySaysWhereAFigureComesFrom() throws {
    let terminal = try Dashboard.shown(columns: 120, rows: 40)
    terminal.send("x")
    try terminal.untilComplete("the reasons") {
      $0.text.contains("VÌ SAO LÀ") && $0.text.contains("end_to_end / received")
    }
  }

  @Test func aPanelFillsThePageAndReturns() throws {
    let terminal = try Dashboard.shown(columns: 120, rows: 40)
    let panel = "XẾP HẠNG 63 ĐỊA PHƯƠNG"
    #expect(terminal.text.contains("¹TOÀN QUỐC"))
    terminal.send("z")
    try terminal.untilComplete("one panel") {
      $0.text.contains(panel) && !$0.text.contains("¹TOÀN QUỐC")
    }
    terminal.send("z")
    try terminal.untilComplete("all panels") { $0.text.contains("¹TOÀN QUỐC") }
  }

  @Test func theLanguageChangesAtOnce() throws {
    let terminal = try Dashboard.start(["--lang", "en"])
    try terminal.untilComplete("English") { $0.hasRow(beginning: " Whole country ") }
    #expect(terminal.text.contains("42%"))
    terminal.send("L")
    try terminal.untilComplete("Vietnamese") { $0.hasRow(beginning: " Toàn quốc      42 %") }
  }

  @Test func keysTypedBeforeTheFirstFrameAreNotLost() throws {
    let terminal = try Dashboard.start()
    try terminal.until("the device is ready") { $0.mode(1049) == true }
    try terminal.open(page: "9")
  }
}
