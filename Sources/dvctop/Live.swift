import ArgumentParser
import DataSources
import Runtime

/// The dashboard on the terminal.
struct Live: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.live.rawValue,
    abstract: "Open the dashboard (the default).")

  @OptionGroup var display: DisplayArguments

  @OptionGroup var map: MapArguments

  @OptionGroup var history: HistoryArguments

  @Option(help: "Units of merged provinces: then (as of the period) or today.")
  var units: UnitsChoice?

  @Flag(help: "Go on where the last sitting ended.")
  var restore = false

  @Option(
    name: .customLong("export-to"),
    help: """
      Folder for pages that are taken along with e (default DVCTOP_EXPORTS, or dvctop/exports in \
      the state folder).
      """, completion: .directory)
  var exportFolder: String?

  @Option(
    help: """
      Copying with y by OSC 52: off, on or tmux (passed through tmux); default DVCTOP_CLIPBOARD, \
      or off.
      """)
  var clipboard: ClipboardChoice?

  @Argument(
    help: "Files, folders, replay:FILE …; none for the built-in sample. The first one leads.",
    completion: .file())
  var sources: [String] = []

  func run() throws {
    let world = history.applied(to: try display.world)
    var options = map.applied(to: display.options(world))
    if let units { options.units = units.vintage }
    options.restoresSession = restore
    options.history = history.use
    if let exportFolder { options.exportFolder = exportFolder }
    if let clipboard { options.clipboard = clipboard.access }
    throw Ended(status: Self.show(sources, options: options, world: world))
  }

  /// Opens the dashboard, or writes the overview as text into a pipe or a file.
  static func show(
    _ sources: [String], options: DisplayOptions, world: World,
    replay: ReplayPlayer.Start? = nil
  ) -> ExitStatus {
    guard !world.isTerminal, !options.isAccessible else {
      return LiveProgram(sources: sources, options: options, world: world, replay: replay).run()
    }
    var command = RenderCommand()
    command.sources = sources
    let render = command
    return blocking { await render.run(options, world) }
  }

  /// True for arguments that can only be sources: no option, no command.
  ///
  /// They need no parser, and the first frame comes 6 ms sooner without it.
  static func arePlain(_ arguments: [String]) -> Bool {
    arguments.allSatisfy { !$0.hasPrefix("-") }
      && arguments.first.flatMap(CommandName.init) == nil
  }
}
