import Measures
import Text

/// A made-up source that gives another dataset at every step, most of it as before.
///
/// What it gives at a step follows from the seed and the step alone, so that two processes agree.
public struct Chronicle: Sendable {
  /// What everything is drawn from.
  public let seed: UInt64
  /// How many units there are.
  public let units: Int
  /// How many months are covered; two indicators each.
  public let months: Int
  /// In so many steps an observation changes once, on average.
  public let rarity: UInt64

  /// A source with so many units, months and changes.
  public init(seed: UInt64, units: Int = 12, months: Int = 10, rarity: UInt64 = 60) {
    self.seed = seed
    self.units = units
    self.months = months
    self.rarity = rarity
  }

  /// How many observations a dataset has at most.
  public var size: Int { units * months * 2 }

  /// When the dataset of a step is recorded: a second apart.
  public func moment(_ step: Int) -> Moment {
    Moment(seconds: 1_790_000_000 + Int64(step))
  }

  /// The dataset of a step.
  public func dataset(_ step: Int) -> Dataset {
    var builder = DatasetBuilder(registry: registry, catalogue: .builtIn)
    let report = builder.intern(
      Provenance(
        publication: SafeText("Báo cáo"), file: SafeText("a.csv"), source: SourceID("kho/")))
    let other = builder.intern(
      Provenance(
        publication: SafeText("Cổng"), file: SafeText("b.csv"), source: SourceID("kho/"),
        note: SafeText("ghi chú")))
    for (position, id) in ["e2e", "online"].enumerated() {
      guard let indicator = builder.catalogue.index(id: id) else { continue }
      for unit in 0..<units {
        for month in 0..<months {
          append(
            Place(unit: unit, indicator: position, month: month), indicator,
            (month + unit).isMultiple(of: 7) ? other : report, step, to: &builder)
        }
      }
    }
    builder.quality = [QualityNote(kind: .stated(SafeText("bước \(step / 20)")))]
    return builder.finish(asOf: Day(year: 2026, month: 9, day: 30)).dataset
  }

  private struct Place {
    let unit: Int
    let indicator: Int
    let month: Int
  }

  private func append(
    _ place: Place, _ indicator: IndicatorIndex, _ origin: ProvenanceIndex, _ step: Int,
    to builder: inout DatasetBuilder
  ) {
    let cell = mixed(
      seed, UInt64(place.unit), UInt64(place.indicator), UInt64(place.month))
    // How often it has changed by now, each cell at its own pace; one value in forty is missing.
    let pace = rarity / 2 + (cell >> 20) % rarity + 1
    let changes = (UInt64(step) + cell % pace) / pace
    if mixed(cell, changes) % 41 == 0 { return }
    let whole = Int64(cell % 90_000) + 10_000
    let period = Period.month(2024 + place.month / 12, place.month % 12 + 1)
    guard let period else { return }
    builder.append(
      Observation(
        unit: UnitIndex(raw: UInt32(place.unit)), indicator: indicator, period: period,
        numerator: whole / 3 + Int64(changes), denominator: whole,
        published: changes.isMultiple(of: 3)
          ? FixedDecimal(unscaled: 3_333 + Int64(changes), scale: 2) : nil,
        status: place.month + 1 == months ? .provisional : .final, provenance: origin))
  }

  private var registry: UnitRegistry {
    UnitRegistry(
      (0..<units).map { number in
        Unit(
          id: number == 0 ? "vn" : "don-vi-\(number)", level: number == 0 ? .nation : .province,
          parent: number == 0 ? nil : UnitIndex(raw: 0),
          versions: [UnitVersion(nameVietnamese: SafeText("Đơn vị \(number)"))])
      })
  }
}
