import Text
import Words

/// The keys and what they do, for `dvctop keys`.
public struct KeyListing: Sendable {
  /// How the list is written.
  public enum Format: String, CaseIterable, Sendable {
    case text
    case csv
    case json
    case markdown
  }

  private let keyMap: KeyMap
  private let words: Words

  /// The list of a map, in the language and with the glyphs of some words.
  public init(_ keyMap: KeyMap, words: Words) {
    self.keyMap = keyMap
    self.words = words
  }

  /// The list in a format; files name keys as the configuration does.
  public func text(_ format: Format) -> String {
    switch format {
    case .text:
      return keyMap.lines(in: words).map { line in
        line.keys.padded(to: 24).string + line.action.string + "\n"
      }.joined()
    case .csv: return table.csv
    case .json: return table.json
    case .markdown: return markdown
    }
  }

  private var table: ExportTable {
    ExportTable(columns: ["command", "keys", "title"], texts: rows)
  }

  private var rows: [[String]] {
    Command.allCases.map { command in
      let keys = keyMap.keys(for: command).map { $0.compactMap(\.name).joined(separator: " ") }
      return [command.rawValue, keys.joined(separator: "  "), words[command.title].string]
    }
  }

  private var markdown: String {
    let head = [
      words[Bilingual("Phím", "Keys")].string, words[Bilingual("Việc", "Action")].string,
      words[Bilingual("Tên lệnh", "Command")].string,
    ]
    let lines = Command.allCases.map { command in
      let keys = keyMap.keys(for: command).map {
        "`" + $0.map { $0.label(in: words.glyphs).string }.joined() + "`"
      }
      return [
        keys.joined(separator: " "), words[command.title].string, "`" + command.rawValue + "`",
      ]
    }
    return ([head, ["---", "---", "---"]] + lines).map { cells in
      // A bar would end the cell, in code as well.
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }.joined()
  }
}
