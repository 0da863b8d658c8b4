import TestSupport
import Testing

/// Terminals and locales, the odd ones too.
@Suite struct TerminalKindTests {
  @Test(arguments: [
    "xterm", "xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100",
    "no-such-terminal", "",
  ])
  func everyTerminalShowsTheSample(name: String) throws {
    let terminal = try Dashboard.shown(environment: ["TERM": name])
    #expect(terminal.hasRow(beginning: " Toàn quốc      42 % ▲+25"))
    #expect(terminal.hasRow(beginning: " Địa phương     17 % ▲+8"))
    #expect(terminal.row(23).hasPrefix(" ?Trợ giúp"))
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }

  @Test func aTerminalWithoutCursorIsRefusedInWords() throws {
    let terminal = try Dashboard.start(environment: ["TERM": "dumb"])
    #expect(try terminal.end() == .exit(6))
    #expect(terminal.text.contains("dvctop: "))
    #expect(terminal.text.contains("«dumb»"))
    #expect(terminal.text.contains("dvctop render"), "what to do instead")
    #expect(terminal.leftovers == [])
  }

  @Test func noColorLeavesNoColor() throws {
    let terminal = try Dashboard.shown(
      environment: ["NO_COLOR": "1", "COLORTERM": "truecolor"])
    for page in ["5", "1"] {
      try terminal.open(page: page)
      let colored = terminal.cells.filter {
        $0.foreground != .standard || $0.background != .standard
      }
      #expect(colored.isEmpty)
    }
    #expect(terminal.cells.contains { $0.isBold }, "attributes remain")
  }

  @Test(arguments: [(["--color", "16"], 15), (["--color", "256"], 255)])
  func noMoreColorsThanWanted(arguments: [String], last: Int) throws {
    let terminal = try Dashboard.shown(arguments, environment: ["COLORTERM": "truecolor"])
    let colors = Set(terminal.cells.flatMap { [$0.foreground, $0.background] })
    let strange = colors.filter {
      switch $0 {
      case .standard: false
      case .indexed(let index): index > last
      case .direct: true
      }
    }
    #expect(strange.isEmpty)
    #expect(colors.count > 3)
  }

  @Test(arguments: [["LANG": "C"], ["LC_ALL": "POSIX", "TERM": "linux"]])
  func withoutUnicodeNothingBesideASCIIIsWritten(environment: [String: String]) throws {
    let terminal = try Dashboard.start(environment: environment)
    try terminal.untilComplete("the sample") { $0.row(0).contains("6T 2024") }
    #expect(terminal.hasRow(beginning: " Toan quoc      42 %"))
    let pages = [
      ("5", "SO LIEU GAN NHAT"), ("6", "CHI TIEU CUA"), ("9", "NGUON SO LIEU"),
      ("?", "trang Tong quan"),
    ]
    for (key, expected) in pages {
      terminal.send(key)
      try terminal.untilComplete(expected) { $0.text.contains(expected) }
    }
    let strange = terminal.transcript.filter { $0 >= 0x80 }
    #expect(strange.isEmpty)
  }

  @Test func asciiGlyphsKeepTheLetters() throws {
    let terminal = try Dashboard.shown(["--ascii"])
    #expect(terminal.hasRow(beginning: " Toàn quốc      42 %"))
    let drawn = terminal.text.unicodeScalars.filter { (0x2190...0x2BFF).contains($0.value) }
    #expect(drawn.isEmpty, "no box, block or braille glyph")
  }

  @Test func theWindowCountsAndNotWhatTheEnvironmentSaysOfIt() throws {
    let terminal = try Dashboard.shown(environment: ["COLUMNS": "30", "LINES": "8"])
    #expect(terminal.row(23).hasPrefix(" ?Trợ giúp"))
  }
}
