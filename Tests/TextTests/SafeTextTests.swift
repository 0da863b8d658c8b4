import Testing

@testable import Text

@Suite("Safe text")
struct SafeTextTests {
  @Test(
    "leaves names as they are",
    arguments: [
      "Thành phố Đà Nẵng", "Bộ Nông nghiệp và Môi trường", "Đắk Lắk",
      "Ủy ban nhân dân xã Krông Pắc",
      "Hồ sơ trực tuyến toàn trình: 42,5 %", "Nguồn «API QG» – chậm 95 s…", "Санкт-Петербург",
      "東京都",
      "서울", "Ελλάδα", "",
    ])
  func keepsNames(_ name: String) {
    #expect(SafeText(name).string.unicodeScalars.elementsEqual(name.unicodeScalars))
    #expect(SafeText(bytes: Array(name.utf8)) == SafeText(name))
  }

  @Test(
    "shows controls as pictures",
    arguments: [
      ("\u{0}", "␀"), ("\u{1B}[31m", "␛[31m"), ("\u{7F}", "␡"), ("a\tb\r\n", "a␉b␍␊"),
      ("\u{1B}]0;title\u{7}", "␛]0;title␇"), ("\u{1B}P+q\u{1B}\\", "␛P+q␛\\"), ("\u{8}", "␈"),
    ])
  func picturesOfControls(_ text: String, shown: String) {
    #expect(SafeText(text).string == shown)
  }

  @Test(
    "replaces what must not be shown",
    arguments: [
      0x80, 0x85, 0x9B, 0x9D, 0x9F, 0x61C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0x2028,
      0x2029, 0xFFFE, 0xFFFF, 0xFDD0, 0x1_FFFE, 0x10_FFFF, 0xE000, 0xF8FF, 0xF_0000, 0x10_FFFD,
      0x378,
      0xE_1FFF,
    ] as [UInt32])
  func replacesUnsafe(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(SafeText("a\(scalar)b").string == "a\u{FFFD}b")
  }

  @Test(
    "drops what cannot be seen",
    arguments: [
      "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{FE0E}", "\u{FE0F}",
      "\u{E0100}", "\u{E0001}", "\u{E0067}", "\u{FFF9}", "\u{FFFB}", "\u{34F}", "\u{115F}",
      "\u{3164}", "\u{180E}", "\u{1F3FD}",
    ])
  func dropsInvisible(_ text: String) {
    #expect(SafeText("Đà\(text) Nẵng").string == "Đà Nẵng")
  }

