import Text
import Words

/// Writes a brief as Markdown with the tables of GitHub: read as it is, in a mail, or by a program
/// that makes a document of it.
enum MarkdownBrief {
  /// The text of a brief.
  static func text(of brief: Brief) -> String {
    let words = brief.words
    var lines = ["# " + escaped(brief.title)]
    if !brief.subtitle.isEmpty { lines += ["", "**\(escaped(brief.subtitle))**"] }
    if brief.isSimulated { lines += ["", "> " + escaped(words[.simulatedNotice])] }
    for table in brief.tables {
      lines += ["", "## " + escaped(table.caption), ""] + rows(of: table)
    }
    if !brief.sources.isEmpty {
      lines += ["", "## " + words[Bilingual("Nguồn", "Sources")].string, ""]
      lines += brief.sources.enumerated().map { "\($0 + 1). " + escaped($1) }
    }
    lines += ["", "## " + words[Bilingual("Về số liệu", "About the figures")].string, ""]
    lines += brief.facts.map { "- **\(escaped($0.label)):** \(escaped($0.text))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rows(of table: BriefTable) -> [String] {
    let head = line(table.columns.map(\.head))
    let rule = "|" + table.columns.map { $0.isNumber ? "---:|" : "---|" }.joined()
    return [head, rule]
      + table.rows.map { row in
        switch row {
        case .cells(let cells): line(cells)
        case .omitted(let note):
          line([note] + [SafeText](repeating: .empty, count: table.columns.count - 1))
        }
      }
  }

  private static func line(_ cells: [SafeText]) -> String {
    "|" + cells.map { " \(escaped($0)) |" }.joined()
  }

  /// Text in which nothing is markup: what a name brings along is shown as it is.
  static func escaped(_ text: SafeText) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.string.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "|", "[", "]", "#", "~", "!":
        output.append("\\")
        output.append(scalar)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}
