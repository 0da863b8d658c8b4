import Dashboard
import History
import Measures

/// The figures of several sources as one dataset, and what the history knows of them.
struct MergedFigures: Sendable {
  /// All figures; those of the first source lead.
  let dataset: Dataset
  /// The figures that their sources have restated.
  let restated: RestatedFigures
  /// The first of the provenances whose figures only the history knows; nil when there are none.
  let past: ProvenanceIndex?
  /// What the rules find in them.
  let judgement: AlertJudgement?
  /// The revision of the board that they were merged for.
  let revision: Int

  /// Merges datasets; periods before theirs come from what the history keeps.
  ///
  /// - Parameters:
  ///   - datasets: what the sources give, the leading one first; at least one.
  ///   - memos: what the history knows of the sources.
  ///   - revision: the revision of the board.
  init(_ datasets: [Dataset], memos: [SourceMemo], revision: Int) {
    let current = Dataset.merging(datasets)
    let older = memos.compactMap { $0.departed?.past(before: current) }
    dataset = older.isEmpty ? current : Dataset.merging([current] + older)
    past =
      older.isEmpty
      ? nil : ProvenanceIndex(raw: UInt32(truncatingIfNeeded: current.provenances.count))
    restated = RestatedFigures(memos.flatMap(\.restatements), in: dataset)
    judgement = AlertJudgement(
      Report(
        dataset: dataset, health: [], problems: [], isSample: false,
        readAt: WallClock(unixSeconds: 0)))
    self.revision = revision
  }
}
