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

  /// The same with a table that has grown, and what came with its rows: nothing is worked out anew.
  init(
    _ base: DatasetContents, growing growth: ObservationGrowth, provenances: [Provenance],
    generatedAt: Moment?, asOf: Day?
  ) {
    registry = base.registry
    catalogue = base.catalogue
    observations = ObservationTable(growth.storage)
    targets = base.targets
    breaks = base.breaks
    quality = base.quality
    self.provenances = provenances
    self.generatedAt = generatedAt
    self.asOf = asOf
    sources = base.sources
    hierarchy = base.hierarchy
    var traits = base.traits
    traits.grow(by: growth, base.hierarchy)
    self.traits = traits
  }
}
