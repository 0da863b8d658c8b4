import Measures
import Text

/// Reads the cells that name an indicator and its definition.
struct IndicatorCells {
  /// An indicator, and what the reader asks of it in every row.
  struct Meaning {
    let index: IndicatorIndex
    let isRate: Bool
    let isStock: Bool
    let isPercentOfWhole: Bool
    /// Whether a count alone is a value: it is not divided by anything.
    let isPlainCount: Bool
  }

  private let catalogue: IndicatorCatalogue
  private var cache = CellCache<Meaning>()
  private var definitions = CellCache<UInt64>()
  private var definitionCount: UInt64 = 0

  init(_ catalogue: IndicatorCatalogue) {
    self.catalogue = catalogue
  }

  /// The indicator that a row names; which definition is meant may depend on its period.
  @inline(__always)
  mutating func meaning(
    _ cell: CellView, definition: CellView, during period: PeriodCells.Meaning
  ) throws(RowProblem) -> Meaning {
    let salt = period.number << 32 | number(of: definition)
    if let known = cache.find(cell.bytes, salt: salt) { return known }
    let meaning = try read(cell, definition, period.period)
    cache.remember(meaning, for: cell.bytes, salt: salt)
    return meaning
  }

  @inline(__always)
  private mutating func number(of definition: CellView) -> UInt64 {
    if definition.isEmpty { return 0 }
    if let known = definitions.find(definition.bytes) { return known }
    definitionCount += 1
    definitions.remember(definitionCount, for: definition.bytes)
    return definitionCount
  }

  private func read(
    _ cell: CellView, _ definition: CellView, _ period: Period
  ) throws(RowProblem) -> Meaning {
    if cell.isEmpty {
      throw RowProblem(.missingValue(column: SafeText(MeasureColumn.indicator.rawValue)), at: cell)
    }
    let id = cell.string.lowercased()
    let known = catalogue.definitions(id: id)
    if known.isEmpty {
      let suggestions = Similarity.closest(to: id, among: Set(catalogue.indicators.map(\.id)))
      throw RowProblem(
        .unknownIndicator(cell.text, suggestions: suggestions.map { SafeText($0) }), at: cell)
    }
    guard
      let index = catalogue.index(id: id, definition: definition.string, during: period)
    else {
      throw RowProblem(
        .unknownDefinition(
          definition.text, indicator: cell.text,
          known: known.map { SafeText(catalogue[$0].definition) }), at: definition)
    }
    return Meaning(index, catalogue[index])
  }
}

extension IndicatorCells.Meaning {
  init(_ index: IndicatorIndex, _ indicator: Indicator) {
    self.index = index
    isRate = indicator.isRate
    isStock = indicator.nature == .stock
    isPercentOfWhole =
      indicator.unit == .percent && (indicator.isRate || indicator.maximum != nil)
    isPlainCount = if case .count = indicator.unit { !indicator.isRate } else { false }
  }
}
