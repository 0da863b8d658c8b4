import Drawing
import Foundation
import Measures
import Testing
import Text
import Words

@testable import Dashboard

/// No word of a screen is cut without an ellipsis and none is written over by another.
///
/// A word on a screen must be one that the product says in full somewhere: on the same page of a
/// wall's size, in the catalogue of phrases, or as a name. What is left of a word that was cut, or
/// of two that lie on each other, is none of these.
@Suite("Overflow")
struct OverflowTests {
  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 60, height: 16), Size(width: 100, height: 30),
    Size(width: 120, height: 36), Size(width: 160, height: 45), Size(width: 40, height: 10),
  ]
  /// Where everything has room.
  private static let walls = [Size(width: 400, height: 120), Size(width: 240, height: 67)]

  @Test(
    "No page has half a word", arguments: Scenery.allCases, [Language.vietnamese, .english])
  func words(_ scenery: Scenery, language: Language) throws {
    let dataset = try Sample.dataset()
    var known = try Self.catalogue(language)
    known.formUnion(Self.names(in: dataset, language))
    for size in Self.walls {
      let screen = try scenery.screen(dataset, isSample: true, language: language, size: size)
      for row in Self.rows(of: screen) { known.formUnion(Self.words(in: row)) }
    }
    // A screen on a wall is never so small that only names and numbers have room.
    for size in Self.sizes where scenery.wallPage == nil || size.width >= 60 {
      let screen = try scenery.screen(dataset, isSample: true, language: language, size: size)
      for row in Self.rows(of: screen) {
        let unknown = Self.wholeWords(in: row).filter { !known.contains($0) }
        #expect(unknown == [], "\(scenery) \(size.width)x\(size.height): \(row)")
      }
    }
  }

  @Test("Half a word is found, one with an ellipsis is not half")
  func finds() {
    #expect(Self.wholeWords(in: "│ Địa phươ│ng") == ["Địa", "phươ", "ng"])
    #expect(Self.wholeWords(in: " Địa phươ… 42 %") == ["Địa"])
  }

  @Test(
    "At 80 columns the header has both the sources and the alerts",
    arguments: [Language.vietnamese, .english])
  func header(_ language: Language) throws {
    for scenery in Scenery.allCases where scenery.wallPage == nil {
      let screen = try scenery.screen(
        Sample.dataset(), isSample: true, language: language, size: Size(width: 80, height: 24))
      let header = try #require(screen.rows.first)
      #expect(header.contains("1/1"), "\(scenery): \(header)")
      #expect(header.contains("⚑"), "\(scenery): \(header)")
      #expect(header.contains("08:15"), "\(scenery): \(header)")
    }
  }

  // MARK: -

  /// The rows of a screen; where a box lies over the page, what stands in the box, for the box may
  /// end in the middle of any word of the page.
  static func rows(of screen: Screen) -> [String] {
    guard screen.state.overlay != nil || screen.state.prompt != nil else { return screen.rows }
    let grid = screen.frame.grid
    return (1..<max(1, grid.size.height - 1)).map { y in
      String(
        String.UnicodeScalarView(
          grid.row(y).map { $0.flags.contains(.raised) ? $0.glyph : " " }))
    }
  }

  /// The words of all pairs of texts in the sources, of all phrases, and of what commands are
  /// called.
  private static func catalogue(_ language: Language) throws -> Set<String> {
    var known = try pairs.get()[language] ?? []
    let texts =
      Phrase.allCases.map(\.text) + Command.allCases.map(\.title)
      + Command.allCases.compactMap(\.hint)
    for text in texts { known.formUnion(words(in: text[language])) }
    return known
  }

  /// The words of each `Bilingual("…", "…")` in the sources: some are said on small screens only.
  private static let pairs = Result {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardizedFileURL
    let pattern = #/Bilingual\(\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"\s*\)/#
    var known: [Language: Set<String>] = [.vietnamese: [], .english: []]
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for path in paths ?? [] where path.hasSuffix(".swift") {
      let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for pair in source.matches(of: pattern) {
        known[.vietnamese]?.formUnion(words(in: String(pair.output.1)))
        known[.english]?.formUnion(words(in: String(pair.output.2)))
      }
    }
    return known
  }

  /// The words of names and descriptions in a dataset.
  private static func names(in dataset: Dataset, _ language: Language) -> Set<String> {
    var known: Set<String> = []
    let registry = dataset.registry
    for index in registry.units.indices {
      let unit = registry[UnitIndex(raw: UInt32(index))]
      for day in [Day(code: "2024-06-30"), Day(code: "2026-11-22")] {
        known.formUnion(words(in: unit.shortName(language, at: day).string))
        known.formUnion(words(in: unit.name(language, at: day).string))
      }
    }
    for index in dataset.catalogue.indices {
      let measure = dataset.catalogue[index]
      for text in [
        measure.name(language), measure.shortName(language), measure.definitionText(language),
        measure.basis,
      ] { known.formUnion(words(in: text.string)) }
    }
    return known
  }

  /// The runs of letters in a text.
  private static func words(in text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init)
  }

  /// The runs of letters in a row that no ellipsis says to be cut.
  private static func wholeWords(in row: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in row + " " {
      if character.isLetter {
        word.append(character)
        continue
      }
      if !word.isEmpty, character != "…" { words.append(word) }
      word = ""
    }
    return words
  }
}
