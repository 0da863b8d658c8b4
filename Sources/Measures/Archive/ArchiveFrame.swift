/// What an archive holds beside its observations.
package struct ArchiveFrame: Sendable {
  package let registry: UnitRegistry
  package let catalogue: IndicatorCatalogue
  package let provenances: [Provenance]
  package let sources: [SourceID]
  package let targets: [Target]
  package let breaks: [Break]
  package let asOf: Day?

  /// The whole dataset.
  package func dataset(_ observations: ObservationTable) -> Dataset {
    Dataset(
      registry: registry, catalogue: catalogue, observations: observations, targets: targets,
      breaks: breaks, provenances: provenances, asOf: asOf, sources: sources)
  }
}
