import Measures
import Testing
import Text

/// Figures as a dataset gives them, each from a dataset of one row.
enum Figures {
  /// A published rate.
  static func published(_ value: String) throws -> Figure {
    let value: FixedDecimal = try #require(FixedDecimal(value))
    return try figure { $0.published = value }
  }

  /// A simulated rate with its counts.
  static func counts(_ numerator: Int64, of denominator: Int64) throws -> Figure {
    try figure {
      ($0.numerator, $0.denominator) = (numerator, denominator)
      $0.status = .simulated
    }
  }

  /// A rate that does not apply.
  static func notApplicable() throws -> Figure {
    try figure { $0.notApplicable = true }
  }

  private static func figure(_ change: (inout Observation) -> Void) throws -> Figure {
    var units = UnitRegistryBuilder()
    units.append(
      UnitRow(
        id: "ha-nam", level: .province, version: UnitVersion(nameVietnamese: SafeText("Hà Nam"))),
      line: 1)
    var builder = DatasetBuilder(registry: units.finish().registry, catalogue: .builtIn)
    let period = try #require(Period(code: "2024"))
    let unit = try #require(builder.registry.index(id: "ha-nam"))
    let indicator = try #require(builder.catalogue.index(id: "e2e"))
    let source = builder.intern(
      Provenance(publication: SafeText("báo"), file: SafeText("a"), source: SourceID("a")))
    var row = Observation(unit: unit, indicator: indicator, period: period, provenance: source)
    change(&row)
    builder.append(row)
    return builder.finish().dataset.figure(of: unit, indicator, during: period)
  }
}
