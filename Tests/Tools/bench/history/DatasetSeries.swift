import HistoryFixture
import Measures

/// Datasets that follow one another, each with some figures changed against the one before.
struct DatasetSeries {
  private let first: Dataset

  init(_ first: Dataset) {
    self.first = first
  }

  /// How many observations each has.
  var count: Int { first.observations.count }

  /// The dataset of a step.
  ///
  /// A figure that was changed at some step stays changed; the columns are those of the first
  /// dataset, so that nothing is measured but the history.
  func dataset(_ step: Int, changes: Int) -> Dataset {
    var columns = first.observations.columns
    for earlier in 1..<(step + 1) {
      for change in 0..<changes {
        let row = row(earlier, change)
        columns.published[row] &+= 1
        columns.scale[row] = 2
      }
    }
    let table = ObservationTable(
      columns: columns, unitCount: first.registry.units.count,
      indicatorCount: first.catalogue.indicators.count, provenanceCount: first.provenances.count)
    return Dataset(
      registry: first.registry, catalogue: first.catalogue, observations: table ?? .empty,
      targets: first.targets, breaks: first.breaks, provenances: first.provenances,
      asOf: first.asOf, sources: first.sources)
  }

  /// A figure that was changed at a step.
  func key(ofChange step: Int) -> ObservationKey {
    let observation = first.observations[row(step, 0)]
    let indicator = first.catalogue[observation.indicator]
    return ObservationKey(
      unit: first.registry[observation.unit].id, indicator: indicator.id,
      definition: indicator.definition, period: observation.period)
  }

  private func row(_ step: Int, _ change: Int) -> Int {
    Int(mixed(UInt64(step), UInt64(change)) % UInt64(count))
  }
}
