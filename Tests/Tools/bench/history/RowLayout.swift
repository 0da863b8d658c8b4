import Foundation
import GRDB
import Measures

/// The plain alternative: one row of a table for each version of an observation.
///
/// Only what would be done at a start is measured: open the file and read all columns of all rows
/// that are the state, without making a dataset of them. It is the least a row layout could take.
enum RowLayout {
  static func measure(_ sample: Dataset, _ runs: Int) throws {
    let folder = try Folder()
    let clock = ContinuousClock()
    let start = clock.now
    try write(sample.observations.columns, to: folder.path)
    let first = HistoryBench.seconds(clock.now - start)
    print("one row a version, the same observations")
    print("  first dataset: \(HistoryBench.milliseconds(first))")
    print("  file: \(folder.bytes / 1_024) KiB")
    let times = try (0..<runs).map { _ in
      let start = clock.now
      guard try read(folder.path) == sample.observations.count else { throw Wrong() }
      return HistoryBench.seconds(clock.now - start) * 1_000
    }
    HistoryBench.report("  open the file and read the rows", times, "ms")
  }

  private static func write(_ columns: ObservationTable.Columns, to path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(
        sql: """
          CREATE TABLE version (
            source INTEGER, indicator INTEGER, unit INTEGER, start INTEGER, end INTEGER,
            alternative INTEGER, known_until INTEGER, known_from INTEGER, numerator INTEGER,
            denominator INTEGER, published INTEGER, scale INTEGER, state INTEGER, as_of INTEGER,
            provenance INTEGER,
            PRIMARY KEY (source, known_until, indicator, unit, start, end, alternative)
          ) WITHOUT ROWID
          """)
      let statement = try database.makeStatement(
        sql: "INSERT INTO version VALUES (1, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)")
      for row in 0..<columns.count {
        let period = columns.periods[Int(columns.period[row])]
        try statement.execute(arguments: [
          columns.indicator[row], columns.unit[row], period.start.number, period.end.number, row,
          Int64.max, columns.numerator[row], columns.denominator[row], columns.published[row],
          columns.scale[row], columns.state[row], columns.asOf[row], columns.provenance[row],
        ])
      }
    }
    try queue.close()
  }

  private static func read(_ path: String) throws -> Int {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      let cursor = try Row.fetchCursor(
        database,
        sql: """
          SELECT indicator, unit, start, end, numerator, denominator, published, scale, state,
            as_of, provenance FROM version WHERE source = 1 AND known_until = ?
          """, arguments: [Int64.max])
      var count = 0
      var sum: Int64 = 0
      while let row = try cursor.next() {
        for column in 0..<11 { sum &+= row[column] as Int64 }
        count += 1
      }
      return sum == .min ? -1 : count
    }
  }
}
