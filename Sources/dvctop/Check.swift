import ArgumentParser
import Runtime

/// The alert rules once.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.check.rawValue,
    abstract: "Apply the alert rules once, for cron and monitoring systems.",
    discussion: """
      Prints one line and exits with 0 OK, 1 warning, 2 critical or 3 unknown. Alerts need not last \
      to count, and simulated figures change no status.

        dvctop check my-folder/
        dvctop check my-folder/ --format json
      """)

  @OptionGroup var display: DisplayArguments

  @Option(help: "Format: line or json.")
  var format: CheckFormat = .line

  @Argument(help: "Files or folders; none for the built-in sample.", completion: .file())
  var sources: [String] = []

  func run() throws {
    let world = try display.world
    let options = display.options(world)
    let command = CheckCommand(
      sources: sources, format: CheckCommand.Format(rawValue: format.rawValue) ?? .line)
    throw Ended(status: blocking { await command.run(options, world) })
  }
}

/// Formats as the command line names them.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case line
  case json
}
