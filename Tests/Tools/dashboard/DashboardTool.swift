import Dashboard
import DataSources
import Drawing
import Measures
import Text

/// Measures and shakes the dashboard without a terminal.
///
///     dashboard-probe walk [EVENTS [SEED [SOURCE…]]]     a monkey; 100000 events, seed 1
///     dashboard-probe keystrokes [SOURCE…]               time a key in the palette
///     dashboard-probe repaints [SOURCE…]                 time a key on the pages, and a theme
///     dashboard-probe maps [SOURCE…]                     time shapes on the map
enum DashboardTool {
  /// Runs one of the commands; the exit status.
  static func run(_ arguments: [String]) async -> Int32 {
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "walk":
      let reports = await Self.reports(Array(rest.dropFirst(2)))
      let events = rest.first.flatMap(Int.init) ?? 100_000
      let seed = rest.dropFirst().first.flatMap(UInt64.init) ?? 1
      return Walk(events: events, seed: seed, reports: reports).run() ? 0 : 1
    case "keystrokes":
      for report in await Self.reports(rest) { Keystrokes(report: report).run() }
      return 0
    case "repaints":
      for report in await Self.reports(rest) { Repaints(report: report).run() }
      return 0
    case "maps":
      for report in await Self.reports(rest) { Maps(report: report).run() }
      return 0
    default:
      print(
        "dashboard-probe walk [EVENTS [SEED [SOURCE…]]] | keystrokes [SOURCE…]",
        "| repaints [SOURCE…] | maps [SOURCE…]")
      return 2
    }
  }

  /// The state before the first report.
  static func state(_ size: Size) -> State {
    State(
      language: .vietnamese, theme: ThemeName(name: "night", displayName: "Đêm"), clock: clock,
      size: size)
  }

  /// 22/11/2026 at 08:15 in Vietnam.
  private static let clock = WallClock(unixSeconds: 1_795_310_100)

  /// What the built-in sample and the named files bring.
  private static func reports(_ paths: [String]) async -> [Report] {
    var reports: [Report] = []
    if let sample = try? SampleSource().dataset() { reports.append(report(sample, isSample: true)) }
    for path in paths {
      let outcome = try? await FileSource(path: path).read(ReadRequest())
      if let dataset = outcome?.dataset {
        reports.append(report(dataset, isSample: false))
      } else {
        print("cannot be read: \(path)")
      }
    }
    return reports
  }

  private static func report(_ dataset: Dataset, isSample: Bool) -> Report {
    let read = Moment(seconds: 1_795_309_980)
    return Report(
      dataset: dataset,
      health: [
        SourceHealth(
          source: SourceID(isSample ? "demo:" : "file"), state: .good, lastSuccess: read,
          lastAttempt: read)
      ], problems: [], isSample: isSample, readAt: WallClock(unixSeconds: read.seconds))
  }
}
