import ArgumentParser
import Runtime

/// Reads everything and prints every problem.
struct Validate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.validate.rawValue,
    abstract: "Read sources and print every problem as file:line:column: reason.",
    discussion:
      "Exits with 0 when there are none, 5 when there are errors, 4 when nothing can be read.")

  @OptionGroup var display: DisplayArguments

  @Argument(help: "Files or folders.")
  var sources: [String]

  func run() async throws {
    let world = try display.world
    throw Ended(
      status: await ValidateCommand(sources: sources).run(display.options(world), world))
  }
}
