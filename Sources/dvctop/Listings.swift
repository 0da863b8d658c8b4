import ArgumentParser
import Dashboard
import Runtime

/// The keys.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.keys.rawValue, abstract: "List the keys and what they do.")

  @OptionGroup var display: DisplayArguments

  @Option(help: "Format: text, csv, json or markdown.")
  var format: KeyFormatChoice = .text

  func run() throws {
    let world = try display.world
    let listing = ListingCommand(.keys, format: format.format)
    throw Ended(status: listing.run(display.options(world), world))
  }
}

/// Formats of `keys` as the command line names them.
enum KeyFormatChoice: String, ExpressibleByArgument, CaseIterable {
  case text
  case csv
  case json
  case markdown

  /// The format.
  var format: KeyListing.Format { KeyListing.Format(rawValue: rawValue) ?? .text }
}

/// What holds, and why.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.config.rawValue,
    abstract: "Check the configuration and print each value with its origin.",
    discussion: """
      Flags beat the environment, that beats the configuration file, and that the defaults. A file:

        language: en
        theme: wall
        exports: ~/reports
        clipboard: on
        sources: [figures/, https://example.org]
        keys:
          palette: [ctrl-p, f2]
          move-first: g g
      """)

  @OptionGroup var display: DisplayArguments

  func run() throws {
    let world = try display.world
    let preferences = Preferences(display.given, world)
    preferences.complain(to: world)
    throw Ended(status: ConfigCommand(preferences).run(world))
  }
}

/// Who a body is.
struct Units: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.units.rawValue,
    abstract: "Who is this body: codes, validity, parent, predecessors, successor.",
    discussion: """
      dvctop units "Đà Nẵng" --at 2024-06-30
      dvctop units H17
      """)

  @OptionGroup var display: DisplayArguments

  @Argument(
    help: "Name, id, GSO code or portal code; none lists nation, blocks, ministries and provinces.")
  var name: String?

  @Option(name: .customLong("at"), help: "Day, such as 2024-06-30; today without it.")
  var day: String?

  func run() throws {
    let world = try display.world
    throw Ended(
      status: UnitsCommand(name: name, day: day).run(display.options(world), world))
  }
}
