import Measures
import Testing
import Text

/// The units of the country for tests, read from the samples of the repository.
enum UnitFixtures {
  /// Nation, blocks, ministries and provinces, old and new.
  static let country = registry(files: ["units.csv"])
  /// The same with all districts until 30/06/2025 and all communes since.
  static let communes = registry(files: ["units.csv", "units-communes.csv"])

  static let countryResolver = UnitResolver(country)
  static let communeResolver = UnitResolver(communes)

  private static func registry(files: [String]) -> UnitRegistry {
    var builder = UnitRegistryBuilder()
    for file in files {
      for (index, row) in rows(of: file).enumerated() { builder.append(row, line: index + 2) }
    }
    let (registry, problems) = builder.finish()
    for problem in problems { Issue.record("\(problem)") }
    return registry
  }

  private static func rows(of file: String) -> [UnitRow] {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    let path = root.joined(separator: "/") + "/Samples/units/" + file
    let lines = contents(of: path).split(separator: "\n").map(cells)
    guard let header = lines.first else {
      Issue.record("no units in \(path)")
      return []
    }
    return lines.dropFirst().compactMap { line in
      let cells = Dictionary(zip(header, line)) { first, _ in first }
      return row { cells[$0] ?? "" }
    }
  }

  private static func row(_ cell: (String) -> String) -> UnitRow? {
    guard let level = Level(rawValue: cell("level")) else { return nil }
    return UnitRow(
      id: cell("id"), level: level, parent: cell("parent"), successor: cell("successor"),
      version: UnitVersion(
        code: cell("code"), portalCode: cell("portal_code"),
        nameVietnamese: SafeText(cell("name_vi")), nameEnglish: SafeText(cell("name_en")),
        kind: cell("kind"), validFrom: Day(code: cell("valid_from")),
        validTo: Day(code: cell("valid_to"))))
  }

  /// The cells of a line with commas, where a cell in quotation marks may hold commas.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: cells.append("")
      case "\r": break
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
