import Measures
import Text

/// The figures of a page for CSV and JSON.
public struct ExportTable: Sendable {
  /// The rows, as the page orders them.
  public let rows: [ExportRow]

  /// The table of the page that `state` shows.
  public init(_ state: State) {
    switch state.model {
    case .empty, .sources: rows = []
    case .overview(let model):
      let scene = model.ranking.scene
      rows =
        model.gauges.map { ExportRow(scene.figure($0.unit), of: $0.unit, in: scene) }
        + Self.rows(of: model.ranking)
    case .list(let model): rows = Self.rows(of: model.ranking)
    case .unit(let model):
      let scene = model.summary.trend.scene
      rows =
        [ExportRow(model.summary.figure, of: model.summary.unit, in: scene)]
        + (model.ranking.map(Self.rows) ?? [])
    case .trend(let model):
      rows = model.lines.flatMap { line in
        line.trend.points.map {
          ExportRow($0.figure, of: line.unit, period: $0.period, in: model.scene)
        }
      }
    case .indicators(let model):
      rows = model.rows.flatMap { row in
        ([row.figure] + row.alternatives).map {
          ExportRow(
            $0, of: model.unit, indicator: row.indicator, period: row.period, in: model.scene)
        }
      }
    }
  }

  private static func rows(of model: RankingModel) -> [ExportRow] {
    model.rows.map {
      ExportRow(
        $0.figure, of: $0.unit, rank: $0.rank, ranked: model.ranking.rankedCount, in: model.scene)
    }
  }

  /// The table as CSV (RFC 4180), safe against formulas when a spreadsheet opens it.
  public var csv: String {
    var text = ExportRow.columns.joined(separator: ",") + "\r\n"
    for row in rows {
      text += row.fields.map(Self.csvField).joined(separator: ",") + "\r\n"
    }
    return text
  }

  /// The table as a JSON array of objects with the names of ``ExportRow/columns``.
  public var json: String {
    let objects = rows.map { row in
      "  {"
        + zip(ExportRow.columns, row.fields).map { name, field in
          "\"\(name)\": \(field.json)"
        }.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func csvField(_ field: ExportField) -> String {
    switch field {
    case .none: return ""
    case .number(let digits): return digits
    case .text(let text):
      // A spreadsheet runs a cell that begins so as a formula.
      let guarded = text.first.map { "=+-@\t".contains($0) } ?? false ? "'" + text : text
      guard guarded.contains(where: { ",\"\n\r".contains($0) }) else { return guarded }
      return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
    }
  }
}

/// One field of an exported row.
enum ExportField {
  case none
  /// Digits with a decimal point, as JSON and CSV write numbers.
  case number(String)
  case text(String)

  /// The field as a JSON value.
  var json: String {
    switch self {
    case .none: "null"
    case .number(let digits): digits
    case .text(let text): Self.quoted(text)
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      // Safe text holds no other control characters.
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension ExportRow {
  /// The fields in the order of `columns`.
  var fields: [ExportField] {
    [
      text(period), text(unit), text(name.string), text(indicator), text(definition),
      value == "n/a" ? .text(value) : number(value), number(numerator), number(denominator),
      number(rank), number(ranked), text(status), text(origin), number(target),
      text(targetStatus), text(source.string), text(units),
    ]
  }

  private func text(_ text: String) -> ExportField { text.isEmpty ? .none : .text(text) }

  private func number(_ digits: String) -> ExportField {
    digits.isEmpty ? .none : .number(digits)
  }

  private func number(_ value: (some BinaryInteger)?) -> ExportField {
    value.map { .number(String($0)) } ?? .none
  }
}
