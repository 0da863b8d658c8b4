import ArgumentParser
import Runtime
import Text

/// The command line: parses arguments and hands over to the runtime.
@main
struct Dvctop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dvctop",
    abstract: "A terminal dashboard of Vietnam's online public services.",
    discussion: """
      Without a source it opens the built-in sample: published figures, and simulated detail marked \
      with ≈. A source is a file or a folder:

        dvctop                          the built-in sample
        dvctop my-figures.csv           a file of your own
        dvctop my-folder/               units.csv, targets.csv, measures*.csv …
        dvctop wall my-folder/          for a screen on a wall: pages rotate, big figures
        dvctop tour                     for a stage: tells the story of the sample in three minutes
        dvctop render --page trend      one picture, without a terminal
        dvctop validate my-figures.csv  every problem, with line and column

      Inside, ? shows all keys and q leaves.
      """,
    version: Version.text,
    subcommands: [
      Live.self, WallCommand.self, TourCommand.self, Render.self, Validate.self, Check.self,
      Units.self, Record.self, Replay.self, Themes.self, Keys.self, Config.self, Doctor.self,
    ],
    defaultSubcommand: Live.self)

  /// Runs the program on the main thread, which must not be left before signals are blocked.
  static func main() {
    let status: ExitStatus
    let arguments = Array(CommandLine.arguments.dropFirst())
    if Live.arePlain(arguments) {
      let world = World.process()
      Live.show(arguments, options: DisplayArguments.defaults(world), world: world).end()
    }
    do {
      var command = try parseAsRoot()
      try command.run()
      status = .success
    } catch let error as Ended {
      status = error.status
    } catch {
      status = report(error)
    }
    status.end()
  }

  /// Says what the parser has to say: help and version end well and go to standard output.
  private static func report(_ error: any Error) -> ExitStatus {
    let world = World.process()
    // The parser repeats arguments as they are, and a file name may hold anything.
    let text = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText(String($0)).string + "\n" }.joined()
    guard exitCode(for: error).isSuccess else {
      world.complain(text)
      // To a monitoring system 2 would be an alarm.
      return CommandLine.arguments.dropFirst().first == CommandName.check.rawValue
        ? .unknown : .usage
    }
    return world.print(text) ? .success : .failure
  }
}

/// Carries the way a command ended past the parser.
struct Ended: Error {
  /// How it ended.
  let status: ExitStatus
}
