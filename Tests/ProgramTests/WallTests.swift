import Glibc
import TestSupport
import Testing

/// A screen on a wall: pages that turn by themselves.
@Suite struct WallTests {
  private static func shown(_ options: String...) throws -> EmulatedTerminal {
    let terminal = try Dashboard.start(["wall"] + options, columns: 120, rows: 36)
    try show(terminal, "a page of the wall") { $0.text.contains("/5 ▰") }
    return terminal
  }

  /// Reads until a whole frame shows something; the last row may be blank, for the picture drifts.
  private static func show(
    _ terminal: EmulatedTerminal, _ expectation: String, _ condition: (EmulatedTerminal) -> Bool
  ) throws {
    try terminal.until(expectation) { $0.mode(2026) != true && condition($0) }
  }

  @Test func pagesTurnByThemselves() throws {
    let terminal = try Self.shown("--dwell", "5")
    let first = try #require((1...5).first { terminal.text.contains("trang \($0)/5") })
    try Self.show(terminal, "the next page") {
      $0.text.contains("trang \(first % 4 + 1)/5 ▰")
    }
    terminal.send(" ")
    try Self.show(terminal, "held") { $0.text.contains("đang giữ trang") }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }

  @Test func aLockedOneIsEndedFromOutsideOnly() throws {
    let terminal = try Self.shown("--kiosk", "--dwell", "3600")
    // The keys for quitting, interrupting and suspending; behind them a new size shows that all
    // of them were seen.
    terminal.send("q\u{3}\u{1C}\u{1A}")
    terminal.resize(columns: 100, rows: 30)
    try Self.show(terminal, "the other size") {
      $0.row(29).contains("/5 ▰") || $0.row(28).contains("/5 ▰")
    }
    terminal.signal(SIGTERM)
    #expect(try terminal.end().isSignal(SIGTERM))
    #expect(terminal.leftovers == [])
  }

  @Test func aPlaylistIsReadAndItsMistakesAreNamed() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("pages: [rates, rats]\n", to: "wall.yaml")
    let run = try Dashboard.run(["wall", "--playlist", file])
    #expect(run.end == .exit(2))
    #expect(String(decoding: run.errors, as: UTF8.self).contains("wall.yaml:1:16:"))
    #expect(String(decoding: run.errors, as: UTF8.self).contains("«rats»"))
  }
}
