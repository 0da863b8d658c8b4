import SeededRandom
import TestSupport
import Testing

/// A window that changes its size.
@Suite struct ResizeTests {
  @Test func aStormEndsWithTheRightScreen() throws {
    let terminal = try Probe.shown()
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      terminal.resize(
        columns: Int.random(in: 1...220, using: &generator),
        rows: Int.random(in: 1...70, using: &generator))
    }
    terminal.resize(columns: 100, rows: 30)
    try terminal.until(shows: "probe 100x30")
    try terminal.until("the last row") { $0.row(29).hasSuffix("◢") }
    #expect(terminal.row(29) == String(repeating: "─", count: 99) + "◢")
    #expect(terminal.row(1) == "Toàn quốc: Đà Nẵng 66 %")
    #expect(terminal.row(28).hasPrefix("row 23 "))
  }

  @Test func theSmallestWindowHoldsTheProgram() throws {
    let terminal = try Probe.shown()
    terminal.resize(columns: 1, rows: 1)
    try terminal.until("one cell") { $0.cell(x: 0, y: 0).text == "◢" }
    terminal.resize(columns: 80, rows: 24)
    try terminal.until(shows: "probe 80x24")
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
  }

  @Test func rowsBeyondTheTwentyFourthScroll() throws {
    // A scroll region of 24 lines, once set, would keep the shell in the upper half.
    let terminal = try Probe.shown(columns: 160, rows: 45)
    try terminal.until("the last row") { $0.row(44).hasSuffix("◢") }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }
}
