import Dashboard
import Drawing
import Settings
import TerminalIO
import Text
import Words

/// The window with the speaker's notes: a program of its own on a second terminal.
public struct NotesProgram {
  private let options: DisplayOptions
  private let world: World

  /// A window.
  public init(options: DisplayOptions, world: World) {
    self.options = options
    self.world = world
  }

  /// Runs until somebody closes it; what went wrong is written to standard error.
  public func run() -> ExitStatus {
    do throws(ProgramError) {
      return try open()
    } catch {
      world.complain("dvctop: " + error.text(Words(options.language)).string + "\n")
      return error.exitStatus
    }
  }

  private func open() throws(ProgramError) -> ExitStatus {
    let path = try path()
    let theme = try ThemeCatalogue(world).chosen(options, world)
    var abilities = TerminalAbilities(environment: world.environment)
    if let depth = options.colorDepth { abilities.colorDepth = depth }
    abilities.reportsMouse = false
    let (waiter, wakeup, terminal) = try open(abilities)
    defer { terminal.close() }
    var loop = NotesLoop(
      terminal: terminal, waiter: waiter, feed: NotesFeed(at: path, wakeup: wakeup), theme: theme,
      ascii: AsciiMode(options, abilities),
      words: Words(options.language, glyphs: AsciiMode(options, abilities).glyphs))
    return loop.run()
  }

  private func path() throws(ProgramError) -> String {
    do throws(NotesError) {
      return try NotesSocket.path(in: world)
    } catch {
      throw .notes(error)
    }
  }

  private func open(
    _ abilities: TerminalAbilities
  ) throws(ProgramError) -> (EventWaiter, Wakeup, NcursesTerminal) {
    do throws(TerminalError) {
      let signals = try SignalChannel()
      let wakeup = try Wakeup()
      let terminal = try NcursesTerminal(abilities)
      return (EventWaiter(signals: signals, wakeup: wakeup), wakeup, terminal)
    } catch {
      throw .terminal(error)
    }
  }
}
