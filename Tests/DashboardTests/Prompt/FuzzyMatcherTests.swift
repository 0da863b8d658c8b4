import SeededRandom
import Testing
import Text

@testable import Dashboard

@Suite("Fuzzy matching")
struct FuzzyMatcherTests {
  @Test(
    "prefers starts of words, letters in a row, and few gaps",
    arguments: [
      ("dn", "Đà Nẵng", "Điện Biên"), ("nang", "Đà Nẵng", "Nam Giang"),
      ("ha", "Hà Nam", "Khánh Hòa Bắc"), ("hn", "Hà Nội", "Hưng Yên Nam"),
      ("tn", "Tây Ninh", "Tuyên Quang Nam"), ("q1", "Quận 1", "Quận Mới 12"),
      ("lang", "Lạng Sơn", "Vĩnh Long An Giang"),
    ])
  func order(_ typed: String, better: String, worse: String) throws {
    let first = try #require(Self.score(typed, better))
    #expect(first > Self.score(typed, worse) ?? .min)
  }

  @Test("finds letters in their order only", arguments: ["nd", "dnnn", "gn", "x", "danangg"])
  func order(_ typed: String) {
    #expect(Self.score(typed, "Đà Nẵng") == nil)
  }

  @Test("has fzf's numbers")
  func numbers() {
    // Three letters in a row from the start of a word, the first one counting twice.
    #expect(Self.score("dan", "dan") == 3 * 16 + 2 * 10 + 10 + 10)
    // Two starts of words, two letters and a space between.
    #expect(Self.score("dn", "da nang") == 2 * 16 + 2 * 10 + 10 - 3 - 1)
    // In the middle of a word nothing is added.
    #expect(Self.score("a", "dan") == 16)
  }

  @Test("tells the places of the letters of the best way")
  func places() {
    #expect(Self.places("dn", "da nang") == [0, 3])
    #expect(Self.places("ng", "nang long") == [0, 3] || Self.places("ng", "nang long") == [2, 3])
    #expect(Self.places("nang", "na nang") == [3, 4, 5, 6])
    #expect(Self.places("x", "nang") == [])
  }

  @Test("is the best of all ways, as trying every one shows")
  func exhaustive() throws {
    var random = SeededGenerator(seed: 11)
    let alphabet = Array("ab 1".unicodeScalars)
    for _ in 0..<3_000 {
      func text(_ length: ClosedRange<Int>, _ letters: [Unicode.Scalar]) -> String {
        String(
          String.UnicodeScalarView(
            (0..<Int.random(in: length, using: &random)).map { _ in
              letters[Int.random(in: 0..<letters.count, using: &random)]
            }))
      }
      let name = FoldedText(text(1...9, alphabet))
      let word = FoldedText(text(1...3, Array("ab1".unicodeScalars)))
      guard !word.isEmpty else { continue }
      var matcher = FuzzyMatcher()
      let found = matcher.places(of: word, letters: name.letters.span, marks: name.marks.span)
      let isThere = Self.contains(word.letters[...], in: name.letters[...])
      #expect(isThere == !found.isEmpty, "\(word.key) in \(name.key), seed 11")
      #expect(found.map { name.letters[$0] } == (isThere ? word.letters : []))
      #expect(found == found.sorted() && Set(found).count == found.count)
    }
  }

  private static func contains(_ word: ArraySlice<UInt8>, in name: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    guard let place = name.firstIndex(of: first) else { return false }
    return contains(word.dropFirst(), in: name[(place + 1)...])
  }

  private static func score(_ typed: String, _ name: String) -> Int? {
    let folded = FoldedText(name)
    var matcher = FuzzyMatcher()
    return matcher.score(
      FoldedText(typed), letters: folded.letters.span, marks: folded.marks.span)
  }

  private static func places(_ typed: String, _ name: String) -> [Int] {
    let folded = FoldedText(name)
    var matcher = FuzzyMatcher()
    return matcher.places(
      of: FoldedText(typed), letters: folded.letters.span, marks: folded.marks.span)
  }
}
