import ArgumentParser
import Runtime

/// The keys.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.keys.rawValue, abstract: "List the keys and what they do.")

  @OptionGroup var display: DisplayArguments

  func run() throws {
    let world = try display.world
    throw Ended(status: ListingCommand(.keys).run(display.options(world), world))
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
