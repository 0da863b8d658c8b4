import SeededRandom
import TestSupport
import Testing

/// Windows that change, and very small ones.
@Suite struct SizeTests {
  @Test func aStormEndsInTheScreenOfAFreshStart() throws {
    let arguments = ["--now", Dashboard.now]
    let fresh = try Dashboard.shown(arguments, columns: 100, rows: 30)
    let expected = fresh.cells
    let terminal = try Dashboard.shown(arguments)
    let seed: UInt64 = 11
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      terminal.resize(
        columns: Int.random(in: 1...220, using: &generator),
        rows: Int.random(in: 1...70, using: &generator))
    }
    terminal.resize(columns: 100, rows: 30)
    try terminal.untilComplete("the screen of a fresh start, seed \(seed)") {
      $0.cells == expected
    }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }

  @Test func aWindowThatIsTooSmallSaysWhatItNeeds() throws {
    let terminal = try Dashboard.start(columns: 20, rows: 5)
    try terminal.until(shows: "42 % · 61 % · 17 %")
    try terminal.until(shows: "Cần 40×10, đang 20×5")
    terminal.resize(columns: 40, rows: 10)
    try terminal.until("enough") { $0.hasRow(beginning: " Toàn quốc      42 %") }
  }

  @Test func theSmallestWindowHoldsTheProgram() throws {
    let terminal = try Dashboard.start(columns: 1, rows: 1)
    try terminal.until("one cell") { !$0.cell(x: 0, y: 0).text.isEmpty }
    for key in ["2", "5", "6", "?", "x", "z", "/", "\u{1B}", "9", "1"] { terminal.send(key) }
    terminal.resize(columns: 80, rows: 24)
    try terminal.untilComplete("a page") { $0.row(23).hasPrefix(" ?Trợ giúp") }
    terminal.signal(15)
    #expect(try terminal.end().isSignal(15))
    #expect(terminal.leftovers == [])
  }
}
