import Glibc
import TestSupport
import Testing

/// Stopped and continued, by a shell with job control and without one.
@Suite struct StoppingTests {
  /// A shell in which the probe has shown its first frame.
  private func shell() throws -> EmulatedTerminal {
    let probe = try BuiltProgram.path("terminal-probe")
    let terminal = try EmulatedTerminal(
      "/bin/sh", arguments: ["-i"],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "PS1": "ready> ", "PATH": "/usr/bin:/bin",
        "PROBE": probe,
      ])
    try terminal.until(shows: "ready>")
    terminal.send("$PROBE\r")
    try terminal.until(shows: "key:none")
    return terminal
  }

  @Test func theStopKeyGivesTheShellBackAndTheProgramComesAgain() throws {
    let terminal = try shell()
    terminal.send("j")
    try terminal.until(shows: "character(\"j\")")
    terminal.send("\u{1A}")
    try terminal.until("the shell") {
      $0.mode(1049) == false && $0.text.contains("Stopped") && $0.text.contains("ready>")
    }
    #expect(terminal.mode(1000) == false)
    #expect(terminal.cursor != nil)
    terminal.send("fg\r")
    try terminal.until("the frame as it was") {
      $0.mode(1049) == true && $0.text.contains("character(\"j\")") && $0.row(23).hasSuffix("◢")
    }
    #expect(terminal.cursor == nil)
    terminal.send("k")
    try terminal.until(shows: "character(\"k\")")
    terminal.send("q")
    try terminal.until("the shell") { $0.mode(1049) == false && $0.text.contains("ready>") }
    #expect(terminal.mode(1000) == false)
  }

  @Test func theWindowMayChangeWhileItStands() throws {
    let terminal = try shell()
    terminal.send("\u{1A}")
    try terminal.until(shows: "Stopped")
    terminal.resize(columns: 90, rows: 20)
    terminal.send("fg\r")
    try terminal.until(shows: "probe 90x20")
    try terminal.until("the last row") { $0.row(19).hasSuffix("◢") }
  }

  @Test func aStopFromOutsideIsFollowedByAFullFrame() throws {
    let terminal = try Probe.shown()
    terminal.signal(SIGSTOP)
    try terminal.until("it stands") { $0.processState == "T" }
    let before = terminal.bytes
    terminal.signal(SIGCONT)
    try terminal.until("the whole frame") { $0.bytes - before > 500 }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }

  @Test func whereNobodyCouldContinueItItGoesOnAtOnce() throws {
    // The leader of a session has no shell to wake it: the kernel does not stop it.
    let terminal = try Probe.shown()
    terminal.signal(SIGTSTP)
    terminal.send("j")
    try terminal.until(shows: "character(\"j\")")
    #expect(terminal.mode(1049) == true)
  }
}
