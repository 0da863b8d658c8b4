import ArgumentParser
import Dashboard
import Runtime

/// The dashboard on a wall.
struct WallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.wall.rawValue,
    abstract: "Open the dashboard on a wall screen: pages rotate, figures are read from afar.",
    discussion: """
      A new alert takes the screen for a minute. Several screens show different pages in step when \
      each is given another --offset. A playlist is a YAML file:

        dwell: 20
        pages: [rates, localities, "unit:da-nang", alerts]
      """)

  @OptionGroup var display: DisplayArguments

  @OptionGroup var map: MapArguments

  @OptionGroup var history: HistoryArguments

  @Option(help: "Seconds that each page stands, 5 to 3600 (default 20).")
  var dwell: Int?

  @Option(help: "Pages by which this screen is ahead of the others.")
  var offset = 0

  @Option(help: "YAML file with the pages and how long they stand.")
  var playlist: String?

  @Flag(help: "Keys do nothing: for a keyboard within everybody's reach.")
  var kiosk = false

  @Option(help: "Units of merged provinces: then (as of the period) or today.")
  var units: UnitsChoice?

  @Argument(
    help: "Files, folders or servers; none for the built-in sample. The first one leads.",
    completion: .file())
  var sources: [String] = []

  func validate() throws {
    if let dwell, !WallPlan.dwells.contains(dwell) {
      throw ValidationError("--dwell: \(dwell) is not 5 to 3600 seconds")
    }
  }

  func run() throws {
    let world = history.applied(to: try display.world)
    var options = map.applied(to: display.options(world))
    if let units { options.units = units.vintage }
    options.history = history.use
    options.theme = options.theme ?? world.environment["DVCTOP_THEME"] ?? "wall"
    var round = WallRound()
    round.dwell = dwell
    round.offset = offset
    round.playlist = playlist
    round.isKiosk = kiosk
    options.wall = round
    throw Ended(
      status: LiveProgram(sources: sources, options: options, world: world).run())
  }
}

/// Pages of a wall as the command line names them.
struct WallPageChoice: ExpressibleByArgument {
  /// The page.
  let page: WallPage

  init?(argument: String) {
    guard let page = WallPage(argument) else { return nil }
    self.page = page
  }

  /// Any `unit:ID` beside them.
  static var defaultCompletionKind: CompletionKind {
    .list(["rates", "ministries", "localities", "map", "alerts", "unit:"])
  }
}
