import Measures
import Text

/// Makes a dataset of what the file holds.
struct Rebuild {
  let frame: Frame
  /// By key of the file.
  let provenances: [UInt32: Provenance]

  /// The dataset with some rows.
  ///
  /// - Throws: `ArchiveError` when a row points nowhere: the file is damaged.
  func dataset(
    _ rows: KnownRows, quality: [QualityNote] = [], sources: [SourceID]? = nil,
    generatedAt: Moment? = nil, asOf: Day? = nil
  ) throws -> Dataset {
    var builder = DatasetBuilder(registry: frame.registry, catalogue: frame.catalogue)
    builder.targets = frame.targets
    builder.breaks = frame.breaks
    builder.quality = quality
    let origins = try intern(rows, into: &builder)
    let places = places
    var periods = PeriodMemory()
    var series: UInt64?
    var place: (UnitIndex, IndicatorIndex)?
    for row in rows.rows {
      if row.series != series {
        series = row.series
        place = places.place(of: row.series)
      }
      // A departed row may be of a unit or an indicator that the source no longer has either.
      guard let (unit, indicator) = place else { continue }
      guard let period = periods.period(row.period), let origin = origins[row.provenance] else {
        throw ArchiveError.damaged
      }
      builder.append(row.observation(unit, indicator, period, origin))
    }
    return builder.finish(generatedAt: generatedAt, asOf: asOf, sources: sources).dataset
  }

  /// In the order in which the file came to know them, which is the order of naming.
  private func intern(
    _ rows: KnownRows, into builder: inout DatasetBuilder
  ) throws -> [UInt32: ProvenanceIndex] {
    var indices: [UInt32: ProvenanceIndex] = [:]
    for key in Set(rows.rows.map(\.provenance)).sorted() {
      guard let provenance = provenances[key] else { throw ArchiveError.damaged }
      indices[key] = builder.intern(provenance)
    }
    return indices
  }

  private var places: Places {
    var places = Places()
    // Backwards: of two units with one id, which share their key, the first is found by it.
    for (position, key) in frame.keys.units.enumerated().reversed() {
      places.units[key] = UnitIndex(raw: UInt32(position))
    }
    for (position, key) in frame.keys.indicators.enumerated() {
      places.indicators[key] = IndicatorIndex(raw: UInt16(position))
    }
    return places
  }

  /// Where the keys of the file are in the dataset.
  private struct Places {
    var units: [UInt32: UnitIndex] = [:]
    var indicators: [UInt16: IndicatorIndex] = [:]

    func place(of series: UInt64) -> (UnitIndex, IndicatorIndex)? {
      guard let unit = units[KeyPacking.unit(series)],
        let indicator = indicators[KeyPacking.indicator(series)]
      else { return nil }
      return (unit, indicator)
    }
  }
}

/// Periods by their packed days: finding out the kind of each takes its dates apart.
struct PeriodMemory {
  private var known: [UInt64: Period] = [:]
  private var last: (packed: UInt64, period: Period)?

  /// Nil for what is no period.
  mutating func period(_ packed: UInt64) -> Period? {
    if let last, last.packed == packed { return last.period }
    guard let period = known[packed] ?? KeyPacking.period(packed) else { return nil }
    known[packed] = period
    last = (packed, period)
    return period
  }
}

extension KnownRow {
  /// The row as an observation of a dataset; it has no line, because the file may have others now.
  func observation(
    _ unit: UnitIndex, _ indicator: IndicatorIndex, _ period: Period, _ origin: ProvenanceIndex
  ) -> Observation {
    Observation(
      unit: unit, indicator: indicator, period: period,
      numerator: numerator == Columns.noCount ? nil : numerator,
      denominator: denominator == Columns.noCount ? nil : denominator, published: decimal,
      notApplicable: state & Columns.notApplicableFlag != 0, status: status,
      asOf: asOfDay, provenance: origin)
  }

  /// The row apart from which observation it is of.
  func value(_ provenance: Provenance) -> StatedValue {
    StatedValue(
      numerator: numerator == Columns.noCount ? nil : numerator,
      denominator: denominator == Columns.noCount ? nil : denominator, published: decimal,
      notApplicable: state & Columns.notApplicableFlag != 0, status: status, asOf: asOfDay,
      provenance: provenance)
  }

  /// A status of a later version counts as the weakest.
  private var status: Status {
    Status(rawValue: state & ~Columns.notApplicableFlag) ?? .simulated
  }

  private var asOfDay: Day? { asOf == Columns.noDay ? nil : Day(number: asOf) }
}
