import DataSources
import Foundation
import History
import HistoryFixture
import Measures

/// Measures the history: recording, opening a year of days, looking back, and the size of the file.
///
/// `swift run -c release history-bench [RUNS]`; medians of so many runs, by default 5.
/// `history-bench year FILE SOURCE` only writes the history of a year, as if of that source.
enum HistoryBench {
  static func run(_ arguments: [String]) async -> Int32 {
    let runs = arguments.first.flatMap { Int($0) } ?? 5
    do {
      if arguments.count == 3, arguments[0] == "year" {
        let history = History(
          HistoryConfiguration(path: arguments[1], now: { Moment(seconds: 365 * day) }))
        try await write(
          DatasetSeries(try SampleSource().dataset()), SourceID(arguments[2]), into: history)
        return 0
      }
      for size in [(units: 30, months: 10), (units: 100, months: 15)] {
        try await recording(size.units, size.months, runs)
      }
      let sample = try SampleSource().dataset()
      try await year(of: sample, runs)
      try RowLayout.measure(sample, runs)
      return 0
    } catch {
      print(error)
      return 1
    }
  }

  /// Datasets a minute, each with a change in every hundredth observation.
  private static func recording(_ units: Int, _ months: Int, _ runs: Int) async throws {
    let series = DatasetSeries(Chronicle(seed: 1, units: units, months: months).dataset(0))
    let datasets = 1_000
    var rates: [Double] = []
    var bytes = 0
    for _ in 0..<runs {
      let folder = try Folder()
      let history = folder.history()
      let prepared = (0..<datasets).map { series.dataset($0, changes: series.count / 100) }
      let seconds = try await timed {
        for (step, dataset) in prepared.enumerated() {
          try await history.record(
            dataset, of: SourceID("bench"), at: Moment(seconds: Int64(step)))
        }
      }
      rates.append(Double(datasets) / seconds * 60)
      await history.close()
      bytes = folder.bytes
    }
    report(
      "recording \(series.count) observations, 1 % changed", rates, "datasets a minute")
    print("  file after \(datasets) datasets: \(bytes / 1_024) KiB")
  }

  /// A dataset of the size of the sample on each day of a year, fifty figures changed a day.
  private static func year(of sample: Dataset, _ runs: Int) async throws {
    let series = DatasetSeries(sample)
    let folder = try Folder()
    try await write(series, SourceID("bench"), into: folder.history())
    print("  file: \(folder.bytes / 1_024) KiB")
    var latest: [Double] = []
    var past: [Double] = []
    var versions: [Double] = []
    for _ in 0..<runs {
      let reader = folder.history()
      latest.append(
        try await timed { guard try await reader.latest().count == 1 else { throw Wrong() } })
      past.append(
        try await timed {
          let known = try await reader.known(at: Moment(seconds: 180 * day))
          guard known.first?.dataset.observations.count == series.count else { throw Wrong() }
        })
      let key = series.key(ofChange: 3)
      versions.append(
        try await timed {
          guard try await reader.versions(of: key).count >= 2 else { throw Wrong() }
        })
      await reader.close()
    }
    report("  open the file and rebuild the latest dataset", latest.map { $0 * 1_000 }, "ms")
    report("  the dataset as it was half a year ago", past.map { $0 * 1_000 }, "ms")
    report("  all versions of one figure", versions.map { $0 * 1_000 }, "ms")
    try await thinning(folder)
  }

  private static let day: Int64 = 86_400

  /// Writes a year, and says how long it took.
  private static func write(
    _ series: DatasetSeries, _ source: SourceID, into history: History
  ) async throws {
    let first = try await timed {
      try await history.record(series.dataset(0, changes: 50), of: source, at: Moment(seconds: 0))
    }
    let rest = try await timed {
      for number in 1..<365 {
        try await history.record(
          series.dataset(number, changes: 50), of: source,
          at: Moment(seconds: Int64(number) * day))
      }
    }
    await history.close()
    print("a year of days, \(series.count) observations each")
    print("  first dataset: \(milliseconds(first)), each later one: \(milliseconds(rest / 364))")
  }

  private static func thinning(_ folder: Folder) async throws {
    let history = folder.history()
    var slowest = 0.0
    var steps = 0
    var more = true
    while more {
      let seconds = try await timed {
        more = try await history.tidy(now: Moment(seconds: 1_200 * 86_400))
      }
      slowest = max(slowest, seconds)
      steps += 1
    }
    await history.close()
    print("  thinned to months: \(steps) steps, slowest \(milliseconds(slowest))")
    print("  file: \(folder.bytes / 1_024) KiB")
  }

  /// How long something takes, in seconds.
  static func timed(_ body: () async throws -> Void) async rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try await body()
    return seconds(clock.now - start)
  }

  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  static func milliseconds(_ seconds: Double) -> String {
    String(format: "%.2f ms", seconds * 1_000)
  }

  /// Prints the median of some values and the range they lie in.
  static func report(_ name: String, _ values: [Double], _ unit: String) {
    let sorted = values.sorted()
    guard let least = sorted.first, let most = sorted.last else { return }
    let median = sorted[sorted.count / 2]
    print(name + String(format: ": %.1f %@ (%.1f to %.1f)", median, unit, least, most))
  }
}

/// What was measured gave another result than it must.
struct Wrong: Error {}

/// A folder that goes when it is no longer used.
final class Folder {
  let url = FileManager.default.temporaryDirectory.appending(path: "history-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  var path: String { url.appending(path: "history.sqlite").path }

  var bytes: Int {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size]
    return (size as? NSNumber)?.intValue ?? 0
  }

  func history() -> History {
    History(HistoryConfiguration(path: path, now: { Moment(seconds: 0) }))
  }
}
