extension Dataset {
  /// One dataset of several, the one named first leading.
  ///
  /// Units and indicators are united by id; where two datasets describe one differently, the first
  /// description holds. Rows of different datasets for one observation are alternatives, those of
  /// the first dataset leading (rule 8). As-of is the earliest of theirs.
  public static func merging(_ datasets: [Dataset]) -> Dataset {
    guard let first = datasets.first else { return .empty }
    guard datasets.count > 1 else { return first }
    var union = DatasetUnion(first)
    for dataset in datasets.dropFirst() { union.add(dataset) }
    return union.dataset()
  }
}
