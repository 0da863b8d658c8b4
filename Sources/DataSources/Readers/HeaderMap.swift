import Measures
import Text

/// Which column of a file stands at which place.
struct HeaderMap<Column: Hashable> {
  /// Position of each column that the file has.
  private(set) var positions: [Column: Int] = [:]

  /// Headers that mean nothing to us, with their positions.
  private(set) var unknown: [(header: String, position: Int)] = []

  /// Headers that mean the same as an earlier one, with their positions.
  private(set) var repeated: [(header: String, position: Int)] = []

  /// Asks of every header what it means; columns without a header are nobody's.
  init(_ headers: [String], match: (String) -> Column?) {
    for (position, header) in headers.enumerated() where header.contains(where: { $0 > " " }) {
      guard let column = match(header) else {
        unknown.append((header, position))
        continue
      }
      if positions[column] == nil {
        positions[column] = position
      } else {
        repeated.append((header, position))
      }
    }
  }

  /// The position of a column; one behind every row when the file does not have it.
  subscript(column: Column) -> Int { positions[column] ?? Int.max }

  /// Whether the file has a column.
  func has(_ column: Column) -> Bool { positions[column] != nil }

  /// Gives up columns that mean nothing in a file of this kind: they count as unknown.
  mutating func disown(_ headers: [String], where isForeign: (Column) -> Bool) {
    for (column, position) in positions where isForeign(column) {
      positions[column] = nil
      unknown.append((headers[position], position))
    }
    unknown.sort { $0.position < $1.position }
  }

  /// Warns of headers that are not known and of those that stand twice.
  func report(_ file: CSVFile, _ log: inout ProblemLog) {
    for (header, position) in unknown {
      file.reportHeader(.unknownColumn(SafeText(header)), column: position, &log)
    }
    for (header, position) in repeated {
      file.reportHeader(.repeatedColumn(SafeText(header)), column: position, &log)
    }
  }
}
