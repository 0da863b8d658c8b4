import Measures
import Testing
import Text
import Words

@Suite("Figures in words")
struct FigureWordsTests {
  @Test(
    "A published rate keeps its own decimals up to those asked for",
    arguments: [
      ("42", 1, "42", "42"), ("83.49", 1, "83,5", "83.5"), ("83.49", 2, "83,49", "83.49"),
      ("83.49", 0, "83", "83"), ("0", 1, "0", "0"), ("100", 2, "100", "100"),
    ])
  func published(_ value: String, decimals: Int, vietnamese: String, english: String) throws {
    let figure = try Figures.published(value)
    #expect(Words(.vietnamese).number(figure, decimals: decimals).string == vietnamese)
    #expect(Words(.english).number(figure, decimals: decimals).string == english)
  }

  @Test("A computed rate has the decimals asked for, half up")
  func computed() throws {
    let figure = try Figures.counts(4_781, of: 7_244)
    #expect(Words(.vietnamese).number(figure, decimals: 1).string == "66,0")
    #expect(Words(.vietnamese).number(figure, decimals: 4).string == "65,9994")
    #expect(Words(.english).number(try Figures.counts(1, of: 8), decimals: 2).string == "12.50")
  }

  @Test("Missing, nothing and not applicable look different")
  func threeNothings() throws {
    let words = Words(.vietnamese)
    #expect(words.cell(.missing, decimals: 1).string == "··")
    #expect(words.cell(try Figures.counts(0, of: 500), decimals: 1).string == "≈0,0")
    #expect(words.cell(try Figures.notApplicable(), decimals: 1).string == "—")
  }

  @Test("Only simulated values carry ≈, and only where there is a value")
  func simulated() throws {
    let words = Words(.vietnamese)
    #expect(words.cell(try Figures.counts(1, of: 2), decimals: 0).string == "≈50")
    #expect(words.cell(try Figures.published("50"), decimals: 0).string == "50")
    #expect(words.number(try Figures.counts(1, of: 2), decimals: 0).string == "50")
  }

  @Test("A reading has the unit of its indicator")
  func units() throws {
    let catalogue = IndicatorCatalogue.builtIn
    func measure(_ id: String) throws -> Indicator {
      catalogue[try #require(catalogue.index(id: id))]
    }
    let figure = try Figures.published("62.59")
    let vietnamese = Words(.vietnamese)
    let english = Words(.english)
    #expect(vietnamese.reading(figure, of: try measure("e2e"), decimals: 2).string == "62,59 %")
    #expect(english.reading(figure, of: try measure("e2e"), decimals: 2).string == "62.59%")
    let score = try measure("score-766")
    #expect(vietnamese.reading(figure, of: score, decimals: 2).string == "62,59 điểm")
    #expect(english.reading(figure, of: score, decimals: 2).string == "62.59 points")
    #expect(vietnamese.differenceUnit(of: try measure("e2e")).string == "điểm %")
    #expect(vietnamese.differenceUnit(of: try measure("score-766")).string == "điểm")
    #expect(vietnamese.reading(.missing, of: try measure("e2e"), decimals: 2).string == "··")
    let accounts = try measure("portal-accounts")
    #expect(vietnamese.reading(figure, of: accounts, decimals: 0).string.hasPrefix("63 "))
    #expect(!vietnamese.reading(figure, of: accounts, decimals: 0).string.contains("%"))
  }

  @Test(
    "Differences carry a true sign, sizes none",
    arguments: [
      ("42", "17", "+25", "25"), ("17", "42", "−25", "25"), ("42", "42", "0", "0"),
      ("39.98", "38.26", "+1,7", "1,7"),
    ])
  func differences(_ now: String, _ before: String, signed: String, size: String) throws {
    let difference = try #require(
      Difference(of: try Figures.published(now), from: try Figures.published(before)))
    #expect(Words(.vietnamese).signed(difference, decimals: 1).string == signed)
    #expect(Words(.vietnamese).magnitude(difference, decimals: 1).string == size)
  }

  @Test("Numbers and days are those of the language")
  func numbers() throws {
    let day = try #require(Day(year: 2026, month: 11, day: 22))
    #expect(Words(.vietnamese).day(day).string == "22/11/2026")
    #expect(Words(.english).day(day).string == "22 Nov 2026")
    #expect(Words(.vietnamese).monthAndYear(day).string == "11/2026")
    #expect(Words(.vietnamese).numbers.integer(11_122_091).string == "11.122.091")
    #expect(Words(.english).numbers.integer(11_122_091).string == "11,122,091")
    let value = try #require(FixedDecimal(unscaled: 425, scale: 1))
    #expect(Words(.vietnamese).decimal(value).string == "42,5")
    #expect(Words(.english).decimal(value).string == "42.5")
  }
}
