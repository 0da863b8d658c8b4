import Measures
import Testing
import Text

@testable import Words

@Suite("Origins in English")
struct OriginTests {
  private static let words = Words(.english)

  @Test(
    "What the sample says of itself is said in English; anything else stays as published",
    arguments: [
      ("Báo cáo nguồn S0 (07/2024)", "Source report S0 (07/2024)"),
      ("Mô phỏng dvctop (hạt giống 766)", "dvctop simulation (seed 766)"),
      ("Suy ra từ vietnamnet.vn, bài 2460492", "Derived from vietnamnet.vn, article 2460492"),
      (
        "Báo cáo nguồn S1 (07/2024); Báo cáo nguồn S2 (08/2024)",
        "Source report S1 (07/2024); Source report S2 (08/2024)"
      ),
      ("Báo cáo nguồn của tỉnh", "Báo cáo nguồn của tỉnh"), ("Sở Nội vụ", "Sở Nội vụ"),
    ])
  func publications(_ text: String, expected: String) {
    #expect(Self.words.publication(SafeText(text)).string == expected)
    #expect(Words(.vietnamese).publication(SafeText(text)).string == text)
  }

  @Test("The legal basis of every indicator of ours is English but for the numbers of documents")
  func bases() {
    for indicator in IndicatorCatalogue.builtIn.indicators {
      let basis = Self.words.legalBasis(indicator.basis)
      #expect(
        basis.string.unicodeScalars.allSatisfy { $0.isASCII || $0 == "Đ" || $0 == "–" },
        "\(basis)")
      #expect(Words(.vietnamese).legalBasis(indicator.basis) == indicator.basis)
    }
    #expect(
      Self.words.legalBasis(SafeText("NĐ 42/2022/NĐ-CP, từ 01/07/2026 NĐ 224/2026/NĐ-CP")).string
        == "Decree 42/2022/NĐ-CP, from 01/07/2026 Decree 224/2026/NĐ-CP")
    #expect(Self.words.legalBasis(SafeText("Nội quy của Sở")).string == "Nội quy của Sở")
  }

  @Test("Where there is ASCII only, templates are written out")
  func glyphs() {
    let words = Words(.vietnamese, glyphs: .ascii)
    #expect(words(.targetAtLeast, SafeText("30 %"), SafeText("2024")).string == ">= 30 % (2024)")
    #expect(words.atMost.string == "<=")
    #expect(Words(.vietnamese).atLeast.string == "≥")
  }
}
