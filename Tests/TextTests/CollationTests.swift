import SeededRandom
import Testing

@testable import Text

@Suite("Vietnamese order")
struct CollationTests {
  @Test("of provinces")
  func provinces() {
    let sorted = [
      "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Ninh", "Bến Tre", "Bình Dương",
      "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Đồng Tháp",
      "Gia Lai", "Hà Giang", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hưng Yên", "Khánh Hòa",
      "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Ninh Bình", "Ninh Thuận", "Phú Thọ",
      "Phú Yên",
      "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La",
      "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Trà Vinh", "Tuyên Quang", "Vĩnh Long",
      "Yên Bái",
    ]
    #expect(sorted.shuffledBySeed(7).sorted(by: Self.precedes) == sorted)
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy(Self.precedes))
  }

  @Test("of the letters of the alphabet")
  func alphabet() {
    let letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".map(String.init)
    #expect(letters.shuffledBySeed(3).sorted(by: Self.precedes) == letters)
    #expect(zip(letters, letters.dropFirst()).allSatisfy(Self.precedes))
    #expect(
      letters.map { $0.uppercased() }.map(Folding.collationKey) == letters.map(Folding.collationKey)
    )
  }

  @Test("of the tones, on every vowel")
  func tones() {
    for tones in ["aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "ơờởỡớợ", "ưừửữứự", "yỳỷỹýỵ"] {
      let words = tones.map { "b\($0)n" }
      #expect(words.shuffledBySeed(5).sorted(by: Self.precedes) == words)
      #expect(zip(words, words.dropFirst()).allSatisfy(Self.precedes))
    }
  }

  @Test("looks at tones only where all letters are equal")
  func tonesComeLast() {
    #expect(Self.precedes("Hạ An", "Hà Bắc"))
    #expect(Self.precedes("Hòa An", "Hóa An"))
    #expect(Self.precedes("ma", "mà"))
    #expect(Self.precedes("ban", "bàn"))
    #expect(Self.precedes("bạn", "băn"))
  }

  @Test("does not care on which vowel the tone is written, nor how it is encoded")
  func equalKeys() {
    #expect(Folding.collationKey("Khánh Hòa") == Folding.collationKey("Khánh Hoà"))
    #expect(Folding.collationKey("Đà Nẵng") == Folding.collationKey("ĐA\u{300} NA\u{306}\u{303}NG"))
    #expect(Folding.collationKey("Bà Rịa – Vũng Tàu") == Folding.collationKey("bà rịa-vũng tàu"))
    #expect(Folding.collationKey("Hòa") != Folding.collationKey("Hóa"))
  }

  @Test("puts shorter names first, and numbers by their value")
  func shorterAndNumbers() {
    let sorted = [
      "", "Hà", "Hà Nội", "Hàm Yên", "Quận", "Quận 2", "Quận 010", "Quận 11", "Quận 11 cũ",
      "Quận Ba", "Ελλάδα", "東京",
    ]
    #expect(sorted.shuffledBySeed(11).sorted(by: Self.precedes) == sorted)
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy(Self.precedes))
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    Folding.collationKey(left) < Folding.collationKey(right)
  }
}

extension Array {
  /// The elements in another order, the same at each run.
  fileprivate func shuffledBySeed(_ seed: UInt64) -> [Element] {
    var random = SeededGenerator(seed: seed)
    return shuffled(using: &random)
  }
}
