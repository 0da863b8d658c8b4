import Drawing
import Measures
import Testing
import Text
import Words

@testable import Dashboard

/// Only what comes from outside is cut: names of units and indicators, titles of publications.
///
/// What the product says itself, and every number, is said in full, in fewer words, or not at all.
@Suite("Ellipses")
struct EllipsisTests {
  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 160, height: 45),
    Size(width: 240, height: 67),
  ]

  @Test(
    "An ellipsis follows the beginning of a name or a text of the data",
    arguments: Scenery.desk, [Language.vietnamese, .english])
  func cut(_ scenery: Scenery, language: Language) throws {
    let dataset = try Sample.dataset()
    let beginnings = Self.beginnings(in: dataset, language)
    for size in Self.sizes {
      let screen = try scenery.screen(dataset, isSample: true, language: language, size: size)
      for row in OverflowTests.rows(of: screen) {
        for found in Self.cuts(in: row) where !Self.isAllowed(found, beginnings) {
          Issue.record("\(scenery) \(size.width)x\(size.height): \(found)…")
        }
      }
    }
  }

  @Test("A sentence that was cut is found, a name is not")
  func finds() throws {
    let beginnings = Self.beginnings(in: try Sample.dataset(), .vietnamese)
    func isAllowed(_ text: String) -> Bool {
      Self.cuts(in: text).allSatisfy { Self.isAllowed($0, beginnings) }
    }
    #expect(isAllowed("│ ≈6 • Bộ Lao động - Thương bi…  ≈51,4 %"))
    #expect(isAllowed(" dvctop ❯ … ❯ Địa phương"))
    #expect(!isAllowed(" ▸ Tỷ lệ · ≈ số liệu mô phỏ…"))
    #expect(!isAllowed("│ +25,0 = +14,3 do các khối tốt lên, +10,7 do cơ cấ… │"))
    #expect(!isAllowed("◆ Hà Nội  ≈100.9…"))
    #expect(!isAllowed("Bộ Nội vụ: ≈4.6…"))
  }

  // MARK: -

  /// What stands before each ellipsis of a row.
  private static func cuts(in row: String) -> [String] {
    row.split(separator: "…", omittingEmptySubsequences: false).dropLast().map { part in
      String(part.suffix(120))
    }
  }

  /// Whether what was cut is data, a way through more units than have room, or a text that has an
  /// ellipsis of its own.
  private static func isAllowed(_ text: String, _ beginnings: Set<String>) -> Bool {
    if text.hasSuffix("❯ ") { return true }
    let characters = Array(text)
    for start in characters.indices.reversed() {
      let isBoundary =
        start == 0 || !(characters[start - 1].isLetter || characters[start - 1].isNumber)
      guard isBoundary, characters[start] != " " else { continue }
      let tail = String(characters[start...])
      if tail.count >= 2, beginnings.contains(tail) { return true }
    }
    return false
  }

  /// Every beginning of every name and text of the data that a page may show.
  private static func beginnings(in dataset: Dataset, _ language: Language) -> Set<String> {
    var texts: Set<String> = []
    let registry = dataset.registry
    for index in registry.units.indices {
      let unit = registry[UnitIndex(raw: UInt32(index))]
      guard unit.level <= .department || unit.id.hasPrefix("da-nang") else { continue }
      for day in [Day(code: "2024-06-30"), Day(code: "2026-11-22")] {
        texts.insert(unit.shortName(language, at: day).string)
        texts.insert(unit.name(language, at: day).string)
      }
    }
    for index in dataset.catalogue.indices {
      let measure = dataset.catalogue[index]
      texts.insert(measure.name(language).string)
      texts.insert(measure.shortName(language).string)
    }
    let words = Words(language)
    for provenance in dataset.provenances {
      texts.insert(words.publication(provenance.publication).string)
    }
    for text in Phrase.allCases.map(\.text) + Command.allCases.map(\.title) {
      let parts = text[language].split(separator: "…", omittingEmptySubsequences: false)
      for part in parts.dropLast() { texts.insert(String(part)) }
    }
    var beginnings: Set<String> = []
    for text in texts {
      var beginning = ""
      for character in text {
        beginning.append(character)
        beginnings.insert(beginning)
      }
    }
    return beginnings
  }
}
