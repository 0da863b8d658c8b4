/// Everything that is known at one moment: who is measured, what, the values, what is aimed at,
/// and what is doubtful.
///
/// A dataset never changes; a new reading makes a new one. Copies share their contents, so it may
/// be handed about freely.
public struct Dataset: Sendable, Equatable {
  private let contents: DatasetContents

  /// Makes a dataset of its parts.
  ///
  /// - Parameters:
  ///   - registry: the units that the indices of all other parts mean.
  ///   - catalogue: the indicators that they mean.
  ///   - observations: the values.
  ///   - targets: what is aimed at, in the order of naming.
  ///   - breaks: where series are cut.
  ///   - quality: doubts that the source itself states.
  ///   - provenances: where the values come from.
  ///   - generatedAt: when the source made this data; nil when it does not say.
  ///   - asOf: the day whose state of affairs it describes; nil when the source does not say.
  ///   - sources: the sources it was read from, the leading one first.
  public init(
    registry: UnitRegistry, catalogue: IndicatorCatalogue,
    observations: ObservationTable = .empty, targets: [Target] = [], breaks: [Break] = [],
    quality: [QualityNote] = [], provenances: [Provenance] = [], generatedAt: Moment? = nil,
    asOf: Day? = nil, sources: [SourceID] = []
  ) {
    contents = DatasetContents(
      registry: registry, catalogue: catalogue, observations: observations, targets: targets,
      breaks: breaks, quality: quality, provenances: provenances, generatedAt: generatedAt,
      asOf: asOf, sources: sources)
  }

  /// A dataset of which the rows of a file have grown.
  init(
    _ base: Dataset, growing growth: ObservationGrowth, provenances: [Provenance],
    generatedAt: Moment?, asOf: Day?
  ) {
    contents = DatasetContents(
      base.contents, growing: growth, provenances: provenances, generatedAt: generatedAt,
      asOf: asOf)
  }

  /// A dataset in which nothing is known.
  public static let empty = Dataset(registry: UnitRegistry([]), catalogue: .builtIn)

  /// The units.
  public var registry: UnitRegistry { contents.registry }
  /// The indicators.
  public var catalogue: IndicatorCatalogue { contents.catalogue }
  /// The values.
  public var observations: ObservationTable { contents.observations }
  /// What is aimed at, in the order of naming.
  public var targets: [Target] { contents.targets }
  /// Where series are cut.
  public var breaks: [Break] { contents.breaks }
  /// Doubts that the sources themselves state; for computed ones see `qualityNotes(of:_:during:)`.
  public var quality: [QualityNote] { contents.quality }
  /// Where the values come from.
  public var provenances: [Provenance] { contents.provenances }
  /// When the source made this data; nil when it does not say.
  public var generatedAt: Moment? { contents.generatedAt }
  /// The day whose state of affairs it describes; nil when the source does not say.
  public var asOf: Day? { contents.asOf }
  /// The sources it was read from, the leading one first.
  public var sources: [SourceID] { contents.sources }

  /// Where a value comes from; nil when the index belongs to another dataset.
  public subscript(provenance: ProvenanceIndex) -> Provenance? {
    let position = Int(provenance.raw)
    return contents.provenances.indices.contains(position) ? contents.provenances[position] : nil
  }

  /// Whether both are the same reading; two readings of one file are not, however alike.
  public static func == (lhs: Dataset, rhs: Dataset) -> Bool { lhs.contents === rhs.contents }

  /// The arithmetic of figures over these contents.
  var sums: FigureSums { FigureSums(contents) }
  /// Who belongs to whom, prepared for summing.
  var hierarchy: Hierarchy { contents.hierarchy }
  /// What the arithmetic must know of each indicator.
  var traits: IndicatorTraits { contents.traits }
}
