import SeededRandom
import Testing

@testable import Text

@Suite("ASCII fall-backs")
struct ASCIITests {
  @Test(
    "of drawings, letters staying",
    arguments: [
      ("█┃◆▲▼", "=#!^v"), ("╭─╮│╰", "+-+|+"), ("…≈·✓✗◐", ".~.vxo"), ("Đà Nẵng ▲2", "Đà Nẵng ^2"),
      ("⣿⠀⠉⠤⣀", "# '-."), ("−1,72", "-1,72"),
      ("│ cuối 2023 ┃ mục tiêu ┇ 2025", "| cuối 2023 # mục tiêu : 2025"),
      ("►", ">"), ("¹Tỷ lệ", "1Tỷ lệ"), ("▁▂▃▄▅▆▇█", "_.--+*=="),
    ])
  func glyphs(_ text: String, expected: String) {
    #expect(Folding.asciiGlyphs(text) == expected)
  }

  @Test(
    "of letters too",
    arguments: [
      ("Toàn quốc", "Toan quoc"), ("ĐẮK LẮK ▲", "DAK LAK ^"),
      ("Bộ Công Thương …", "Bo Cong Thuong ."),
      ("Thừa Thiên Huế", "Thua Thien Hue"), ("東京 Ω", "____ _"), ("\u{FFFD}", "_"),
      ("a\u{301}", "a"),
      ("ưỡng ẩm ỹ", "uong am y"), ("42\u{A0}%", "42 %"), ("␛", "_"),
    ])
  func letters(_ text: String, expected: String) {
    #expect(Folding.ascii(text) == expected)
  }

  @Test(
    "of signs that one column cannot tell apart, written out",
    arguments: [
      ("≥ 30 %", ">= 30 %"), ("≤ 5", "<= 5"), ("≈ 42 …", "≈ 42 .."),
      ("⏎ mở  ⌫ lùi", "Enter mở  BkSp lùi"),
      ("↑↓ chọn", "Up/Down chọn"), ("17 → 42", "17 -> 42"), ("Đà Nẵng ▲2", "Đà Nẵng ▲2"),
      ("⇧Tab ␣", "Shift-Tab Space"),
    ])
  func spelled(_ text: String, expected: String) {
    #expect(Folding.spelled(text) == expected)
  }

  @Test("never ask a question that was not asked", arguments: (UInt64(1)...20).map { $0 &* 77 })
  func keepWidth(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = SafeText(RandomText.string(upTo: 30, using: &random))
      let ascii = Folding.ascii(text.string)
      #expect(ascii.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "seed \(seed)")
      #expect(ascii.utf8.count == text.width, "seed \(seed): \(text.string.debugDescription)")
      #expect(!ascii.contains("?") || text.string.contains("?"), "seed \(seed)")
      let glyphs = Folding.asciiGlyphs(text.string)
      #expect(CharacterWidth.of(glyphs) == text.width, "seed \(seed)")
    }
  }

  @Test("exist for all lines, blocks and Braille patterns")
  func areComplete() {
    for value in [UInt32](0x2500..<0x25A0) + [UInt32](0x2800..<0x2900) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(Folding.asciiGlyph(scalar).isASCII, "U+\(String(value, radix: 16))")
    }
  }

  @Test("are as wide as the drawings")
  func areNarrow() {
    for value in UInt32(0x80)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), GlyphTable.ascii(scalar) != nil else { continue }
      #expect(CharacterWidth.of(scalar) == 1, "U+\(String(value, radix: 16))")
    }
  }
}
