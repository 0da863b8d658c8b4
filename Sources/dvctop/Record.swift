import ArgumentParser
import Runtime

/// Keeps what was seen.
struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.record.rawValue,
    abstract: "Keep what sources give, and how they are doing, in a file.",
    discussion: """
      Records until ^C or TERM, or until --for or --count ends it. Failures of sources are kept \
      with the rest, so that a replay shows what the screen showed. Whatever ends it, what was \
      recorded before can be replayed.

        dvctop record my-folder/ -o today.dvctop
        dvctop record http://127.0.0.1:8080 -o night.dvctop --for 12h
        dvctop replay today.dvctop

      The file is gzip: zcat FILE shows a JSON object on each line.
      """)

  @OptionGroup var display: DisplayArguments

  @Option(name: [.customShort("o"), .customLong("output")], help: "The file to write.")
  var output: String

  @Flag(help: "Overwrite a file of that name.")
  var force = false

  @Option(name: .customLong("for"), help: "End after this time, such as 90s, 10m, 2h or 1d.")
  var duration: String?

  @Option(help: "End after so many datasets.")
  var count: Int?

  @Argument(help: "Files, folders or addresses; none for the built-in sample.")
  var sources: [String] = []

  func validate() throws {
    if let duration, RecordCommand.duration(duration) == nil {
      throw ValidationError("--for: '\(duration)' is no time, such as 90s, 10m, 2h or 1d")
    }
    if let count, count < 1 {
      throw ValidationError("--count: '\(count)' is not 1 or more")
    }
  }

  func run() throws {
    let world = try display.world
    var command = RecordCommand(sources: sources, output: output)
    command.replacesFile = force
    command.duration = duration.flatMap(RecordCommand.duration)
    command.count = count
    throw Ended(status: command.run(display.options(world), world))
  }
}
