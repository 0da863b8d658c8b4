import Glibc
import TestSupport
import Testing

/// What reaches the screen of a real terminal.
@Suite struct ScreenTests {
  @Test func everyKindOfGlyphArrives() throws {
    let terminal = try Probe.shown()
    try terminal.until("the last row") { $0.row(23).hasSuffix("◢") }
    #expect(terminal.row(1) == "Toàn quốc: Đà Nẵng 66 %")
    #expect(terminal.row(2) == "|漢字|q\u{323}\u{307}|█▌⣿|")
    #expect(terminal.cell(x: 1, y: 2).width == 2)
    #expect(terminal.cell(x: 6, y: 2).text == "q\u{323}\u{307}")
    #expect(terminal.cell(x: 79, y: 23).text == "◢", "the bottom right cell")
    #expect(terminal.mode(1049) == true, "the second screen")
    #expect(terminal.mode(1000) == true, "the mouse")
  }

  @Test func directColorsAreThoseOfTheTheme() throws {
    let terminal = try Probe.shown(["COLORTERM": "truecolor"])
    #expect(terminal.row(0).contains("trueColor"))
    #expect(terminal.cell(x: 0, y: 3).foreground == .direct(0x56_B4E9))
    #expect(terminal.cell(x: 0, y: 3).background == .direct(0x10_1418))
    #expect(terminal.cell(x: 4, y: 3).foreground == .direct(0xD5_5E00))
    #expect(terminal.cell(x: 4, y: 3).isBold)
    // Black is not number 0 of the palette, which may be any colour.
    #expect(terminal.cell(x: 11, y: 3).foreground == .direct(0x01_0101))
    #expect(terminal.cell(x: 0, y: 5).background == .direct(0x20_4060), "the chosen row")
  }

  @Test func paletteColorsAreTheNearest() throws {
    let terminal = try Probe.shown()
    #expect(terminal.row(0).contains("indexed256"))
    #expect(terminal.cell(x: 0, y: 3).foreground == .indexed(74))
    #expect(terminal.cell(x: 4, y: 3).foreground == .indexed(166))
  }

  @Test func withoutColorsAttributesRemain() throws {
    let terminal = try Probe.shown(["NO_COLOR": "1", "COLORTERM": "truecolor"])
    #expect(terminal.row(0).contains("none"))
    for y in 0..<24 {
      for x in 0..<80 {
        let cell = terminal.cell(x: x, y: y)
        #expect(cell.foreground == .standard && cell.background == .standard)
      }
    }
    #expect(terminal.cell(x: 4, y: 3).isBold)
    #expect(terminal.cell(x: 0, y: 5).isReversed, "the chosen row")
  }

  @Test(arguments: [
    "xterm", "xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100",
    "no-such-terminal", "",
  ])
  func everyTerminalShowsTheFrame(name: String) throws {
    let terminal = try Probe.shown(["TERM": name])
    try terminal.until("the last row") { $0.row(23).hasSuffix("◢") }
    #expect(terminal.row(1) == "Toàn quốc: Đà Nẵng 66 %")
    #expect(terminal.row(5).hasPrefix("row 0 "))
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }

  @Test func aTerminalWithoutCursorIsRefusedInWords() throws {
    let terminal = try Probe.start(["TERM": "dumb"])
    #expect(try terminal.end() == .exit(6))
    #expect(terminal.text.contains("cannotPlaceCursor"))
    #expect(terminal.leftovers == [])
  }

  @Test func withoutUnicodeTheScreenIsASCII() throws {
    let terminal = try Probe.shown(["LANG": "C"])
    try terminal.until("the last row") { !$0.row(23).isEmpty }
    #expect(terminal.row(1) == "Toan quoc: Da Nang 66 %")
    let isASCII = terminal.text.utf8.allSatisfy { $0 < 0x7F }
    #expect(isASCII)
  }

  @Test func aLocaleThatIsNotInstalledIsStillUnicode() throws {
    let terminal = try Probe.shown(["LANG": "vi_XX.UTF-8"])
    #expect(terminal.row(1) == "Toàn quốc: Đà Nẵng 66 %")
  }

  @Test func onlyWhatChangedIsSent() throws {
    let terminal = try Probe.shown()
    try terminal.until("the last row") { $0.row(23).hasSuffix("◢") }
    let before = terminal.bytes
    terminal.send("j")
    try terminal.until(shows: "character(\"j\")")
    try terminal.until("the second row is chosen") {
      $0.cell(x: 0, y: 6).background != $0.cell(x: 0, y: 5).background
    }
    #expect(terminal.bytes - before < 700)
  }

  @Test func theGroundIsNotSentWithEveryColor() throws {
    let terminal = try Probe.shown(["COLORTERM": "truecolor"], columns: 160, rows: 45)
    try terminal.until("the last row") { $0.row(44).hasSuffix("◢") }
    // 38 kB with the ground before each of nearly 500 changes of colour, 31 kB without.
    #expect(terminal.bytes < 36_000)
  }

  @Test(arguments: [("auto", true), ("off", false), ("on", true)])
  func updatesAreMarkedIfWanted(sync: String, isMarked: Bool) throws {
    let terminal = try Probe.shown(["DVCTOP_SYNC": sync])
    // The marks come in pairs: after an update the mode is off, but it has been spoken of.
    #expect((terminal.mode(2026) != nil) == isMarked)
  }

  @Test func theTextCursorIsShownWhereTheFrameWantsIt() throws {
    let terminal = try Probe.shown()
    #expect(terminal.cursor == nil)
    terminal.send("i")
    try terminal.until("the cursor") { $0.cursor.map { $0 == (2, 1) } ?? false }
    terminal.send("i")
    try terminal.until("no cursor") { $0.cursor == nil }
  }

  @Test func aScratchedScreenIsPaintedAnew() throws {
    let terminal = try Probe.shown()
    let before = terminal.bytes
    terminal.send("\u{0C}")
    try terminal.until(shows: "control(\"l\")")
    #expect(terminal.bytes - before > 2_000, "the whole frame")
  }
}
