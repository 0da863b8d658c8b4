import Measures
import Text

extension Dataset {
  /// Rows in which a unit is given as something else than its members add up to (rule 1), as
  /// warnings: such a figure is shown as given.
  ///
  /// Only where all members are known, and of one kind with the row, published or simulated.
  func disagreementsWithMembers() -> [SourceProblem] {
    let parents = Set(
      registry.units.indices.compactMap { registry.parent(of: UnitIndex(raw: UInt32($0))) })
    var problems: [SourceProblem] = []
    for indicator in catalogue.indices {
      for unit in observations.units(indicator) where parents.contains(unit) {
        problems += observations.rows(indicator, unit).compactMap {
          disagreement(in: observations[$0])
        }
      }
    }
    return problems
  }

  private func disagreement(in row: Observation) -> SourceProblem? {
    let preference: Preference = row.status == .simulated ? .simulated : .published
    let figure = figure(
      of: row.unit, row.indicator, during: row.period, preferring: preference)
    // Of several sources the first speaks; its row is the one that is shown.
    guard figure.line == row.line, figure.provenance == row.provenance else { return nil }
    let notes = qualityNotes(
      of: row.unit, row.indicator, during: row.period, preferring: preference)
    for note in notes {
      guard case .differsFromChildren(let given, let computed) = note.kind else { continue }
      let name = [registry[row.unit].id, catalogue[row.indicator].id, row.period.code]
      return SourceProblem(
        file: self[row.provenance]?.file ?? .empty, line: row.line == 0 ? nil : Int(row.line),
        column: row.line == 0 ? nil : 1,
        reason: .parentDiffersFromChildren(
          parent: SafeText(name.joined(separator: " ")),
          given: SafeText(brief(given).code),
          computed: SafeText(brief(computed).code)))
    }
    return nil
  }

  /// Two decimals are enough to find the row that is wrong.
  private func brief(_ number: FixedDecimal) -> FixedDecimal {
    number.scale > 2 ? number.rounded(toScale: 2) ?? number : number
  }
}
