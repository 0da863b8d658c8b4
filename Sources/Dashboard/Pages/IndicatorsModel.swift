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

  /// One of the measures that stand side by side.
  struct Measure: Sendable {
    let indicator: IndicatorIndex
    /// What is latest known by it; nil when nothing is.
    let known: Row?
  }

  /// The unit.
  let unit: UnitIndex
  /// What is known: the measures of online services first, then in the order of the catalogue.
  let rows: [Row]
  /// The measures of online services, also those by which nothing is known.
  let measures: [Measure]
  /// What the page is about.
  let scene: Scene

  /// Works out what is known of a unit up to the end of the page's period, or later if only that.
  init(_ unit: UnitIndex, filter: Filter, in scene: Scene) {
    self.unit = unit
    self.scene = scene
    let dataset = scene.dataset
    let known = dataset.catalogue.indices.compactMap { indicator in
      Self.row(indicator, of: unit, in: scene)
    }
    let leading = Self.measureIDs.compactMap { id in
      let ofTheTime = dataset.catalogue.index(id: id, definition: "", during: scene.period)
      // Where only another definition has figures, that one, under its own name.
      let definitions = [ofTheTime].compactMap(\.self) + dataset.catalogue.definitions(id: id)
      return definitions.first { known.map(\.indicator).contains($0) } ?? ofTheTime
    }
    measures = leading.map { indicator in
      Measure(indicator: indicator, known: known.first { $0.indicator == indicator })
    }
    let ordered = measures.compactMap(\.known) + known.filter { !leading.contains($0.indicator) }
    rows = ordered.filter { row in
      filter.passes(dataset.catalogue[row.indicator].name(scene.words.language))
    }
  }

  /// EMC, index 766 by eligible dossiers and by score, and submission: four answers to "the rate".
  private static let measureIDs = ["e2e", "e2e-eligible", "online", "score-766"]

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
      of: unit, indicator, during: scene.period, preferring: scene.preference,
      folding: scene.isFolding)
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
