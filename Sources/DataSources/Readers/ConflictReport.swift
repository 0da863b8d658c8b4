import Measures
import Text

/// Says of rows of one publication for the same observation which of them was left out.
enum ConflictReport {
  private struct Pair: Hashable {
    let file: SafeText
    let line: UInt32
    let first: RowReference
  }

  /// One problem for every row that was left out, in the order of files and lines.
  ///
  /// A row of the wide form is in conflict with all its indicators at once: the first that
  /// contradicts speaks for all.
  static func problems(_ conflicts: [Conflict], in dataset: Dataset) -> [SourceProblem] {
    var worst: [Pair: Conflict] = [:]
    for conflict in conflicts {
      let pair = Pair(
        file: file(of: conflict.second, dataset), line: conflict.second.line,
        first: reference(conflict.first, dataset))
      if let known = worst[pair], known.severity >= conflict.severity { continue }
      worst[pair] = conflict
    }
    return worst.sorted { ($0.key.file, $0.key.line) < ($1.key.file, $1.key.line) }.map {
      SourceProblem(
        file: $0.key.file, line: Int($0.key.line), reason: reason($0.value, first: $0.key.first))
    }
  }

  private static func reason(_ conflict: Conflict, first: RowReference) -> ProblemReason {
    guard conflict.severity == .error else { return .duplicate(first: first) }
    return .conflict(
      first: first, firstValue: value(of: conflict.first),
      secondValue: value(of: conflict.second))
  }

  /// A value as a file would write it: the published one, else its counts.
  private static func value(of row: Observation) -> SafeText {
    if row.notApplicable { return SafeText("n/a") }
    if let published = row.published { return SafeText(published.code) }
    let counts = [row.numerator, row.denominator].compactMap { $0.map { String($0) } }
    return SafeText(counts.joined(separator: "/"))
  }

  private static func reference(_ row: Observation, _ dataset: Dataset) -> RowReference {
    RowReference(file: file(of: row, dataset), line: Int(row.line))
  }

  private static func file(of row: Observation, _ dataset: Dataset) -> SafeText {
    dataset[row.provenance]?.file ?? .empty
  }
}
