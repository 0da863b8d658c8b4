import Glibc
import SeededRandom
import TestSupport
import Testing

/// Every way out leaves the terminal as it was.
@Suite struct LeavingTests {
  @Test func byKey() throws {
    let terminal = try Dashboard.shown()
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
    let isEmpty = terminal.text.allSatisfy(\.isWhitespace)
    #expect(isEmpty, "the first screen is back")
  }

  @Test func byTheInterruptKey() throws {
    let terminal = try Dashboard.shown()
    terminal.send("\u{3}")
    #expect(try terminal.end().isSignal(SIGINT))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func bySignal(number: Int32) throws {
    let terminal = try Dashboard.shown()
    terminal.signal(number)
    #expect(try terminal.end().isSignal(number))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGUSR1, SIGALRM])
  func bySignalsNobodyHandles(number: Int32) throws {
    let terminal = try Dashboard.shown()
    terminal.signal(number)
    #expect(try terminal.end().isSignal(number))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGTRAP])
  func byCrash(number: Int32) throws {
    let terminal = try Dashboard.shown(environment: ["COLORTERM": "truecolor"])
    terminal.signal(number)
    #expect(try terminal.end() == .signal(number), "it dies of what has happened")
    #expect(terminal.leftovers == [])
  }

  @Test func theShellSeesTheSignal() throws {
    let terminal = try Dashboard.shownInShell(then: "; echo status=$?")
    terminal.signalForeground(SIGTERM)
    try terminal.until(shows: "status=143")
    #expect(terminal.mode(1049) == false)
    #expect(terminal.cursor != nil)
  }

  @Test func aClosedWindowEndsIt() throws {
    let terminal = try Dashboard.shown()
    terminal.hangUp()
    #expect(try terminal.end(reading: false).isSignal(SIGHUP))
  }

  @Test func aWindowThatClosesInTheMiddleOfAFrameEndsIt() throws {
    let terminal = try Dashboard.shown(columns: 320, rows: 80)
    terminal.send("\u{0C}")
    try terminal.untilOutputWaits()
    terminal.hangUp()
    #expect(try terminal.end(reading: false).isSignal(SIGHUP))
  }

  @Test(arguments: [EmulatedTerminal.Input.null, .closed])
  func keysComeFromTheTerminalWhateverStandardInputIs(input: EmulatedTerminal.Input) throws {
    let terminal = try Dashboard.shown(input: input)
    try terminal.open(page: "9")
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }

  @Test func rightAfterAStormOfSizes() throws {
    let terminal = try Dashboard.shown()
    for step in 0..<200 { terminal.resize(columns: 20 + step % 150, rows: 5 + step % 50) }
    terminal.signal(SIGTERM)
    #expect(try terminal.end().isSignal(SIGTERM))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGTERM, SIGSEGV])
  func aTerminalThatDoesNotReadHoldsNothingUp(number: Int32) throws {
    // One frame of this size is more than the device holds.
    let terminal = try Dashboard.shown(columns: 320, rows: 80)
    terminal.send("\u{0C}")
    try terminal.untilOutputWaits()
    terminal.signal(number)
    #expect(try terminal.end(reading: false).isSignal(number))
    // What had not been read made room for what restores the terminal.
    _ = try terminal.end()
    #expect(terminal.leftovers == [])
  }

  @Test func aTerminalThatReadsAgainSeesTheNewestFrame() throws {
    let terminal = try Dashboard.shown(columns: 320, rows: 80)
    terminal.send("\u{0C}")
    try terminal.untilOutputWaits()
    try terminal.open(page: "9")
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }

  #if DEBUG
  /// Without the optimizer a key takes a hundred times as long.
  private static let randomKeyCount = 600
  #else
  private static let randomKeyCount = 20_000
  #endif

  @Test func randomKeysDoNotEndIt() throws {
    let terminal = try Dashboard.shown()
    let seed: UInt64 = 5
    var generator = SeededGenerator(seed: seed)
    // Without the keys that end or stop it, and without flow control.
    let excluded = Set("qQ\u{3}\u{4}\u{11}\u{13}\u{1A}\u{1C}".utf8)
    var bytes: [UInt8] = []
    while bytes.count < Self.randomKeyCount {
      let byte = UInt8.random(in: 0...255, using: &generator)
      if !excluded.contains(byte) { bytes.append(byte) }
    }
    var rest = bytes[...]
    try terminal.until("all keys are taken, seed \(seed)") { terminal in
      rest = rest.dropFirst(terminal.send(bytes: Array(rest.prefix(1_000))))
      return rest.isEmpty
    }
    terminal.resize(columns: 97, rows: 31)
    try terminal.until("it answers, seed \(seed)") { !$0.row(30).isEmpty }
    terminal.signal(SIGTERM)
    #expect(try terminal.end().isSignal(SIGTERM))
    #expect(terminal.leftovers == [])
  }
}
