import ArgumentParser
import Dashboard
import Runtime

/// One frame without a terminal.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.render.rawValue,
    abstract: "Write one frame without a terminal.",
    discussion: """
      dvctop render --page localities --size 120x36 --format svg > localities.svg
      dvctop render my-folder --page unit --unit "Đà Nẵng" --at 2024-H1 --format csv
      dvctop render --page localities -o localities.html
      """)

  @OptionGroup var display: DisplayArguments

  @OptionGroup var map: MapArguments

  @OptionGroup var history: HistoryArguments

  @Option(
    help: """
      Page: overview, ministries, localities, unit, trend, indicators, map, alerts, sources or \
      help; or a view of a tour: race, before-after.
      """)
  var page: PageChoice = .overview

  @Option(help: "A page of a wall instead: rates, ministries, localities, map, alerts or unit:ID.")
  var wall: WallPageChoice?

  @Option(
    help: "Unit of pages that are about one: id, code or name.",
    completion: .custom { _, _, _ in Suggestions.units(.process()) })
  var unit: String?

  @Option(
    help: "Indicator: id, or id:definition.",
    completion: .custom { _, _, _ in Suggestions.indicators(.process()) })
  var indicator: String?

  @Option(name: .customLong("at"), help: "Period, such as 2024, 2024-H1, 2024-07.")
  var period: String?

  @Option(help: "Units of merged provinces: then (as of the period) or today.")
  var units: UnitsChoice?

  @Option(help: "Columns x rows.")
  var size = "160x45"

  @Option(
    help: """
      Format: text, ansi, svg, png, html, brief (one page of Markdown), csv or json; without it, \
      what the name of the file says, else text.
      """)
  var format: FormatChoice?

  @Option(
    name: .shortAndLong, help: "File to write, in place of standard output.",
    completion: .file())
  var output: String?

  @Argument(help: "Files or folders; none for the built-in sample.", completion: .file())
  var sources: [String] = []

  func validate() throws {
    var command = RenderCommand()
    guard command.setSize(size) else {
      throw ValidationError("--size: '\(size)' is not columns x rows, such as 160x45")
    }
  }

  func run() throws {
    let world = history.applied(to: try display.world)
    var options = map.applied(to: display.options(world))
    if let units { options.units = units.vintage }
    options.history = history.use
    var command = RenderCommand()
    command.sources = sources
    command.page = page.page
    command.view = page.view
    command.wall = wall?.page
    command.unit = unit
    command.indicator = indicator
    command.period = period
    command.format = format?.format
    command.file = output
    _ = command.setSize(size)
    let (render, chosen) = (command, options)
    throw Ended(status: blocking { await render.run(chosen, world) })
  }
}

/// Pages as the command line names them.
enum PageChoice: String, ExpressibleByArgument, CaseIterable {
  case overview
  case ministries
  case localities
  case unit
  case trend
  case indicators
  case map
  case alerts
  case sources
  case help
  case race
  case beforeAfter = "before-after"

  /// The page; of a view that is none, the one on which its unit and period are looked up.
  var page: Page { Page(rawValue: rawValue) ?? .overview }

  /// The view that is no page; nil for a page.
  var view: TourView? { Page(rawValue: rawValue) == nil ? TourView(rawValue) : nil }
}

/// Formats as the command line names them.
struct FormatChoice: ExpressibleByArgument {
  /// The format.
  let format: ExportFormat

  init?(argument: String) {
    guard let format = ExportFormat(rawValue: argument) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { ExportFormat.allCases.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
