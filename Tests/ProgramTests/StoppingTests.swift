import Glibc
import TestSupport
import Testing

/// Stopped and continued, by a shell with job control and without one.
@Suite struct StoppingTests {
  /// Waits for the shell after the program has been stopped.
  private func untilShell(_ terminal: EmulatedTerminal) throws {
    try terminal.until("the shell") {
      $0.mode(1049) == false && $0.text.contains("Stopped") && $0.text.contains("ready>")
    }
    #expect(terminal.mode(1000) == false)
    #expect(terminal.mode(2004) != true)
    #expect(terminal.cursor != nil)
  }

  @Test(arguments: ["by key", "by signal"])
  func theShellIsBackAndThePageComesAgain(way: String) throws {
    let terminal = try Dashboard.shownInShell()
    try terminal.open(page: "9")
    if way == "by key" { terminal.send("\u{1A}") } else { terminal.signalForeground(SIGTSTP) }
    try untilShell(terminal)
    terminal.send("fg\r")
    try terminal.untilComplete("the page as it was") {
      $0.mode(1049) == true && $0.text.contains("NGUỒN SỐ LIỆU")
        && $0.row(23).hasPrefix(" ?Trợ giúp")
    }
    #expect(terminal.cursor == nil)
    try terminal.open(page: "1")
    terminal.send("q")
    try terminal.until("the shell") { $0.mode(1049) == false && $0.text.contains("ready>") }
    #expect(terminal.mode(1000) == false)
  }

  @Test func theWindowMayChangeWhileItStands() throws {
    let terminal = try Dashboard.shownInShell()
    terminal.send("\u{1A}")
    try untilShell(terminal)
    terminal.resize(columns: 90, rows: 20)
    terminal.send("fg\r")
    try terminal.untilComplete("the new size") {
      $0.mode(1049) == true && $0.row(19).hasPrefix(" ?Trợ giúp")
        && $0.hasRow(beginning: " Toàn quốc      42 %")
    }
  }

  @Test func aStopFromOutsideIsFollowedByAFullFrame() throws {
    let terminal = try Dashboard.shown()
    terminal.signal(SIGSTOP)
    try terminal.until("it stands") { $0.processState == "T" }
    let before = terminal.bytes
    terminal.signal(SIGCONT)
    try terminal.untilComplete("the whole frame") { $0.bytes - before > 2_000 }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }

  @Test func whereNobodyCouldContinueItItGoesOnAtOnce() throws {
    // The leader of a session has no shell to wake it: the kernel does not stop it.
    let terminal = try Dashboard.shown()
    terminal.signal(SIGTSTP)
    terminal.send("9")
    try terminal.untilComplete("the sources") {
      $0.mode(1049) == true && $0.text.contains("NGUỒN SỐ LIỆU")
    }
  }
}
