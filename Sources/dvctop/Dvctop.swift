import ArgumentParser
import Runtime

/// The command line: parses arguments and hands over to the runtime.
@main
struct Dvctop: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dvctop",
    abstract: "A terminal dashboard of Vietnam's online public services.",
    discussion: """
      Without a source it opens the built-in sample: published figures, and simulated detail marked \
      with ≈. A source is a file or a folder:

        dvctop                          the built-in sample
        dvctop my-figures.csv           a file of your own
        dvctop my-folder/               units.csv, targets.csv, measures*.csv …
        dvctop render --page trend      one picture, without a terminal
        dvctop validate my-figures.csv  every problem, with line and column

      Inside, ? shows all keys and q leaves.
      """,
    version: Version.text,
    subcommands: [Live.self, Render.self, Validate.self, Units.self, Themes.self, Keys.self],
    defaultSubcommand: Live.self)

  static func main() async {
    let status: ExitStatus
    let arguments = Array(CommandLine.arguments.dropFirst())
    if Live.arePlain(arguments) {
      let world = World.process()
      await Live.show(arguments, options: DisplayArguments.defaults(world), world: world).end()
    }
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      status = .success
    } catch let error as Ended {
      status = error.status
    } catch {
      // Help and version are "errors" to the parser: they end well and go to standard output.
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      let world = World.process()
      if code.isSuccess {
        world.print(text + "\n")
        status = .success
      } else {
        world.complain(text + "\n")
        status = .usage
      }
    }
    status.end()
  }
}

/// Carries the way a command ended past the parser.
struct Ended: Error {
  /// How it ended.
  let status: ExitStatus
}
