import Drawing
import Glibc
import TerminalIO

/// Keys in, frames out, until something ends it.
struct ProbeLoop {
  private let terminal: NcursesTerminal
  private let waiter: EventWaiter
  private var picture = ProbePicture()

  init(terminal: NcursesTerminal, waiter: EventWaiter) {
    self.terminal = terminal
    self.waiter = waiter
  }

  /// Runs; returns the exit status.
  mutating func run() -> Int32 {
    while true {
      show()
      for event in waiter.wait(for: terminal, until: nil) {
        switch event {
        case .signal(.resize): terminal.updateSize()
        case .signal(.stop): terminal.suspend()
        case .signal(.resume): terminal.resume()
        case .signal(let signal): return end(signal.exitStatus)
        case .hangup: return end(Signal.hangup.exitStatus)
        case .output: terminal.flush()
        case .input:
          for key in terminal.readKeys() where answer(key) { return end(0) }
          if !terminal.isConnected { return end(Signal.hangup.exitStatus) }
        case .wakeup, .deadline: break
        }
      }
    }
  }

  private func show() {
    terminal.present(
      picture.frame(size: terminal.size, depth: terminal.abilities.colorDepth),
      theme: ProbePicture.theme)
  }

  private func end(_ status: Int32) -> Int32 {
    terminal.close()
    return status
  }

  /// Does what a key says; returns whether the program is to end.
  private mutating func answer(_ key: Key) -> Bool {
    picture.note(key)
    switch key {
    case .character("q"): return true
    case .down, .character("j"): picture.row += 1
    case .up, .character("k"): picture.row -= 1
    case .character("i"): picture.showsCursor.toggle()
    case .control("l"): terminal.repaint()
    case .character(let letter): Disaster(rawValue: Character(letter))?.happen()
    default: break
    }
    return false
  }
}
