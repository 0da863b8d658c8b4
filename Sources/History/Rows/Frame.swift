import FoundationEssentials
import Measures

/// What a dataset speaks of, apart from its observations: it changes seldom and is stored once.
struct Frame {
  /// The row of the file.
  let id: Int64
  let registry: UnitRegistry
  let catalogue: IndicatorCatalogue
  let targets: [Target]
  let breaks: [Break]
  let keys: FrameKeys

  /// Whether a dataset speaks of the same.
  func fits(_ dataset: Dataset) -> Bool {
    // Datasets of one source mostly share these lists: then comparing them looks at one address.
    registry.units == dataset.registry.units
      && catalogue.indicators == dataset.catalogue.indicators
      && targets == dataset.targets && breaks == dataset.breaks
  }

  /// The rows of a dataset that the frame fits.
  ///
  /// - Parameters:
  ///   - dataset: the dataset.
  ///   - provenances: for each of the dataset's provenances its key in the file.
  /// - Returns: the rows, sorted by the keys of the file.
  func rows(of dataset: Dataset, provenances: [UInt32]) -> KnownRows {
    let columns = dataset.observations.columns
    let periods = ContiguousArray(columns.periods.map { KeyPacking.period($0) })
    var rows: ContiguousArray<KnownRow> = []
    rows.reserveCapacity(columns.count)
    for index in 0..<columns.count {
      rows.append(
        KnownRow(
          series: KeyPacking.series(
            indicator: keys.indicators[Int(columns.indicator[index])],
            unit: keys.units[Int(columns.unit[index])]),
          period: periods[Int(columns.period[index])], numerator: columns.numerator[index],
          denominator: columns.denominator[index], published: columns.published[index],
          asOf: columns.asOf[index], provenance: provenances[Int(columns.provenance[index])],
          scale: columns.scale[index], state: columns.state[index]))
    }
    return KnownRows(rows)
  }

  /// The bytes of the frame of a dataset.
  static func content(of dataset: Dataset) -> Data {
    Data(
      DatasetArchive.encode(
        Dataset(
          registry: dataset.registry, catalogue: dataset.catalogue, targets: dataset.targets,
          breaks: dataset.breaks)))
  }

  /// The frame that the file holds.
  ///
  /// - Throws: `ArchiveError` when the bytes are damaged.
  init(id: Int64, content: Data, keys: Data) throws {
    let frame = try content.withUnsafeBytes { bytes throws(ArchiveError) in
      try DatasetArchive.frame(of: bytes)
    }
    self.id = id
    registry = frame.registry
    catalogue = frame.catalogue
    targets = frame.targets
    breaks = frame.breaks
    self.keys = try FrameKeys(
      keys, units: frame.registry.units.count, indicators: frame.catalogue.indicators.count)
  }

  /// The frame of a dataset that was just stored.
  init(id: Int64, of dataset: Dataset, keys: FrameKeys) {
    self.id = id
    registry = dataset.registry
    catalogue = dataset.catalogue
    targets = dataset.targets
    breaks = dataset.breaks
    self.keys = keys
  }
}

/// A number that tells contents apart well enough to look for equal ones by it (FNV-1a, 64 bits).
func digest(_ data: Data) -> Int64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in data { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return Int64(bitPattern: hash)
}
