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
    rows = PageFigures(state.model).groups.flatMap(\.figures).map(ExportRow.init)
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
      let guarded = Self.isFormula(text) ? "'" + text : text
      guard guarded.contains(where: { ",\"\n\r".contains($0) }) else { return guarded }
      return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
    }
  }
}

extension ExportTable {
  /// True for a text that a spreadsheet runs as a formula when a cell begins with it (OWASP, "CSV
  /// Injection"): also with the wide forms that an East Asian keyboard types, and after spaces.
  private static func isFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" && $0 != "\u{3000}" }
    return first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
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
