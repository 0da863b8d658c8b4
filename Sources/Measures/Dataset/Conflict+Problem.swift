import Text

extension Conflict {
  /// What to tell about it: at the second row, naming the first (rule 8).
  ///
  /// - Parameter dataset: the dataset that was finished together with the conflict.
  /// - Returns: a warning when both rows say the same, else an error with both values.
  public func problem(in dataset: Dataset) -> SourceProblem {
    let here = dataset[second.provenance]?.file ?? .empty
    let there = RowReference(
      file: dataset[first.provenance]?.file ?? .empty, line: Int(first.line))
    let reason: ProblemReason =
      severity == .warning
      ? .duplicate(first: there)
      : .conflict(first: there, firstValue: first.code, secondValue: second.code)
    return SourceProblem(
      file: here, line: second.line == 0 ? nil : Int(second.line), reason: reason)
  }
}

extension Observation {
  /// The value as files write it: the published one and the counts, `68.54 (115665/168746)`.
  fileprivate var code: SafeText {
    if notApplicable { return SafeText(trusted: "n/a") }
    let counts = [numerator, denominator].compactMap(\.self).map(String.init)
      .joined(separator: "/")
    guard let published else { return SafeText(trusted: counts) }
    let value = published.code
    return SafeText(trusted: counts.isEmpty ? value : "\(value) (\(counts))")
  }
}
