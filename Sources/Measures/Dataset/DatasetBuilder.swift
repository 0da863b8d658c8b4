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

  private var rows: ContiguousArray<PackedRow> = []
  private var periods = PeriodInterner()
  private var provenances: [Provenance] = []
  private var provenancePositions: [Provenance: ProvenanceIndex] = [:]

  /// A builder without rows.
  public init(registry: UnitRegistry, catalogue: IndicatorCatalogue) {
    self.registry = registry
    self.catalogue = catalogue
  }

  /// How many rows were added.
  public var count: Int { rows.count }

  /// Makes room for that many more rows.
  public mutating func reserve(_ more: Int) {
    rows.reserveCapacity(rows.count + min(max(more, 0), ObservationTable.rowLimit))
  }

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
    var sorted: ContiguousArray<PackedRow> = []
    swap(&sorted, &rows)
    let occurring = periods.settle(&sorted)
    RowOrder.sort(&sorted)
    var duplicates = DuplicateFinder(provenances, limit: Self.conflictLimit)
    duplicates.remove(from: &sorted)
    let columns = ObservationTable.Columns(sorted, periods: occurring)
    let dataset = Dataset(
      registry: registry, catalogue: catalogue, observations: ObservationTable(trusted: columns),
      targets: targets, breaks: breaks, quality: quality, provenances: provenances,
      generatedAt: generatedAt, asOf: asOf, sources: sources ?? sourcesOfProvenances)
    self = DatasetBuilder(registry: registry, catalogue: catalogue)
    return Finished(
      dataset: dataset, conflicts: Self.conflicts(duplicates.pairs, occurring),
      omittedConflicts: duplicates.omitted)
  }

  private static func conflicts(
    _ pairs: [(first: PackedRow, second: PackedRow)], _ periods: ContiguousArray<Period>
  ) -> [Conflict] {
    let first = ObservationTable.Columns(ContiguousArray(pairs.map(\.first)), periods: periods)
    let second = ObservationTable.Columns(ContiguousArray(pairs.map(\.second)), periods: periods)
    return pairs.indices.map { Conflict(first: first[$0], second: second[$0]) }
  }

  private var sourcesOfProvenances: [SourceID] {
    var seen: Set<SourceID> = []
    return provenances.map(\.source).filter { seen.insert($0).inserted }
  }
}
