import Measures
import Text

/// What the readers of one source's files share: units, indicators, and the rows found so far.
struct Assembly: Sendable {
  /// Takes the rows.
  var builder: DatasetBuilder

  /// Reads cells of periods.
  var periods: PeriodCells

  /// Reads cells of units.
  var units: UnitCells

  /// The source to which all files belong.
  let source: SourceID

  /// What `1.234` means where nothing else tells.
  let decimalMark: DecimalMark?

  /// The latest day that any row describes.
  var latestAsOf: Day?

  /// The latest time at which any row was fetched.
  var latestObservation: Moment?

  /// What whole columns of the file that was read last have shown.
  var surveys = ColumnSurveys()

  init(
    registry: UnitRegistry, catalogue: IndicatorCatalogue, source: SourceID,
    decimalMark: DecimalMark?
  ) {
    builder = DatasetBuilder(registry: registry, catalogue: catalogue)
    periods = PeriodCells(ValidityEras(registry))
    units = UnitCells(UnitResolver(registry))
    self.source = source
    self.decimalMark = decimalMark
  }
}