  @Test(
    "repairs bytes that are not UTF-8",
    arguments: [
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xE0, 0x80, 0xAF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xC1, 0x9B], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0x41, 0xFF, 0x42], "A\u{FFFD}B"), ([0xE1, 0xBA], "\u{FFFD}"), ([0xC4], "\u{FFFD}"),
      ([0xE2, 0x41, 0x42], "\u{FFFD}AB"), ([0xC3, 0x1B], "\u{FFFD}␛"), ([0x9B, 0x41], "\u{FFFD}A"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xE1, 0x80], "\u{FFFD}"),
    ] as [([UInt8], String)])
  func repairsBytes(_ bytes: [UInt8], shown: String) {
    #expect(SafeText(bytes: bytes).string == shown)
    #expect(SafeText(bytes: bytes[...]).string == shown)
    #expect(SafeText(bytes: bytes.span).string == shown)
  }

  @Test("takes bytes from collections without contiguous storage")
  func takesAnyCollection() {
    let bytes = Array("Cần Thơ".utf8)
    #expect(SafeText(bytes: bytes.reversed().reversed() as ReversedCollection).string == "Cần Thơ")
    #expect(SafeText(bytes: bytes.lazy.map { $0 }, limit: 3).string == "Cầ…")
  }

  @Test("is the same for composed and decomposed letters")
  func normalizes() {
    let decomposed = "Tha\u{300}nh pho\u{302}\u{301} Đa\u{300} Na\u{306}\u{303}ng"
    let swapped = "Thành phô\u{301} Đà Nă\u{303}ng"
    let text = SafeText("Thành phố Đà Nẵng")
    for other in [SafeText(decomposed), SafeText(swapped), SafeText(bytes: Array(decomposed.utf8))]
    {
      #expect(other == text)
      #expect(other.hashValue == text.hashValue)
      #expect(other.string.utf8.elementsEqual(text.string.utf8))
      #expect(other.width == 17)
    }
  }

  @Test("joins a mark with its letter over what was dropped between them")
  func normalizesAfterDropping() {
    #expect(
      SafeText("Huê\u{200B}\u{301}").string.unicodeScalars.elementsEqual("Huế".unicodeScalars))
  }

  @Test("keeps at most four marks on a base")
  func limitsMarks() {
    let zalgo = "Z" + String(repeating: "\u{35C}", count: 500) + "a\u{302}\u{323}"
    let text = SafeText(zalgo)
    #expect(
      text.string.unicodeScalars.elementsEqual(("Z\u{35C}\u{35C}\u{35C}\u{35C}ậ").unicodeScalars))
    #expect(text.width == 2)
  }

  @Test("is normalized again where a mark that went had kept two scalars apart")
  func normalizesAfterLimiting() {
    let text = SafeText("x\u{323}\u{313}\u{11A8}\u{CC6}\u{20DD}\u{CC2}")
    #expect(SafeText(text.string) == text)
    #expect(text.string.unicodeScalars.last == "\u{CCA}")
  }

  @Test("gives a mark without a base a dotted circle")
  func carriesLeadingMark() {
    #expect(SafeText("\u{301}a").string.unicodeScalars.elementsEqual("◌\u{301}a".unicodeScalars))
    #expect(SafeText("\u{200B}\u{301}").width == 1)
  }

  @Test("takes emoji apart into what the C library can measure")
  func emoji() {
    let family = SafeText("👨\u{200D}👩\u{200D}👧\u{200D}👦")
    #expect(family.string == "👨👩👧👦")
    #expect(family.width == 8)
    #expect(SafeText("👍🏽").string == "👍")
    #expect(SafeText("❤\u{FE0F}").width == 1)
    #expect(SafeText("🇻🇳").width == 2)
  }

  @Test("cuts long text and says so")
  func limitsLength() {
    #expect(SafeText("Đồng Tháp", limit: 9).string == "Đồng Tháp")
    #expect(SafeText("Đồng Tháp", limit: 8).string == "Đồng Th…")
    #expect(SafeText("Đồng Tháp", limit: 1).string == "…")
    #expect(SafeText("Đồng Tháp", limit: 0).isEmpty)
    #expect(SafeText("Đồng Tháp", limit: -1).isEmpty)
    #expect(SafeText("x\u{301}y", limit: 2).string == "…")
    let long = SafeText(String(repeating: "Ế\u{323}", count: 100_000))
    #expect(long.string.unicodeScalars.count <= SafeText.defaultLimit)
    #expect(long.string.hasSuffix("…"))
  }

  @Test("has the order of code points")
  func comparesCodePoints() {
    #expect(SafeText("Z") < SafeText("a"))
    #expect(SafeText("\u{FFFD}") < SafeText("👪"))
    #expect(SafeText("An") < SafeText("An Giang"))
    #expect(SafeText("An") != SafeText("AN"))
    #expect(SafeText("x") != SafeText("x\u{323}\u{30D}"))
    #expect(SafeText("x\u{323}\u{30D}") != SafeText("x"))
  }

  @Test("keeps text of the program's own as it is")
  func trusted() {
    let text = SafeText(trusted: "▲ +25 điểm %")
    #expect(text.string == "▲ +25 điểm %")
    #expect(text.width == 12)
    #expect("\(text)" == "▲ +25 điểm %")
  }
}
