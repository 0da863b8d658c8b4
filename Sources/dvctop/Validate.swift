import ArgumentParser
import Runtime

/// Reads everything and prints every problem.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.validate.rawValue,
    abstract: "Read sources and print every problem as file:line:column: reason.",
    discussion: """
      Then the problems by kind, the first of each in full, and a count.
      Exits with 0 when there are none, 5 when there are errors, 4 when nothing can be read.

        dvctop validate my-folder --format summary
        dvctop validate my-figures.csv --format json > problems.json
        dvctop validate provinces.geojson          outlines for the map (--outlines)
      """)

  @OptionGroup var display: DisplayArguments

  @Option(help: "Format: text, summary (kinds only) or json.")
  var format: ValidationFormatChoice = .text

  @Argument(help: "Files or folders; *.geojson for outlines of provinces.", completion: .file())
  var sources: [String]

  func run() throws {
    let world = try display.world
    let options = display.options(world)
    let command = ValidateCommand(sources: sources, format: format.format)
    throw Ended(status: blocking { await command.run(options, world) })
  }
}

/// Formats of `validate` as the command line names them.
enum ValidationFormatChoice: String, ExpressibleByArgument, CaseIterable {
  case text
  case summary
  case json

  /// The format.
  var format: ValidateCommand.Format { ValidateCommand.Format(rawValue: rawValue) ?? .text }
}
