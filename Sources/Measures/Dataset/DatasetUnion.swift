/// Unites datasets whose indices mean different registries and catalogues.
struct DatasetUnion {
  private var registry: UnitRegistry
  private var catalogue: IndicatorCatalogue
  private var rows = RowChunks()
  private var periods = PeriodInterner()
  private var provenances: [Provenance] = []
  private var targets: [Target] = []
  private var breaks: [Break] = []
  private var quality: [QualityNote] = []
  private var sources: [SourceID] = []
  private var generatedAt: Moment?
  private var asOf: Day?

  init(_ first: Dataset) {
    registry = first.registry
    catalogue = first.catalogue
    add(first)
  }

  /// Adds a dataset behind those so far.
  mutating func add(_ dataset: Dataset) {
    let union = registry.merging(dataset.registry)
    registry = union.registry
    let translation = Translation(units: union.positions, indicators: unite(dataset.catalogue))
    let shift = UInt32(provenances.count)
    let table = dataset.observations
    for row in 0..<table.count where rows.count < ObservationTable.rowLimit {
      var observation = table[row]
      guard let indicator = translation.indicator(observation.indicator),
        let unit = translation.unit(observation.unit)
      else { continue }
      observation.unit = unit
      observation.indicator = indicator
      observation.provenance = ProvenanceIndex(raw: observation.provenance.raw + shift)
      rows.append(PackedRow(observation, period: periods.intern(observation.period)))
    }
    provenances += dataset.provenances
    targets += dataset.targets.compactMap(translation.target)
    breaks += dataset.breaks.compactMap(translation.cut)
    quality += dataset.quality.compactMap(translation.note)
    sources += dataset.sources.filter { !sources.contains($0) }
    generatedAt = [generatedAt, dataset.generatedAt].compactMap(\.self).max()
    asOf = [asOf, dataset.asOf].compactMap(\.self).min()
  }

  /// All of them as one.
  func dataset() -> Dataset {
    let columns = ObservationTable.Columns(RowOrder(rows, periods))
    return Dataset(
      registry: registry, catalogue: catalogue,
      observations: ObservationTable(trusted: columns), targets: targets, breaks: breaks,
      quality: quality, provenances: provenances, generatedAt: generatedAt, asOf: asOf,
      sources: sources)
  }

  private mutating func unite(_ other: IndicatorCatalogue) -> [IndicatorIndex?] {
    catalogue = catalogue.adding(other.indicators)
    return other.indicators.map { indicator in
      catalogue.definitions(id: indicator.id).first {
        catalogue[$0].definition == indicator.definition
      }
    }
  }
}

/// Where units and indicators of one dataset are in the union.
private struct Translation {
  let units: [UnitIndex]
  let indicators: [IndicatorIndex?]

  /// Nil for a unit that its own registry does not have.
  func unit(_ index: UnitIndex) -> UnitIndex? {
    Int(index.raw) < units.count ? units[Int(index.raw)] : nil
  }

  /// Nil for what a full catalogue had no room for: it is left out.
  func indicator(_ index: IndicatorIndex) -> IndicatorIndex? { indicators[Int(index.raw)] }

  func scope(_ scope: Scope) -> Scope? {
    guard case .unit(let index) = scope else { return scope }
    return unit(index).map { .unit($0) }
  }

  func target(_ target: Target) -> Target? {
    guard let indicator = indicator(target.indicator), let scope = scope(target.scope) else {
      return nil
    }
    return Target(
      indicator: indicator, scope: scope, value: target.value,
      comparison: target.comparison, deadline: target.deadline, source: target.source,
      note: target.note, file: target.file, line: target.line)
  }

  func cut(_ cut: Break) -> Break? {
    let indicator = cut.indicator.flatMap(indicator)
    guard cut.indicator == nil || indicator != nil, let scope = scope(cut.scope) else {
      return nil
    }
    return Break(
      date: cut.date, scope: scope, indicator: indicator, kind: cut.kind,
      note: cut.note)
  }

  func note(_ note: QualityNote) -> QualityNote? {
    let indicator = note.indicator.flatMap(indicator)
    guard note.indicator == nil || indicator != nil else { return nil }
    return QualityNote(
      unit: note.unit.flatMap(unit), indicator: indicator, period: note.period, kind: note.kind)
  }
}
