import ArgumentParser
import Runtime

/// Options about the history.
struct HistoryArguments: ParsableArguments {
  @Option(
    name: .customLong("known-at"),
    help: "Show what was known at a time, such as 2026-10-01 or 2026-10-01T08:00 (Vietnam's).")
  var knownAt: String?

  @Flag(name: .customLong("no-history"), help: "Neither keep nor show what was read earlier.")
  var noHistory = false

  @Flag(name: .customLong("read-only"), help: "Write no file: no history, layout, sitting or page.")
  var readOnly = false

  func validate() throws {
    guard let knownAt else { return }
    guard Timestamp.end(knownAt) != nil else {
      throw ValidationError(
        "--known-at: '\(knownAt)' is no ISO 8601 day or time, such as 2026-10-01T08:00")
    }
    if noHistory || readOnly {
      throw ValidationError("--known-at reads the history: leave out --no-history and --read-only")
    }
  }

  /// The world in which a command goes on.
  func applied(to world: World) -> World {
    readOnly ? world.refusingToWrite() : world
  }

  /// What becomes of the history.
  var use: HistoryUse {
    if let moment = knownAt.flatMap(Timestamp.end) { return .knownAt(moment) }
    return noHistory || readOnly ? .off : .kept
  }
}
