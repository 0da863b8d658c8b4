import ArgumentParser
import Runtime

/// Reads everything and prints every problem.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.validate.rawValue,
    abstract: "Read sources and print every problem as file:line:column: reason.",
    discussion:
      "Exits with 0 when there are none, 5 when there are errors, 4 when nothing can be read.")

  @OptionGroup var display: DisplayArguments

  @Argument(help: "Files or folders.")
  var sources: [String]

  func run() throws {
    let world = try display.world
    let options = display.options(world)
    let command = ValidateCommand(sources: sources)
    throw Ended(status: blocking { await command.run(options, world) })
  }
}
