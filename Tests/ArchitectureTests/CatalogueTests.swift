import Testing

/// What the product says, looked for in its sources: every text in both languages, and no text of
/// a person's language outside of them.
@Suite("Texts in the sources")
struct CatalogueTests {
  private static func sources() throws -> [Repository.File] {
    try Repository.files(below: "Sources", extensions: ["swift"])
  }

  @Test("Every pair of texts says something in both languages, with the same arguments")
  func pairs() throws {
    var count = 0
    for file in try Self.sources() {
      for pair in BilingualScanner.pairs(in: file.text) {
        count += 1
        let place = "\(file.path): \(pair.vietnamese) / \(pair.english)"
        #expect(!pair.vietnamese.isEmpty && !pair.english.isEmpty, "\(place)")
        #expect(
          BilingualScanner.arguments(in: pair.vietnamese)
            == BilingualScanner.arguments(in: pair.english), "\(place)")
        #expect(!pair.english.contains { BilingualScanner.isVietnamese($0) }, "\(place)")
      }
    }
    #expect(count > 300, "the texts are still written so that this test finds them")
  }

  @Test("Pairs that are the same in both languages have nothing to translate")
  func different() throws {
    /// Names, units and signs that both languages write alike.
    let shared: Set<String> = [
      "k", "m", "s", "km", "API", "CSV", "JSON", "YAML", "HTTP", "TLS", "SQLite",
    ]
    for file in try Self.sources() {
      for pair in BilingualScanner.pairs(in: file.text) where pair.vietnamese == pair.english {
        let said = pair.english.replacing(#/\{\d+\}|\\u\{\w+\}|\\\(.*?\)/#, with: "")
        let words = said.split { !$0.isLetter }.map(String.init)
        #expect(
          words.allSatisfy { shared.contains($0) || $0 == "Δ" || $0.count == 1 },
          "\(file.path): \(pair.english)")
      }
    }
  }

  @Test("No Vietnamese text stands outside of the pairs in the rooms that show something")
  func noOtherTexts() throws {
    /// Words are where pairs come from; names of units and headers of files are data.
    let rooms: Set<String> = ["Dashboard", "Drawing", "TerminalIO", "Runtime"]
    for file in try Self.sources() where rooms.contains(file.room) {
      let rest = BilingualScanner.withoutPairs(file.text)
      let found = BilingualScanner.literals(in: rest).filter { literal in
        let words = literal.split { !$0.isLetter }
        return words.filter { $0.contains { BilingualScanner.isVietnamese($0) } }.count > 1
      }
      let isData = file.path.hasSuffix("TileMap+Provinces.swift")
      #expect(found == [] || isData, "\(file.path)")
    }
  }
}

/// Finds texts in Swift sources.
enum BilingualScanner {
  /// The two texts of each `Bilingual("…", "…")`.
  static func pairs(in source: String) -> [(vietnamese: String, english: String)] {
    source.matches(of: pattern).map { (String($0.output.1), String($0.output.2)) }
  }

  /// The source without its pairs.
  static func withoutPairs(_ source: String) -> String {
    source.replacing(pattern, with: "")
  }

  /// The one-line string literals of a source, without comments.
  static func literals(in source: String) -> [String] {
    source.split(separator: "\n").filter { line in
      !line.drop { $0 == " " }.hasPrefix("//")
    }.flatMap { line in
      line.matches(of: #/"((?:[^"\\]|\\.)*)"/#).map { String($0.output.1) }
    }
  }

  /// The numbers of the arguments in a text.
  static func arguments(in text: String) -> Set<String> {
    Set(text.matches(of: #/\{(\d+)\}/#).map { String($0.output.1) })
  }

  /// True for a letter that English does not have.
  static func isVietnamese(_ character: Character) -> Bool {
    character.isLetter && !character.isASCII && character != "Δ" && character != "Σ"
  }

  private static var pattern: Regex<(Substring, Substring, Substring)> {
    #/Bilingual\(\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"\s*\)/#
  }
}
