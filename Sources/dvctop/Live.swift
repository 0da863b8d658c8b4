import ArgumentParser
import Runtime

/// The dashboard on the terminal.
struct Live: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the dashboard (the default).")

  @OptionGroup var display: DisplayArguments

  @Argument(help: "Files or folders; none for the built-in sample. The first one leads.")
  var sources: [String] = []

  func run() async throws {
    let world = try display.world
    let options = display.options(world)
    guard world.isTerminal else {
      // Into a pipe or a file: the overview as text.
      var command = RenderCommand()
      command.sources = sources
      throw Ended(status: await command.run(options, world))
    }
    throw Ended(
      status: LiveProgram(sources: sources, options: options, world: world).run())
  }
}
