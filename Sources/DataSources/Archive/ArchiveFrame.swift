import Measures

/// What an archive holds beside its observations.
package struct ArchiveFrame: Sendable {
  let registry: UnitRegistry
  let catalogue: IndicatorCatalogue
  let provenances: [Provenance]
  let sources: [SourceID]
  let targets: [Target]
  let breaks: [Break]
  let asOf: Day?

  /// The whole dataset.
  func dataset(_ observations: ObservationTable) -> Dataset {
    Dataset(
      registry: registry, catalogue: catalogue, observations: observations, targets: targets,
      breaks: breaks, provenances: provenances, asOf: asOf, sources: sources)
  }
}
