/// The parts of a dataset, shared by all its copies.
final class DatasetContents: Sendable {
  let registry: UnitRegistry
  let catalogue: IndicatorCatalogue
  let observations: ObservationTable
  let targets: [Target]
  let breaks: [Break]
  let quality: [QualityNote]
  let provenances: [Provenance]
  let generatedAt: Moment?
  let asOf: Day?
  let sources: [SourceID]
  let hierarchy: Hierarchy
  let traits: IndicatorTraits
  let memory = SumMemory()

  init(
    registry: UnitRegistry, catalogue: IndicatorCatalogue, observations: ObservationTable,
    targets: [Target], breaks: [Break], quality: [QualityNote], provenances: [Provenance],
    generatedAt: Moment?, asOf: Day?, sources: [SourceID]
  ) {
    self.registry = registry
    self.catalogue = catalogue
    self.observations = observations
    self.targets = targets
    self.breaks = breaks
    self.quality = quality
    self.provenances = provenances
    self.generatedAt = generatedAt
    self.asOf = asOf
    self.sources = sources
    hierarchy = Hierarchy(registry)
    traits = IndicatorTraits(catalogue, observations, hierarchy)
  }
}
