import Glibc
import TestSupport
import Testing

/// Every way out leaves the terminal as it was.
@Suite struct LeavingTests {
  @Test func byKey() throws {
    let terminal = try Probe.shown()
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
    let isEmpty = terminal.text.allSatisfy(\.isWhitespace)
    #expect(isEmpty, "the first screen is back")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func bySignal(number: Int32) throws {
    let terminal = try Probe.shown()
    terminal.signal(number)
    #expect(try terminal.end() == .exit(128 + number))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [
    ("c", ProgramEnd.signal(SIGSEGV)), ("s", .signal(SIGSEGV)), ("a", .signal(SIGABRT)),
    ("e", .exit(3)),
  ])
  func byAccident(key: String, expected: ProgramEnd) throws {
    let terminal = try Probe.shown(["COLORTERM": "truecolor"])
    terminal.send(key)
    #expect(try terminal.end() == expected)
    #expect(terminal.leftovers == [])
  }

  @Test func theLastWordsOfATrapAreToBeRead() throws {
    // A stack trace may follow the message: there must be room for both.
    let terminal = try Probe.shown(rows: 120)
    terminal.send("f")
    let end = try terminal.end()
    // The processor's word for a trap differs.
    #expect([.signal(SIGILL), .signal(SIGTRAP)].contains(end))
    #expect(terminal.leftovers == [])
    #expect(terminal.text.contains("the probe was asked to trap"))
  }

  @Test func interruptKey() throws {
    let terminal = try Probe.shown()
    terminal.send("\u{3}")
    #expect(try terminal.end() == .exit(128 + SIGINT))
    #expect(terminal.leftovers == [])
  }

  @Test func aClosedWindowEndsTheProgram() throws {
    let terminal = try Probe.shown()
    terminal.hangUp()
    #expect(try terminal.end(reading: false) == .exit(128 + SIGHUP))
  }

  @Test(arguments: [EmulatedTerminal.Input.null, .closed])
  func keysComeFromTheTerminalWhateverStandardInputIs(input: EmulatedTerminal.Input) throws {
    let terminal = try Probe.shown(input: input)
    terminal.send("j")
    try terminal.until(shows: "character(\"j\")")
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aTerminalThatDoesNotReadHoldsNothingUp(number: Int32) throws {
    let terminal = try Probe.shown(columns: 200, rows: 60)
    // Nobody reads from here on: full repaints until the device is full.
    for _ in 0..<500 { terminal.send("\u{0C}") }
    terminal.signal(number)
    #expect(try terminal.end(reading: false) == .exit(128 + number))
    // What had not been read makes room for what restores the terminal.
    _ = try terminal.end()
    #expect(terminal.leftovers == [])
  }

  @Test func aTerminalThatReadsAgainSeesTheNewestFrame() throws {
    let terminal = try Probe.shown(columns: 200, rows: 60)
    for _ in 0..<500 { terminal.send("\u{0C}") }
    terminal.send("z")
    try terminal.until(shows: "character(\"z\")")
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }
}
