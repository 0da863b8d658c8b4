import Measures
import Text

/// What pages name that nobody's list has: departments, and metrics without a built-in indicator.
extension PortalReader {
  /// The departments as units.
  func departments(_ pages: [PortalPage]) -> [InputFile] {
    pages.compactMap { page in
      var table = PlacedTable(columns: [
        "id", "portal_code", "name_vi", "level", "kind", "parent", "valid_from",
      ])
      for unit in units.departments where unit.place.document === page.document {
        table.append(
          [
            .init(unit.id), .init(unit.code), .init(unit.name), .init("department"), .init("so"),
            .init(unit.parent), .init(unit.validFrom?.code ?? ""),
          ], at: unit.place.offset)
      }
      guard !table.isEmpty else { return nil }
      return InputFile(name: page.file, role: .units, table: table.derived(from: page.document))
    }
  }

  /// The metrics as indicators.
  func ownIndicators(_ pages: [PortalPage]) -> [InputFile] {
    pages.compactMap { page in
      var table = PlacedTable(columns: [
        "id", "name_vi", "numerator", "denominator", "unit", "nature", "basis",
      ])
      for entry in indicators where entry.metric.document === page.document {
        table.append(
          [
            .init(entry.code), .init(entry.metric["name"]?.text ?? entry.code), .init("numerator"),
            .init("denominator"), .init("percent"), .init("flow"), .init("QĐ 766/QĐ-TTg"),
          ], at: entry.metric.offset)
      }
      guard !table.isEmpty else { return nil }
      return InputFile(
        name: page.file, role: .indicators, table: table.derived(from: page.document))
    }
  }
}
