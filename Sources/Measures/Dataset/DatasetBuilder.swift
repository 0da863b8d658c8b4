/// Collects what readers find and makes a dataset of it.
///
/// Rows may come in any order and cost some tens of nanoseconds each; they are sorted once, at the
/// end. Of two rows of one publication for the same observation the first is kept (rule 8).
public struct DatasetBuilder: Sendable {
  /// The units that indices of rows mean; units may only be added while rows are.
  public var registry: UnitRegistry
  /// The indicators that indices of rows mean; indicators may only be added while rows are.
  public var catalogue: IndicatorCatalogue
  /// What is aimed at, in the order of naming.
  public var targets: [Target] = []
  /// Where series are cut.
  public var breaks: [Break] = []
  /// Doubts that the source states.
  public var quality: [QualityNote] = []

  /// The most conflicts that are kept one by one; more are only counted.
  ///
  /// A file given twice has one for each row, and nobody reads ten thousand.
  public static let conflictLimit = 10_000

  private var rows = RowChunks()
  private var periods = PeriodInterner()
  private var provenances: [Provenance] = []
  private var provenancePositions: [Provenance: ProvenanceIndex] = [:]

  /// A builder without rows.
  public init(registry: UnitRegistry, catalogue: IndicatorCatalogue) {
    self.registry = registry
    self.catalogue = catalogue
  }

  /// A builder of rows that are added to those of a dataset.
  ///
  /// - Parameter base: what an earlier builder has made; its provenances keep their indices.
  public init(continuing base: Dataset) {
    self.init(registry: base.registry, catalogue: base.catalogue)
    for provenance in base.provenances { _ = intern(provenance) }
  }

  /// How many rows were added.
  public var count: Int { rows.count }

  /// The index of a provenance, the same for equal ones.
  public mutating func intern(_ provenance: Provenance) -> ProvenanceIndex {
    if let known = provenancePositions[provenance] { return known }
    let index = ProvenanceIndex(raw: UInt32(truncatingIfNeeded: provenances.count))
    provenances.append(provenance)
    provenancePositions[provenance] = index
    return index
  }

  /// Adds a row.
  ///
  /// - Returns: false when the row was left out, because there are `ObservationTable.rowLimit`
  ///   already or because its unit, indicator or provenance is not of this builder.
  @discardableResult
  public mutating func append(_ row: Observation) -> Bool {
    guard rows.count < ObservationTable.rowLimit,
      Int(row.unit.raw) < registry.units.count,
      Int(row.indicator.raw) < catalogue.indicators.count,
      Int(row.provenance.raw) < provenances.count
    else { return false }
    rows.append(PackedRow(row, period: periods.intern(row.period)))
    return true
  }

  /// What came of the rows.
  public struct Finished: Sendable {
    /// The dataset, without the rows that were left out.
    public let dataset: Dataset
    /// Pairs of rows of one publication for the same observation, at most `conflictLimit`.
    public let conflicts: [Conflict]
    /// How many more there were.
    public let omittedConflicts: Int

    init(_ dataset: Dataset, _ duplicates: DuplicateFinder) {
      self.dataset = dataset
      let periods = dataset.observations.periods
      conflicts = duplicates.pairs.map {
        Conflict(first: $0.first.observation(periods), second: $0.second.observation(periods))
      }
      omittedConflicts = duplicates.omitted
    }
  }

  /// Sorts the rows and makes the dataset; the builder is empty afterwards.
  ///
  /// - Parameters:
  ///   - generatedAt: when the source made this data.
  ///   - asOf: the day whose state of affairs it describes.
  ///   - sources: the sources it was read from; by default those of the provenances, in order.
  /// - Returns: the dataset, and pairs of rows that were the same observation twice.
  public mutating func finish(
    generatedAt: Moment? = nil, asOf: Day? = nil, sources: [SourceID]? = nil
  ) -> Finished {
    let sorted = RowOrder(rows, periods)
    // The rows are kept by their order alone, and go with it.
    rows = RowChunks()
    var duplicates = DuplicateFinder(provenances, limit: Self.conflictLimit)
    let columns = ObservationTable.Columns(consume sorted, without: &duplicates)
    let dataset = Dataset(
      registry: registry, catalogue: catalogue, observations: ObservationTable(trusted: columns),
      targets: targets, breaks: breaks, quality: quality, provenances: provenances,
      generatedAt: generatedAt, asOf: asOf, sources: sources ?? sourcesOfProvenances)
    self = DatasetBuilder(registry: registry, catalogue: catalogue)
    return Finished(dataset, duplicates)
  }

  /// Adds the rows to a dataset that was made before; the builder may then take more of them.
  ///
  /// The result answers every question as if all rows had been read at once, those of the dataset
  /// first; it takes time for the rows that are added, not for those that were there. Targets,
  /// breaks and notes of quality are those of the dataset.
  ///
  /// - Parameters:
  ///   - base: what the builder continues, or what it has made of that before.
  ///   - generatedAt: when the source made the data.
  ///   - asOf: the day whose state of affairs it describes.
  /// - Returns: the dataset, and pairs of rows that were the same observation twice: the second of
  ///   each is one of the added.
  public mutating func finish(
    adding base: Dataset, generatedAt: Moment?, asOf: Day?
  ) -> Finished {
    let sorted = RowOrder(rows, periods)
    rows = RowChunks()
    periods = PeriodInterner()
    var duplicates = DuplicateFinder(provenances, limit: Self.conflictLimit)
    let growth = ObservationGrowth(
      base.observations.shared, adding: sorted, without: &duplicates)
    let dataset = Dataset(
      base, growing: growth, provenances: provenances, generatedAt: generatedAt, asOf: asOf)
    return Finished(dataset, duplicates)
  }

  private var sourcesOfProvenances: [SourceID] {
    var seen: Set<SourceID> = []
    return provenances.map(\.source).filter { seen.insert($0).inserted }
  }
}
