import TestSupport
import Testing

/// Keys on their way from a real terminal.
@Suite struct TypingTests {
  @Test(arguments: [
    ("\u{1B}[A", "up"), ("\u{1B}OA", "up"), ("\u{1B}[6~", "pageDown"), ("\u{1B}OP", "function(1)"),
    ("\r", "enter"), ("\t", "tab"), ("\u{7F}", "backspace"), ("ữ", "character(\"\\u{1EEF}\")"),
    ("\u{13}", "control(\"s\")"),
    // A lone escape is known by the silence after it.
    ("\u{1B}", "escape"),
  ])
  func aKeyArrives(bytes: String, name: String) throws {
    let terminal = try Probe.shown()
    terminal.send(bytes)
    try terminal.until(shows: "key:\(name)")
  }

  @Test func theMouseArrives() throws {
    let terminal = try Probe.shown(columns: 160)
    terminal.send("\u{1B}[<0;12;5M")
    try terminal.until("a press") { $0.row(0).contains("press") && $0.row(0).contains("x: 11") }
  }

  @Test func whatIsPastedIsNoCommand() throws {
    let terminal = try Probe.shown(columns: 160)
    terminal.send("\u{1B}[200~quit now\u{1B}[201~")
    try terminal.until("a paste") { $0.row(0).contains("paste") && $0.row(0).contains("quit now") }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
  }
}
