import DataSources
import Measures
import Text
import Words

/// The problems of a validation by kind, most frequent first.
struct ValidationSummary {
  /// The problems of one kind.
  struct Group {
    /// The kind.
    let kind: ProblemKind
    /// How much they matter: as much as the gravest of them.
    var severity: Severity
    /// How many there are.
    var count: Int
    /// The first of them.
    let first: SourceProblem
  }

  /// One group for each kind that occurs, errors before warnings, the largest first.
  let groups: [Group]

  /// Groups problems, which come in the order in which a person reads them.
  init(_ problems: [SourceProblem]) {
    var groups: [ProblemKind: Group] = [:]
    for problem in problems {
      let kind = problem.reason.kind
      groups[
        kind, default: Group(kind: kind, severity: problem.severity, count: 0, first: problem)
      ].count += 1
      if problem.severity == .error { groups[kind]?.severity = .error }
    }
    self.groups = groups.values.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.count != right.count { return left.count > right.count }
      return left.kind.rawValue < right.kind.rawValue
    }
  }

  /// The groups as text: count and name of the kind, and below it the first problem in full.
  func text(_ words: Words) -> String {
    let counts = groups.map { words.numbers.integer(Int64($0.count)) }
    let width = counts.map(\.width).max() ?? 0
    return zip(groups, counts).map { group, count in
      "  \(count.padded(to: width, alignment: .trailing)) × \(words[group.kind])"
        + " [\(group.kind.rawValue)]\n"
        + "      \(words.line(group.first))\n"
    }.joined()
  }
}
