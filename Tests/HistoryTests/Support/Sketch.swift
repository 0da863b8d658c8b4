import Measures
import Text

/// A small dataset that a test writes down row by row.
struct Sketch {
  var units = ["vn", "hue", "ha-noi"]
  var rows: [Line] = []
  var targets: [Target] = []
  var breaks: [Break] = []
  var quality: [QualityNote] = []
  var generatedAt: Moment?

  /// One observation.
  struct Line {
    var unit = "hue"
    var indicator = "e2e"
    var period = "2024-06"
    var numerator: Int64?
    var denominator: Int64?
    var published: String?
    var notApplicable = false
    var status = Status.final
    var asOf: String?
    var publication = "báo cáo"
    var note = ""
    var line: UInt32 = 0
  }

  init(_ rows: [Line] = []) {
    self.rows = rows
  }

  var dataset: Dataset {
    let registry = UnitRegistry(
      units.map { id in
        Unit(
          id: id, level: id == "vn" ? .nation : .province,
          versions: [UnitVersion(nameVietnamese: SafeText(id))])
      })
    var builder = DatasetBuilder(registry: registry, catalogue: .builtIn)
    for row in rows {
      guard let unit = registry.index(id: row.unit), let period = Period(code: row.period),
        let indicator = builder.catalogue.index(id: row.indicator)
      else { continue }
      let origin = builder.intern(
        Provenance(
          publication: SafeText(row.publication), file: SafeText("a.csv"),
          source: SourceID("kho/"), note: SafeText(row.note)))
      builder.append(
        Observation(
          unit: unit, indicator: indicator, period: period, numerator: row.numerator,
          denominator: row.denominator, published: row.published.flatMap { FixedDecimal($0) },
          notApplicable: row.notApplicable, status: row.status,
          asOf: row.asOf.flatMap { Day(code: $0) }, provenance: origin, line: row.line))
    }
    builder.targets = targets
    builder.breaks = breaks
    builder.quality = quality
    return builder.finish(generatedAt: generatedAt).dataset
  }
}

extension Moment {
  /// So many seconds after an arbitrary beginning.
  static func at(_ seconds: Int64) -> Moment { Moment(seconds: 1_700_000_000 + seconds) }
}

extension SourceID {
  /// The source of most tests.
  static let files = SourceID("kho/")
}
