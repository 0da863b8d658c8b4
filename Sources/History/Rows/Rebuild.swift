import Measures
import Text

/// Makes a dataset of what the file holds.
struct Rebuild {
  let frame: Frame
  /// By key of the file.
  let provenances: [UInt32: Provenance]

  /// The parts of a dataset that are neither in the frame nor rows.
  struct Extras {
    var remark = Remark()
    var generatedAt: Moment?
    var asOf: Day?
  }

  /// The dataset with some rows.
  ///
  /// - Throws: `ArchiveError` when a row points nowhere: the file is damaged.
  func dataset(_ rows: KnownRows, _ extras: Extras) throws -> Dataset {
    let origins = try Origins(rows, provenances)
    let (table, provenances) =
      try sortedTable(rows, origins).map { ($0, origins.list) } ?? builtTable(rows, origins)
    return Dataset(
      registry: frame.registry, catalogue: frame.catalogue, observations: table,
      targets: frame.targets, breaks: frame.breaks, quality: extras.remark.quality,
      provenances: provenances, generatedAt: extras.generatedAt, asOf: extras.asOf,
      sources: extras.remark.sources)
  }

  /// The table, column by column; nil when the rows stand in another order there.
  ///
  /// Keys are mostly given in the order of the first dataset, so that nothing need be sorted.
  private func sortedTable(_ rows: KnownRows, _ origins: Origins) throws -> ObservationTable? {
    let places = Places(frame.keys)
    let table = PeriodTable(rows.rows)
    let periods = table.packed.compactMap { KeyPacking.period($0) }
    guard periods.count == table.packed.count else { throw ArchiveError.damaged }
    var columns = ObservationTable.Columns()
    columns.periods = ContiguousArray(periods)
    columns.indicator.reserveCapacity(rows.count)
    columns.unit.reserveCapacity(rows.count)
    for row in rows.rows {
      guard let (unit, indicator) = places.place(of: row.series) else { return nil }
      columns.unit.append(unit.raw)
      columns.indicator.append(indicator.raw)
    }
    columns.period = ContiguousArray(rows.rows.map { table.position(of: $0.period) })
    columns.numerator = ContiguousArray(rows.rows.map(\.numerator))
    columns.denominator = ContiguousArray(rows.rows.map(\.denominator))
    columns.published = ContiguousArray(rows.rows.map(\.published))
    columns.scale = ContiguousArray(rows.rows.map(\.scale))
    columns.state = ContiguousArray(rows.rows.map(\.state))
    columns.asOf = ContiguousArray(rows.rows.map(\.asOf))
    columns.provenance = ContiguousArray(rows.rows.map { origins.index(of: $0.provenance).raw })
    // It has no line, because the file may have others now.
    columns.line = ContiguousArray(repeating: 0, count: rows.count)
    return ObservationTable(
      columns: columns, unitCount: frame.registry.units.count,
      indicatorCount: frame.catalogue.indicators.count, provenanceCount: origins.list.count)
  }

  /// The table, row by row, for rows in any order.
  private func builtTable(
    _ rows: KnownRows, _ origins: Origins
  ) throws -> (ObservationTable, [Provenance]) {
    let places = Places(frame.keys)
    var builder = DatasetBuilder(registry: frame.registry, catalogue: frame.catalogue)
    let indices = origins.list.map { builder.intern($0) }
    for row in rows.rows {
      // A departed row may be of a unit or an indicator that the source no longer has either.
      guard let (unit, indicator) = places.place(of: row.series) else { continue }
      guard let period = KeyPacking.period(row.period) else { throw ArchiveError.damaged }
      let origin = indices[Int(origins.index(of: row.provenance).raw)]
      builder.append(row.observation(unit, indicator, period, origin))
    }
    let dataset = builder.finish().dataset
    return (dataset.observations, dataset.provenances)
  }
}

/// The provenances that some rows have, in the order in which the file came to know them.
private struct Origins {
  private(set) var list: [Provenance] = []
  /// Positions in the list by key, from the lowest key on.
  private let positions: ContiguousArray<UInt32>
  private let lowest: UInt32

  /// - Throws: `ArchiveError` when a row has a provenance that is not known.
  init(_ rows: KnownRows, _ provenances: [UInt32: Provenance]) throws {
    let keys = provenances.keys.sorted()
    let lowest = keys.first ?? 0
    let count = keys.last.map { Int($0 - lowest) + 1 } ?? 0
    var isUsed = ContiguousArray(repeating: false, count: count)
    for row in rows.rows {
      let offset = Int(row.provenance) - Int(lowest)
      guard isUsed.indices.contains(offset) else { throw ArchiveError.damaged }
      isUsed[offset] = true
    }
    var positions = ContiguousArray(repeating: UInt32(0), count: count)
    for offset in isUsed.indices where isUsed[offset] {
      guard let provenance = provenances[lowest + UInt32(offset)] else {
        throw ArchiveError.damaged
      }
      positions[offset] = UInt32(list.count)
      list.append(provenance)
    }
    self.lowest = lowest
    self.positions = positions
  }

  /// Where the provenance of a row is in the list.
  func index(of key: UInt32) -> ProvenanceIndex {
    ProvenanceIndex(raw: positions[Int(key - lowest)])
  }
}

/// Where the keys of the file are in the dataset.
private struct Places {
  private static let none = UInt32.max
  private var units: ContiguousArray<UInt32>
  private var indicators: ContiguousArray<UInt32>

  init(_ keys: FrameKeys) {
    units = ContiguousArray(
      repeating: Self.none, count: Int(keys.units.max() ?? 0) + 1)
    indicators = ContiguousArray(
      repeating: Self.none, count: Int(keys.indicators.max() ?? 0) + 1)
    // Backwards: of two units with one id, which share their key, the first is found by it.
    for position in keys.units.indices.reversed() {
      units[Int(keys.units[position])] = UInt32(position)
    }
    for position in keys.indicators.indices {
      indicators[Int(keys.indicators[position])] = UInt32(position)
    }
  }

  func place(of series: UInt64) -> (UnitIndex, IndicatorIndex)? {
    let (unit, indicator) = (Int(KeyPacking.unit(series)), Int(KeyPacking.indicator(series)))
    guard unit < units.count, indicator < indicators.count, units[unit] != Self.none,
      indicators[indicator] != Self.none
    else { return nil }
    let position = UInt16(truncatingIfNeeded: indicators[indicator])
    return (UnitIndex(raw: units[unit]), IndicatorIndex(raw: position))
  }
}
