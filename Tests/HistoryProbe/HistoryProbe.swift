import Glibc
import History
import HistoryFixture
import Measures

/// A second process on the same file: it writes, reads, or tries to, and says what came of it.
enum HistoryProbe {
  /// Does what the arguments say: `write FILE SEED FROM TO SOURCE`, `read FILE TIMES`,
  /// `unprivileged FILE`, `small FILE BYTES`.
  static func run(_ arguments: [String]) async -> Int32 {
    guard arguments.count >= 2 else { return 2 }
    let history = History(
      HistoryConfiguration(
        path: arguments[1], patienceSeconds: 30, now: { Moment(seconds: 1_790_000_000) }))
    let numbers = arguments.dropFirst(2).map { Int($0) ?? 0 }
    do {
      switch (arguments[0], numbers.count) {
      case ("write", 4): try await write(history, arguments[5], numbers)
      case ("read", 1): try await read(history, times: numbers[0])
      case ("unprivileged", 0):
        // A superuser may write everywhere.
        if geteuid() == 0 { _ = setegid(65_534) + seteuid(65_534) }
        try await history.open()
        say("opened")
      case ("small", 1):
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: rlim_t(numbers[0]), rlim_max: rlim_t(numbers[0]))
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        try await write(history, "kho/", [7, 0, 500])
      default: return 2
      }
      return 0
    } catch {
      say("\(error)")
      return 1
    }
  }

  private static func write(
    _ history: History, _ source: String, _ numbers: [Int]
  ) async throws(HistoryError) {
    let chronicle = Chronicle(seed: UInt64(numbers[0]))
    for step in numbers[1]..<numbers[2] {
      try await history.record(
        chronicle.dataset(step), of: SourceID(source), at: chronicle.moment(step))
      say("\(step)")
    }
  }

  private static func read(_ history: History, times: Int) async throws(HistoryError) {
    for _ in 0..<times {
      for known in try await history.latest() {
        say("\(known.source) \(known.knownFrom.seconds) \(known.dataset.observations.count)")
      }
    }
  }

  /// Unbuffered: what was said was written before the process could be killed.
  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}
