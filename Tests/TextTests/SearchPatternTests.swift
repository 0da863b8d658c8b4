import SeededRandom
import Testing

@testable import Text

@Suite("What is typed to find a name")
struct SearchPatternTests {
  @Test(
    "is read with and without marks, in Telex and in VNI",
    arguments: [
      ("Đà Nẵng", "da nang"), ("Đà Nẵng", "Đà"), ("Đà Nẵng", "đa"), ("Đà Nẵng", "nă"),
      ("Đà Nẵng", "ddaf nawngx"), ("Đà Nẵng", "ddafnawngx".prefix(4).description),
      ("Đà Nẵng", "dafd nangwx"), ("Đà Nẵng", "d9a2 na8ng4"), ("Đà Nẵng", "d9a2"),
      ("Đà Nẵng", "da2 nang48"), ("Huế", "hues"), ("Huế", "hueess".dropLast().description),
      ("Huế", "hue61"), ("Thừa Thiên Huế", "thuwaf thieen"), ("Cà Mau", "caf mau"),
      ("Hòa Bình", "hoà bình"), ("Hoà Bình", "hofa binhf"), ("Hòa Bình", "hoa2"),
      ("Bình Dương", "duwowng"), ("Bình Dương", "duongw"), ("Bình Phước", "phuo71c"),
      ("Lạng Sơn", "langj sown"), ("Bắc Ninh", "bawcs ninh"), ("Cần Thơ", "caafn thow"),
      ("Quảng Ngãi", "quangr ngaix"), ("Đắk Lắk", "DDAWKS"), ("Hưng Yên", "hwng yeen"),
      ("Đà Nẵng", "Đa\u{300} Na\u{306}\u{303}ng"),
    ])
  func finds(_ name: String, _ typed: String) {
    #expect(SearchPattern(typed).isContained(in: FoldedText(name)), "\(typed)")
  }

  @Test(
    "is narrowed by marks",
    arguments: [
      ("Đà Nẵng", "dá"), ("Đà Nẵng", "ddas"), ("Dà Nang", "Đà"), ("Cà Mau", "câ"),
      ("Hà Nam", "hã"), ("Lang Sơn", "lạng"), ("Da Nang", "d9a"), ("Đầu tư", "đà"),
      ("Quang Nam", "quangr"),
    ])
  func narrows(_ name: String, _ typed: String) {
    #expect(!SearchPattern(typed).isContained(in: FoldedText(name)), "\(typed)")
  }

  @Test(
    "keeps letters and digits that mean nothing else",
    arguments: ["nam", "ha nam", "h17", "quan 10", "123", "xyz", "", "sf"])
  func plain(_ typed: String) {
    #expect(SearchPattern(typed).readings.count == 1)
  }

  @Test("has the key that folding gives, whatever the text")
  func sameKey() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let text = RandomText.string(upTo: 30, using: &random)
      let folded = FoldedText(text)
      #expect(folded.key == Folding.key(text), "\(text.debugDescription), seed 7")
      #expect(folded.marks.count == folded.letters.count)
      #expect(SearchPattern(text).isContained(in: folded))
    }
  }
}
