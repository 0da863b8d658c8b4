import ArgumentParser
import DataSources
import Runtime

/// The dashboard on a stage.
struct TourCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.tour.rawValue,
    abstract: "Play a scripted demonstration on a stage, step by step, without network.",
    discussion: """
      Without a script it tells the story of the built-in sample in three minutes. Space pauses, \
      the arrows go from step to step, b makes the screen black, q ends; while the picture stands, \
      all other keys look around in the dashboard and space comes back. A script is a YAML file:

        title: {vi: Hai năm rưỡi, en: Two and a half years}
        steps:
          - page: overview        # or view: a page, race or before-after
            period: 2024-H1
            seconds: 15           # pause: true waits for a key
            caption: {vi: Cả nước 42 %, en: The country is at 42%}
          - view: race
            unit: da-nang         # stands out
            seconds: 40
            notes: {en: Say nothing for ten seconds.}
      """)

  @OptionGroup var display: DisplayArguments

  @OptionGroup var history: HistoryArguments

  @OptionGroup var map: MapArguments

  @Option(
    help: "A file, folder or server in place of the sample; may be given again.",
    completion: .file())
  var source: [String] = []

  @Flag(help: "Show the notes of the running show to the speaker, on a second terminal.")
  var notes = false

  @Argument(help: "YAML file with the steps; none for the built-in story.", completion: .file())
  var script: String?

  func run() throws {
    let world = history.applied(to: try display.world)
    var options = display.options(world)
    // Nor its outlines: the story is the same everywhere.
    options.outlines = map.outlines
    if notes { throw Ended(status: NotesProgram(options: options, world: world).run()) }
    options.history = history.use
    var show = TourShow()
    show.script = script
    options.tour = show
    // Never the sources of the configuration: the story is that of the sample.
    let sources = source.isEmpty ? [SampleSource.name] : source
    throw Ended(status: LiveProgram(sources: sources, options: options, world: world).run())
  }
}
