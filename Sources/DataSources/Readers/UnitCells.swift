import Measures
import Text

/// Reads the cells of a column of units: ids, codes, names in any spelling.
struct UnitCells: Sendable {
  /// What reads the texts.
  let resolver: UnitResolver

  private var cache = CellCache<Result<UnitIndex, UnitError>>()

  init(_ resolver: UnitResolver) {
    self.resolver = resolver
  }

  /// The unit that a cell names in the period of its row.
  @inline(__always)
  mutating func unit(
    _ cell: CellView, during period: PeriodCells.Meaning
  ) throws(RowProblem) -> UnitIndex {
    if case .success(let unit)? = cache.find(cell.bytes, salt: period.era) { return unit }
    return try resolve(cell, period)
  }

  private mutating func resolve(
    _ cell: CellView, _ period: PeriodCells.Meaning
  ) throws(RowProblem) -> UnitIndex {
    if cell.isEmpty {
      throw RowProblem(.missingValue(column: SafeText(MeasureColumn.unit.rawValue)), at: cell)
    }
    let known = cache.find(cell.bytes, salt: period.era)
    let result = known ?? resolver.resolve(cell.string, during: period.period)
    if known == nil { cache.remember(result, for: cell.bytes, salt: period.era) }
    switch result {
    case .success(let unit): return unit
    case .failure(let error):
      throw RowProblem(error.reason(cell.text, period.period, resolver.registry), at: cell)
    }
  }
}

extension UnitError {
  /// The error as a problem of the cell that holds `text`.
  func reason(_ text: SafeText, _ period: Period, _ registry: UnitRegistry) -> ProblemReason {
    func named(_ units: [UnitIndex]) -> [SafeText] {
      units.map { registry.label(of: $0, at: period.end) }
    }
    switch self {
    case .unknown(let suggestions):
      return .unknownUnit(text, suggestions: named(suggestions))
    case .ambiguous(let candidates):
      return .ambiguousUnit(text, candidates: named(candidates))
    case .notValid(let unit, _):
      let neighbours = [registry.heir(of: unit, at: period.end)] + registry.predecessors(of: unit)
      let instead = neighbours.filter { $0 != unit && registry[$0].isValid(during: period) }
      return .unitNotValid(text, period: SafeText(period.code), instead: named(instead))
    }
  }
}

extension UnitRegistry {
  /// A unit as a problem shows it: what to write in a file, and what it is called.
  func label(of unit: UnitIndex, at day: Day) -> SafeText {
    SafeText(self[unit].id + " (" + self[unit].name(.vietnamese, at: day).string + ")")
  }
}
