import SeededRandom
import Testing

@testable import Text

@Suite("Numbers")
struct NumberFormatTests {
  private let vietnamese = NumberFormat(language: .vietnamese)
  private let english = NumberFormat(language: .english)

  @Test(
    "have separated thousands",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1_000, "1.000"), (11_122_091, "11.122.091"),
      (-1_234, "−1.234"), (Int64.max, "9.223.372.036.854.775.807"),
      (Int64.min, "−9.223.372.036.854.775.808"),
    ] as [(Int64, String)])
  func integers(_ value: Int64, expected: String) {
    #expect(vietnamese.integer(value).string == expected)
    #expect(english.integer(value).string == expected.replacing(".", with: ","))
    #expect(vietnamese.integer(value).width == expected.unicodeScalars.count)
  }

  @Test(
    "have their decimals",
    arguments: [
      (425, 1, "42,5"), (5, 2, "0,05"), (-5, 1, "−0,5"), (0, 2, "0,00"),
      (123_456_789, 2, "1.234.567,89"),
      (7, 0, "7"), (7, -1, "7"), (1, 20, "0,00000000000000000001"),
    ] as [(Int64, Int, String)])
  func decimals(_ unscaled: Int64, scale: Int, expected: String) {
    #expect(vietnamese.decimal(unscaled: unscaled, scale: scale).string == expected)
  }

  @Test(
    "are rounded half up, away from zero",
    arguments: [
      (6_596, 2, 1, "66,0"), (25, 1, 0, "3"), (-25, 1, 0, "−3"), (24, 1, 0, "2"), (-4, 1, 0, "0"),
      (4_559, 2, 1, "45,6"), (5, 0, 2, "5,00"),
      (Int64.max, 0, 9, "9.223.372.036.854.775.807,000000000"),
      (Int64.max, 18, 0, "9"), (Int64.max, 19, 0, "1"), (Int64.max, 20, 0, "0"),
      (Int64.max, 400, 0, "0"),
      (999, 1, 0, "100"), (12, 1, -4, "1"), (1, 0, 40, "1,000000000"),
    ] as [(Int64, Int, Int, String)])
  func rounding(_ unscaled: Int64, scale: Int, decimals: Int, expected: String) {
    let text = vietnamese.decimal(unscaled: unscaled, scale: scale, decimals: decimals)
    #expect(text.string == expected)
  }

  @Test(
    "of one count in another are exact",
    arguments: [
      (2, 3, 1, "66,7"), (1, 3, 2, "33,33"), (1, 8, 1, "12,5"), (1, 8, 0, "13"), (0, 5, 1, "0,0"),
      (5, 5, 0, "100"), (7, 5, 1, "140,0"), (-1, 8, 0, "−13"), (1, -8, 0, "−13"), (-1, -8, 0, "13"),
      (-1, 3_000, 1, "0,0"), (1, 2_000, 1, "0,1"), (2_497_349, 11_122_091, 2, "22,45"),
      (1, 0, 1, "··"), (0, 0, 0, "··"), (Int64.max, Int64.max, 9, "100,000000000"),
      (Int64.min, Int64.min, 0, "100"), (Int64.min, 1, 0, "−922.337.203.685.477.580.800"),
      (4_999_999_999_999_999, 10_000_000_000_000_000, 0, "50"), (449_999, 1_000_000, 0, "45"),
    ] as [(Int64, Int64, Int, String)])
  func ratios(_ part: Int64, of whole: Int64, decimals: Int, expected: String) {
    #expect(vietnamese.ratio(part, whole, decimals: decimals).string == expected)
  }

  @Test("of one count in another equal the quotient of decimals", arguments: [UInt64(1), 2, 3, 4])
  func ratiosAreRounded(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let plain = NumberFormat(language: .english, decimalMark: .point)
    for _ in 0..<500 {
      let whole = Int64.random(in: 1...2_000_000, using: &random)
      let part = Int64.random(in: 0...whole, using: &random)
      // Half up in tenths of a percent, without a division that rounds: 2·1000·p + w over 2·w.
      let tenths = (2_000 * part + whole) / (2 * whole)
      let text = plain.ratio(part, whole, decimals: 1).string
      #expect(text == "\(tenths / 10).\(tenths % 10)", "seed \(seed): \(part)/\(whole)")
    }
  }

  @Test(
    "of differences have a sign",
    arguments: [
      (172, 2, 2, "+1,72"), (-30, 2, 2, "−0,30"), (0, 2, 2, "0,00"), (4, 2, 1, "0,0"),
      (-4, 2, 1, "0,0"),
      (-5, 2, 1, "−0,1"), (1_236, 0, 0, "+1.236"), (25, 0, 1, "+25,0"),
    ] as [(Int64, Int, Int, String)])
  func differences(_ unscaled: Int64, scale: Int, decimals: Int, expected: String) {
    let text = vietnamese.signedPoints(unscaled: unscaled, scale: scale, decimals: decimals)
    #expect(text.string == expected)
    #expect(text.width == expected.unicodeScalars.count)
  }

  @Test("of whole differences have a sign")
  func wholeDifferences() {
    #expect(vietnamese.signedInteger(14).string == "+14")
    #expect(vietnamese.signedInteger(0).string == "0")
    #expect(vietnamese.signedInteger(-1_000).string == "\u{2212}1.000")
  }

  @Test("of percent have a space in Vietnamese and none in English")
  func percent() {
    let ratio = vietnamese.ratio(425, 1_000, decimals: 1)
    #expect(vietnamese.percent(ratio).string == "42,5 %")
    #expect(english.percent(english.ratio(425, 1_000, decimals: 1)).string == "42.5%")
    #expect(vietnamese.percent(ratio).width == 6)
  }

  @Test("follow the decimal mark that was asked for")
  func decimalMark() {
    let format = NumberFormat(language: .vietnamese, decimalMark: .point)
    #expect(format.decimal(unscaled: 123_456, scale: 2).string == "1,234.56")
    #expect(format.percent(format.ratio(1, 8, decimals: 1)).string == "12.5 %")
    #expect(NumberFormat(language: .english, decimalMark: .comma).integer(1_000).string == "1.000")
  }

  @Test(
    "are short where there is little room",
    arguments: [
      (0, "0", 0), (999, "999", 0), (-999, "−999", 0), (1_000, "1,0", 3), (11_722_091, "11,7", 6),
      (99_949, "99,9", 3), (99_950, "100", 3), (999_499, "999", 3), (999_500, "1,0", 6),
      (117_220_910, "117", 6), (-1_500_000_000, "−1,5", 9), (Int64.max, "9,2", 18),
      (Int64.min, "−9,2", 18),
    ] as [(Int64, String, Int)])
  func compact(_ value: Int64, expected: String, power: Int) {
    let short = vietnamese.compact(value)
    #expect(short.number.string == expected)
    #expect(short.power == power)
  }
}
