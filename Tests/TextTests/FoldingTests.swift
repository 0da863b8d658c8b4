import SeededRandom
import Testing

@testable import Text

@Suite("Folding for search")
struct FoldingTests {
  @Test(
    "strips case, marks and punctuation",
    arguments: [
      ("TP. Đà Nẵng", "tp da nang"), ("ĐẮK LẮK", "dak lak"), ("Thừa Thiên – Huế", "thua thien hue"),
      ("  Bà Rịa - Vũng Tàu ", "ba ria vung tau"), ("(UBND) xã Ia O", "ubnd xa ia o"),
      ("H44.116", "h44 116"), ("Krông Pắc", "krong pac"), ("Ứng Hòa", "ung hoa"), ("…", ""),
      ("Łódź Straße Ærø", "lodz strase aro"), ("Санкт-Петербург", "санкт петербург"),
      ("Ỷ ỹ ẵ ợ ữ Ơ Ư", "y y a o u o u"),
      ("\u{2C7F}", "z"),
    ])
  func key(_ text: String, expected: String) {
    #expect(Folding.key(text) == expected)
  }

  @Test(
    "gives all spellings of a name one key",
    arguments: [
      ("Hòa Bình", "Hoà Bình"), ("Đà Nẵng", "Đa\u{300} Na\u{306}\u{303}ng"), ("Huế", "HUÊ\u{301}"),
      ("Quảng Ngãi", "quang ngai"), ("Йошкар", "И\u{306}ошкар"), ("Huế", "Hu\u{200B}ế"),
      ("TP.HCM", "tp hcm"), ("서울", "\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}"),
    ])
  func spellings(_ left: String, _ right: String) {
    #expect(Folding.key(left) == Folding.key(right))
  }

  @Test("finds what was typed without marks")
  func matches() {
    #expect(Folding.matches(query: "da nang", in: "Thành phố Đà Nẵng"))
    #expect(Folding.matches(query: "ĐÀ  NẴNG", in: "Thành phố Đà Nẵng"))
    #expect(Folding.matches(query: "nang", in: "Đà Nẵng"))
    #expect(Folding.matches(query: "nẵ", in: "Đà Na\u{306}\u{303}ng"))
    #expect(Folding.matches(query: "", in: "Đà Nẵng"))
    #expect(Folding.matches(query: "-", in: ""))
    #expect(!Folding.matches(query: "danang", in: "Đà Nẵng"))
    #expect(!Folding.matches(query: "Đà Nẵng", in: "Đà"))
    #expect(Folding.keyMatches("aab", in: "aaab"))
  }

  @Test("leaves a key as it is", arguments: (UInt64(1)...20).map { $0 &* 0x9E37_79B9 })
  func keyIsIdempotent(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = RandomText.string(upTo: 30, using: &random)
      let key = Folding.key(text)
      #expect(
        Folding.key(key).utf8.elementsEqual(key.utf8), "seed \(seed): \(text.debugDescription)")
      #expect(Folding.matches(query: text, in: text), "seed \(seed)")
    }
  }
}
