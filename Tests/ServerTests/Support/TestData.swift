import DataSources
import Measures
import TestSupport

/// Datasets for tests.
enum TestData {
  /// More than the operating system takes for a reader who does not read: 6 MB.
  static let large = dataset(rows: 3_000, note: String(repeating: "note ", count: 400))

  /// Months of one indicator of the nation, so many.
  static func dataset(rows: Int, received: Int = 1_000, note: String = "") -> Dataset {
    var lines: [String] = []
    for row in 0..<rows {
      let month = row % 12 + 1
      let period = "\(1_960 + row / 12 % 60)-\(month < 10 ? "0" : "")\(month)"
      lines.append(
        "{\"period\":\"\(period)\",\"unit\":\"vn\",\"indicator\":\"e2e\","
          + "\"numerator\":\(row % 900),\"denominator\":\(received),"
          + "\"source\":\"test \(row / 720)\",\"note\":\"\(note)\"}")
    }
    let text =
      "{\"contract\":\"dvctop/1\",\"as_of\":\"2026-01-01\",\"observations\":["
      + lines.joined(separator: ",") + "]}"
    do {
      return try DatasetDocument.decode(Array(text.utf8), name: "test.json").dataset.withoutCommunes
    } catch {
      return .empty
    }
  }

  /// The built-in sample with every unit and the main indicator's figures of 2024 only: the whole
  /// would take each server of a test seconds to write.
  static let sample: Result<Dataset, any Error> = Result {
    let whole = try SampleSource().dataset()
    let all = whole.observations.columns
    let wanted = Set(whole.catalogue.definitions(id: "e2e").map(\.raw))
    var kept = ObservationTable.Columns()
    kept.periods = all.periods
    for row in 0..<all.count
    where wanted.contains(all.indicator[row])
      && all.periods[Int(all.period[row])].start.year == 2024
      && whole.registry[UnitIndex(raw: all.unit[row])].level <= .province
    {
      kept.indicator.append(all.indicator[row])
      kept.unit.append(all.unit[row])
      kept.period.append(all.period[row])
      kept.numerator.append(all.numerator[row])
      kept.denominator.append(all.denominator[row])
      kept.published.append(all.published[row])
      kept.scale.append(all.scale[row])
      kept.state.append(all.state[row])
      kept.asOf.append(all.asOf[row])
      kept.provenance.append(all.provenance[row])
      kept.line.append(all.line[row])
    }
    let table = ObservationTable(
      columns: kept, unitCount: whole.registry.units.count,
      indicatorCount: whole.catalogue.indicators.count, provenanceCount: whole.provenances.count)
    guard let table else { throw TestFailure("the part of the sample is none") }
    return Dataset(
      registry: whole.registry, catalogue: whole.catalogue, observations: table,
      targets: whole.targets, breaks: whole.breaks, quality: whole.quality,
      provenances: whole.provenances, generatedAt: whole.generatedAt, asOf: whole.asOf,
      sources: whole.sources
    ).withoutCommunes
  }
}

extension Dataset {
  /// The same with the units before the first that is below a province: the register has thousands
  /// of communes, and each server of a test would write them all.
  fileprivate var withoutCommunes: Dataset {
    let units = registry.units.prefix { $0.level <= .province }
    return Dataset(
      registry: UnitRegistry(Array(units)), catalogue: catalogue, observations: observations,
      targets: targets, breaks: breaks.filter { $0.isKnown(before: units.count) },
      quality: quality.filter { ($0.unit?.raw ?? 0) < units.count }, provenances: provenances,
      generatedAt: generatedAt, asOf: asOf, sources: sources)
  }
}

extension Break {
  fileprivate func isKnown(before count: Int) -> Bool {
    guard case .unit(let unit) = scope else { return true }
    return unit.raw < count
  }
}
