import Dispatch
import Drawing
import Glibc
import Testing

@testable import TerminalIO

/// The one place where the program waits.
@Suite struct EventWaiterTests {
  @Test func aWakeupEndsTheWait() throws {
    let wakeup = try Wakeup()
    let waiter = EventWaiter(signals: try SignalChannel([]), wakeup: wakeup)
    let terminal = HeadlessTerminal(size: Size(width: 10, height: 2))
    wakeup.signal()
    wakeup.signal()
    #expect(waiter.wait(for: terminal, until: nil) == [.wakeup])
    #expect(!wakeup.clear(), "many calls are one")
  }

  @Test func aWakeupFromAnotherThreadEndsTheWait() throws {
    let wakeup = try Wakeup()
    let waiter = EventWaiter(signals: try SignalChannel([]), wakeup: wakeup)
    DispatchQueue(label: "caller").async { wakeup.signal() }
    let terminal = HeadlessTerminal(size: Size(width: 10, height: 2))
    #expect(waiter.wait(for: terminal, until: nil) == [.wakeup])
  }

  @Test func theDeadlineEndsTheWait() throws {
    let waiter = EventWaiter(signals: try SignalChannel([]), wakeup: try Wakeup())
    let terminal = HeadlessTerminal(size: Size(width: 10, height: 2))
    let deadline = ContinuousClock.now + .milliseconds(3)
    #expect(waiter.wait(for: terminal, until: deadline) == [.deadline])
    #expect(ContinuousClock.now >= deadline)
  }

  @Test func aSignalIsReadAndNotTaken() throws {
    let signals = try SignalChannel([.resize])
    let waiter = EventWaiter(signals: signals, wakeup: try Wakeup())
    let terminal = HeadlessTerminal(size: Size(width: 10, height: 2))
    raise(SIGWINCH)
    raise(SIGWINCH)
    #expect(waiter.wait(for: terminal, until: nil) == [.signal(.resize)])
    #expect(signals.pending() == [])
  }

  @Test func everySignalHasItsNumber() {
    for signal in Signal.allCases {
      #expect(Signal(number: signal.number) == signal)
    }
    #expect(Signal(number: SIGCHLD) == nil)
    #expect(Signal.terminate.exitStatus == 143)
  }

  @Test func aTerminalThatIsStalledGetsTheNewestFrame() {
    let terminal = HeadlessTerminal(size: Size(width: 3, height: 1), keys: [.up])
    let theme = Theme(name: "plain", displayName: "Plain", isDark: true)
    let frames = ["a", "b", "c"].map { glyph in
      Frame(size: terminal.size) { $0.put(glyph: glyph, x: 0, y: 0) }
    }
    terminal.present(frames[0], theme: theme)
    terminal.isStalled = true
    terminal.present(frames[1], theme: theme)
    terminal.present(frames[2], theme: theme)
    #expect(terminal.hasPendingOutput)
    terminal.isStalled = false
    terminal.flush()
    #expect(terminal.frames == [frames[0], frames[2]])
    #expect(terminal.readKeys() == [.up])
    #expect(terminal.readKeys() == [])
  }
}
