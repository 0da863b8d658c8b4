import Measures
import Testing
import Text

/// Writes datasets for tests in a few words: `ledger.add("ha-nam", "2024", 115_665, 168_746)`.
struct Ledger {
  private var builder: DatasetBuilder
  private let source: SourceID
  private var line: UInt32 = 1

  init(_ registry: UnitRegistry = UnitFixtures.country, source: String = "kho/") {
    builder = DatasetBuilder(registry: registry, catalogue: .builtIn)
    self.source = SourceID(source)
  }

  var registry: UnitRegistry { builder.registry }

  /// A row with counts.
  mutating func add(
    _ unit: String, _ period: String, _ numerator: Int64?, _ denominator: Int64?,
    of indicator: String = "e2e", value: String? = nil, status: Status = .final,
    source publication: String = "EMC", asOf: Day? = nil
  ) {
    append(unit, period, indicator, status, publication) { row in
      row.numerator = numerator
      row.denominator = denominator
      row.published = value.flatMap { FixedDecimal($0) }
      row.asOf = asOf
    }
  }

  /// A row with a published value alone.
  mutating func publish(
    _ unit: String, _ period: String, _ value: String, of indicator: String = "e2e",
    status: Status = .final, source publication: String = "EMC"
  ) {
    append(unit, period, indicator, status, publication) { $0.published = FixedDecimal(value) }
  }

  /// A row that says that the indicator does not apply.
  mutating func addNotApplicable(_ unit: String, _ period: String, of indicator: String = "e2e") {
    append(unit, period, indicator, .final, "EMC") { $0.notApplicable = true }
  }

  mutating func target(
    _ scope: String, _ value: String, by deadline: String? = nil, of indicator: String = "e2e",
    _ comparison: Target.Comparison = .atLeast
  ) {
    guard let scope = self.scope(scope), let value = FixedDecimal(value),
      let indicator = builder.catalogue.index(id: indicator)
    else {
      Issue.record("no target \(scope) \(value) \(indicator)")
      return
    }
    builder.targets.append(
      Target(
        indicator: indicator, scope: scope, value: value, comparison: comparison,
        deadline: deadline.flatMap { Day(code: $0) }, source: SafeText("kế hoạch")))
  }

  mutating func cut(
    _ date: String, _ scope: String, _ kind: Break.Kind, of indicator: String? = nil
  ) {
    guard let day = Day(code: date), let scope = self.scope(scope) else {
      Issue.record("no break \(date) \(scope)")
      return
    }
    builder.breaks.append(
      Break(
        date: day, scope: scope, indicator: indicator.flatMap { builder.catalogue.index(id: $0) },
        kind: kind))
  }

  mutating func finish(asOf: String? = nil) -> DatasetBuilder.Finished {
    builder.finish(asOf: asOf.flatMap { Day(code: $0) })
  }

  mutating func dataset(asOf: String? = nil) -> Dataset { finish(asOf: asOf).dataset }

  private func scope(_ text: String) -> Scope? {
    if text.isEmpty { return .everyone }
    if let level = Level(rawValue: text.replacing("level:", with: "")), text.hasPrefix("level:") {
      return .level(level)
    }
    return registry.index(id: text).map { .unit($0) }
  }

  private mutating func append(
    _ unit: String, _ period: String, _ indicator: String, _ status: Status,
    _ publication: String, _ fill: (inout Observation) -> Void
  ) {
    line += 1
    guard let unit = registry.index(id: unit), let period = Period(code: period),
      let indicator = builder.catalogue.index(id: indicator)
    else {
      Issue.record("no row \(unit) \(period) \(indicator)")
      return
    }
    let provenance = builder.intern(
      Provenance(
        publication: SafeText(publication), file: SafeText("measures.csv"), source: source))
    var row = Observation(
      unit: unit, indicator: indicator, period: period, status: status, provenance: provenance,
      line: line)
    fill(&row)
    let isAdded = builder.append(row)
    #expect(isAdded)
  }
}

/// Asks datasets in the words of files.
extension Dataset {
  func unit(_ id: String) -> UnitIndex {
    guard let unit = registry.index(id: id) else {
      Issue.record("no unit \(id)")
      return UnitIndex(raw: 0)
    }
    return unit
  }

  func indicator(_ id: String) -> IndicatorIndex {
    guard let indicator = catalogue.index(id: id) else {
      Issue.record("no indicator \(id)")
      return IndicatorIndex(raw: 0)
    }
    return indicator
  }

  func figure(
    _ unit: String, _ period: String, of indicator: String = "e2e",
    preferring preference: Preference = .published, folding: Bool = false
  ) -> Figure {
    guard let period = Period(code: period) else {
      Issue.record("no period \(period)")
      return .missing
    }
    return figure(
      of: self.unit(unit), self.indicator(indicator), during: period, preferring: preference,
      folding: folding)
  }

  func ranking(
    _ parent: String, _ period: String, of indicator: String = "e2e", level: Level? = nil,
    from earlier: String? = nil, options: RankingOptions = .standard
  ) -> Ranking {
    ranking(
      self.indicator(indicator), of: unit(parent), level: level,
      during: Period(code: period) ?? .day(.earliest),
      comparedWith: earlier.flatMap { Period(code: $0) }, options: options)
  }

  func targets(_ unit: String, _ period: String, of indicator: String = "e2e") -> TargetSelection {
    targets(
      self.indicator(indicator), of: self.unit(unit),
      during: Period(code: period) ?? .day(.earliest))
  }
}

extension Ranking {
  /// The row of a unit by its id.
  func row(_ id: String, in dataset: Dataset) throws -> RankingRow {
    try #require(row(of: dataset.unit(id)))
  }

  /// The ranks from the top, nil for rows without one.
  var ranks: [Int?] { rows.map(\.rank) }
}
