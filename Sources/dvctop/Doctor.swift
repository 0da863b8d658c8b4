import ArgumentParser
import Runtime

/// What terminal and machine can do.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.doctor.rawValue,
    abstract: "Say what this terminal and this machine can do, what is missing, and what to do.",
    discussion: """
      Exit status: 0 everything works, 1 something does not.

        dvctop doctor
        dvctop doctor --format json
      """)

  @OptionGroup var display: DisplayArguments

  @Option(help: "Format: text or json.")
  var format: DoctorFormat = .text

  func run() throws {
    let world = try display.world
    let command = DoctorCommand(format: DoctorCommand.Format(rawValue: format.rawValue) ?? .text)
    throw Ended(status: command.run(display.options(world), world))
  }
}

/// Formats as the command line names them.
enum DoctorFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
