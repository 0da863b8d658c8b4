import Measures
import Text

/// What a page shows, for CSV and JSON.
public struct ExportTable: Sendable {
  /// The figures, as the page orders them; none on pages about alerts and sources.
  public let rows: [ExportRow]
  /// The names of the columns.
  public let columns: [String]
  /// The rows, each in the order of the columns.
  let records: [[ExportField]]

  /// The table of the page that `state` shows.
  public init(_ state: State) {
    rows = Self.figures(of: state.model)
    switch state.model {
    case .alerts(let model):
      columns = AlertExport.columns
      records = model.alerts.map { AlertExport.fields($0, in: model.scene) }
    case .sources(let model):
      columns = SourceExport.columns
      records = model.health.map { SourceExport.fields($0, at: state.clock.moment) }
    default:
      columns = ExportRow.columns
      records = rows.map(\.fields)
    }
  }

  /// A table of texts that is no page.
  init(columns: [String], texts: [[String]]) {
    rows = []
    self.columns = columns
    records = texts.map { $0.map { $0.isEmpty ? .none : .text($0) } }
  }

  private static func figures(of model: PageModel) -> [ExportRow] {
    switch model {
    case .empty, .alerts, .sources: return []
    case .overview(let model):
      let scene = model.ranking.scene
      return model.gauges.map { ExportRow(scene.figure($0.unit), of: $0.unit, in: scene) }
        + Self.rows(of: model.ranking)
    case .list(let model): return Self.rows(of: model.ranking)
    case .map(let model): return Self.rows(of: model.ranking)
    case .unit(let model):
      let scene = model.summary.trend.scene
      return [ExportRow(model.summary.figure, of: model.summary.unit, in: scene)]
        + (model.ranking.map(Self.rows) ?? [])
    case .trend(let model):
      return model.lines.flatMap { line in
        line.trend.points.map {
          ExportRow($0.figure, of: line.unit, period: $0.period, in: model.scene)
        }
      }
    case .indicators(let model):
      return model.rows.flatMap { row in
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
    var text = columns.joined(separator: ",") + "\r\n"
    for record in records {
      text += record.map(Self.csvField).joined(separator: ",") + "\r\n"
    }
    return text
  }

  /// The table as a JSON array of objects with the names of ``columns``.
  public var json: String {
    let objects = records.map { "  " + Self.object(columns, $0) }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  /// One row as a JSON object.
  static func object(_ columns: [String], _ fields: [ExportField]) -> String {
    "{"
      + zip(columns, fields).map { name, field in
        "\"\(name)\": \(field.json)"
      }.joined(separator: ", ") + "}"
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
