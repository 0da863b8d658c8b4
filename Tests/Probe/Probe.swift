import Drawing
import Glibc
import TerminalIO
import Text

/// The smallest program on a terminal: it shows what it was told, and ends in every way there is.
///
/// Tests look at it from outside, through a real emulator.
enum Probe {
  static func run() -> Int32 {
    let environment = environment()
    do throws(TerminalError) {
      // Before anything else: threads inherit what is blocked.
      let signals = try SignalChannel()
      let wakeup = try Wakeup()
      let terminal = try NcursesTerminal(TerminalAbilities(environment: environment))
      let waiter = EventWaiter(signals: signals, wakeup: wakeup)
      var loop = ProbeLoop(terminal: terminal, waiter: waiter)
      return loop.run()
    } catch {
      print("terminal-probe: \(error)")
      return 6
    }
  }

  /// The variables of this process.
  private static func environment() -> [String: String] {
    let names = [
      "TERM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "LC_ALL", "LC_CTYPE",
      "LANG", "TMUX", "DVCTOP_SYNC",
    ]
    var variables: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }
}
