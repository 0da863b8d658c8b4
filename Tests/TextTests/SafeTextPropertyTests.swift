import Foundation
import SeededRandom
import Testing

@testable import Text

@Suite("Safe text, whatever comes")
struct SafeTextPropertyTests {
  private static let seeds = (UInt64(1)...40).map { $0 &* 0x5DEE_CE66 }

  @Test(
    "never holds a control byte, an invisible scalar or a long stack of marks", arguments: seeds)
  func isSafe(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let fromString = SafeText(RandomText.string(upTo: 40, using: &random))
      let fromBytes = SafeText(bytes: RandomText.bytes(upTo: 40, using: &random))
      for text in [fromString, fromBytes] {
        #expect(Self.faults(of: text) == [], "seed \(seed): \(text.string.debugDescription)")
      }
    }
  }

  @Test("is left alone by a second filter", arguments: seeds)
  func isIdempotent(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let limit = Int.random(in: 1...50, using: &random)
      let text = SafeText(RandomText.string(upTo: 40, using: &random), limit: limit)
      let again = SafeText(text.string, limit: limit)
      #expect(again == text, "seed \(seed): \(text.string.debugDescription)")
      #expect(text.string.unicodeScalars.count <= limit, "seed \(seed)")
    }
  }

  @Test("is as wide as the C library says", arguments: seeds)
  func widthIsSumOfWidths(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<100).map { _ in SafeText(RandomText.string(upTo: 40, using: &random)) }
    let widths = CLibrary.withWidths { width in
      texts.map { $0.string.unicodeScalars.reduce(0) { $0 + width($1) } }
    }
    #expect(try #require(widths) == texts.map(\.width), "seed \(seed)")
  }

  @Test("is one text for all normalization forms of one text", arguments: seeds)
  func formsAreEqual(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let clean = SafeText(RandomText.string(upTo: 20, using: &random)).string
      let composed = SafeText(clean.precomposedStringWithCanonicalMapping)
      let decomposed = SafeText(clean.decomposedStringWithCanonicalMapping)
      #expect(composed == decomposed, "seed \(seed): \(clean.debugDescription)")
    }
  }

  @Test("of strings and of their bytes is the same", arguments: seeds)
  func bytesEqualStrings(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let string = RandomText.string(upTo: 30, using: &random)
      #expect(SafeText(bytes: Array(string.utf8)) == SafeText(string), "seed \(seed)")
      let bytes = RandomText.bytes(upTo: 30, using: &random)
      #expect(
        SafeText(bytes: bytes) == SafeText(String(decoding: bytes, as: UTF8.self)), "seed \(seed)")
    }
  }

  @Test("stays safe when it is joined, cut and padded", arguments: seeds)
  func layoutKeepsSafe(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let left = SafeText(RandomText.string(upTo: 12, using: &random))
      let right = SafeText(RandomText.string(upTo: 12, using: &random))
      let columns = Int.random(in: -1...30, using: &random)
      let cut = left.truncated(to: columns)
      #expect(cut.width <= max(columns, 0), "seed \(seed)")
      let fitted = right.fitted(to: columns, alignment: .center)
      #expect(fitted.width == max(columns, 0), "seed \(seed)")
      for text in [left + right, cut, fitted] {
        #expect(SafeText(text.string) == text, "seed \(seed): \(text.string.debugDescription)")
        #expect(CharacterWidth.of(text.string) == text.width, "seed \(seed)")
      }
    }
  }

  /// What is wrong with a text, by rules written down a second time.
  private static func faults(of text: SafeText) -> [String] {
    var faults: [String] = []
    var marks = 0
    for scalar in text.string.unicodeScalars {
      let properties = scalar.properties
      if properties.generalCategory == .control { faults.append("control") }
      if properties.isDefaultIgnorableCodePoint { faults.append("invisible") }
      if properties.isBidiControl { faults.append("direction") }
      if properties.isNoncharacterCodePoint { faults.append("noncharacter") }
      if properties.generalCategory == .privateUse { faults.append("private use") }
      marks = CharacterWidth.of(scalar) == 0 ? marks + 1 : 0
      if marks > 4 { faults.append("marks") }
    }
    if text.string.unicodeScalars.first.map(CharacterWidth.of) == 0 { faults.append("no base") }
    let normal = text.string.precomposedStringWithCanonicalMapping
    if !normal.utf8.elementsEqual(text.string.utf8) { faults.append("form") }
    return faults
  }
}
