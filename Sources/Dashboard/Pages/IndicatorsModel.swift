import Measures
import Text
import Words

/// Everything that is known of one unit, one indicator a row, with its latest figure.
struct IndicatorsModel: Sendable {
  /// One indicator and what is latest known of it.
  struct Row: Sendable {
    let indicator: IndicatorIndex
    let period: Period
    let figure: Figure
    /// Other values of the same period, from other sources.
    let alternatives: [Figure]
  }

  /// The unit.
  let unit: UnitIndex
  /// What is known, in the order of the catalogue.
  let rows: [Row]
  /// What the page is about.
  let scene: Scene

  /// Works out what is known of a unit up to the end of the page's period, or later if only that.
  init(_ unit: UnitIndex, filter: Filter, in scene: Scene) {
    self.unit = unit
    self.scene = scene
    let dataset = scene.dataset
    rows = dataset.catalogue.indices.compactMap { indicator in
      let name = dataset.catalogue[indicator].name(scene.words.language)
      guard filter.passes(name) else { return nil }
      return Self.row(indicator, of: unit, in: scene)
    }
  }

  /// The indicator in a row.
  func indicator(at row: Int) -> IndicatorIndex? {
    rows.indices.contains(row) ? rows[row].indicator : nil
  }

  /// True when a figure of the page is simulated.
  var isSimulated: Bool { rows.contains { $0.figure.isSimulated } }

  private static func row(
    _ indicator: IndicatorIndex, of unit: UnitIndex, in scene: Scene
  ) -> Row? {
    let dataset = scene.dataset
    let inPeriod = dataset.figure(
      of: unit, indicator, during: scene.period, preferring: scene.preference)
    if inPeriod.content != .missing {
      return row(indicator, of: unit, during: scene.period, figure: inPeriod, dataset)
    }
    let periods = dataset.givenPeriods(of: unit, indicator).sorted { $0.end < $1.end }
    let past = periods.last { $0.end <= scene.period.end }
    guard let latest = past ?? periods.last else { return nil }
    let figure = dataset.figure(
      of: unit, indicator, during: latest, preferring: scene.preference)
    return row(indicator, of: unit, during: latest, figure: figure, dataset)
  }

  private static func row(
    _ indicator: IndicatorIndex, of unit: UnitIndex, during period: Period, figure: Figure,
    _ dataset: Dataset
  ) -> Row {
    let others = dataset.alternatives(of: unit, indicator, during: period).filter {
      $0.provenance != figure.provenance
    }
    return Row(indicator: indicator, period: period, figure: figure, alternatives: others)
  }
}
