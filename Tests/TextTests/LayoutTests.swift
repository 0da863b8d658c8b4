import Testing

@testable import Text

@Suite("Text in a field")
struct LayoutTests {
  @Test(
    "is cut with an ellipsis",
    arguments: [
      (17, "Thành phố Đà Nẵng"), (20, "Thành phố Đà Nẵng"), (16, "Thành phố Đà Nẵ…"), (2, "T…"),
      (1, "…"), (0, ""), (-3, ""),
    ])
  func truncates(_ columns: Int, shown: String) {
    let text = SafeText("Thành phố Đà Nẵng").truncated(to: columns)
    #expect(text.string == shown)
    #expect(text.width == shown.unicodeScalars.count)
  }

  @Test("is never cut through a wide character or before a mark")
  func truncatesWholeCharacters() {
    #expect(SafeText("東京都").truncated(to: 4).string == "東…")
    #expect(SafeText("東京都").truncated(to: 4).width == 3)
    let marked = SafeText("x\u{301}\u{323}yz")
    #expect(marked.truncated(to: 2).string == SafeText("x\u{301}\u{323}…").string)
  }

  @Test("is cut with the mark that is asked for, if that fits")
  func otherEllipsis() {
    let mark = SafeText("...")
    #expect(SafeText("Quảng Ninh").truncated(to: 8, ellipsis: mark).string == "Quảng...")
    #expect(SafeText("Quảng Ninh").truncated(to: 2, ellipsis: mark).string == "Qu")
    #expect(SafeText("Quảng Ninh").truncated(to: 5, ellipsis: .empty).string == "Quảng")
  }

  @Test("is padded on either side")
  func pads() {
    let text = SafeText("Huế")
    #expect(text.padded(to: 6).string == "Huế   ")
    #expect(text.padded(to: 6, alignment: .trailing).string == "   Huế")
    #expect(text.padded(to: 6, alignment: .center).string == " Huế  ")
    #expect(text.padded(to: 2).string == "Huế")
    #expect(SafeText("東").padded(to: 4, alignment: .trailing).string == "  東")
  }

  @Test("takes exactly the columns it is fitted to")
  func fits() {
    #expect(SafeText("東京").fitted(to: 3).string == "東…")
    #expect(SafeText("東京都").fitted(to: 4).string == "東… ")
    #expect(SafeText("Huế").fitted(to: 5).string == "Huế  ")
  }

  @Test("is joined with the widths added")
  func concatenates() {
    let text = SafeText("Tỷ lệ") + SafeText(": ") + SafeText("66 %")
    #expect(text == SafeText("Tỷ lệ: 66 %"))
    #expect(text.width == 11)
    #expect(SafeText.empty + text == text)
    #expect(text + .empty == text)
    #expect([SafeText("a"), SafeText("b")].joined(separator: SafeText(" · ")).string == "a · b")
    #expect([SafeText]().joined().isEmpty)
    #expect(SafeText("─").repeated(3).string == "───")
    #expect(SafeText("─").repeated(-1).isEmpty)
  }

  @Test("stays normalized where two letters become one")
  func concatenatesNormalized() {
    let text = SafeText("\u{9C7}") + SafeText("\u{9BE}")
    #expect(text.string.unicodeScalars.elementsEqual("\u{9CB}".unicodeScalars))
    #expect(text.width == 1)
  }
}
