import ArgumentParser
import DataSources
import Measures
import Runtime

/// Shows what was recorded.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.replay.rawValue,
    abstract: "See a recording again, as it was known then.",
    discussion: """
      The header says what time is replayed and how fast; ages are reckoned from that time.

        Space  pause, go on        , .  a change back, to the next change
        ( )    slower, faster      B F  back, forward by 1/20 of the recording
        0 $    to the first dataset, to the end

        dvctop replay today.dvctop --speed 100
        dvctop replay today.dvctop --from 2026-11-22T08:00 --paused

      A recording is a source too, beside others, or for one picture:

        dvctop render replay:today.dvctop                            at its end
        dvctop render replay:today.dvctop --now 2026-11-22T08:15     as it was then
        dvctop validate replay:today.dvctop
      """)

  @OptionGroup var display: DisplayArguments

  @OptionGroup var map: MapArguments

  @Option(help: "Seconds replayed in a second: 1 to 1000000.")
  var speed = 1

  @Option(help: "Time to begin at, such as 2026-11-22T08:15; the first dataset without it.")
  var from: String?

  @Flag(help: "Stand still until Space is pressed.")
  var paused = false

  @Option(help: "Units of merged provinces: then (as of the period) or today.")
  var units: UnitsChoice = .then

  @Argument(help: "The recording.")
  var file: String

  @Argument(help: "Other sources beside it.")
  var sources: [String] = []

  func validate() throws {
    if let from, Timestamp.seconds(from) == nil {
      throw ValidationError("--from: '\(from)' is no ISO 8601 time")
    }
    guard Playback.speeds.contains(speed) else {
      throw ValidationError("--speed: '\(speed)' is not 1 to \(Playback.speeds.upperBound)")
    }
  }

  func run() throws {
    let world = try display.world
    var options = map.applied(to: display.options(world))
    options.units = units.vintage
    let time = from.flatMap(Timestamp.seconds).map { Moment(seconds: $0) }
    let start = ReplayPlayer.Start(
      time.map { .time($0) } ?? .beginning, speed: speed, isPaused: paused)
    let isPlain = world.isTerminal || from == nil
    throw Ended(
      status: Live.show(
        [ReplaySource.scheme + file] + sources, options: options,
        world: isPlain ? world : .process(fixedNow: time?.seconds), replay: start))
  }
}
