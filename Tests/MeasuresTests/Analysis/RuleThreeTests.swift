import Measures
import Testing

@Suite("Rule 3: periods of different kinds are never joined or compared")
struct RuleThreeTests {
  private func trend(
    _ dataset: Dataset, _ unit: String, _ kind: Period.Kind, _ indicator: String = "e2e",
    folding: Bool = false
  ) -> Trend {
    dataset.trend(
      of: dataset.unit(unit), dataset.indicator(indicator), kind: kind, from: .earliest,
      to: .latest, folding: folding)
  }

  @Test("A month and a year are not compared: neither arrows nor differences")
  func otherFamily() throws {
    var ledger = Ledger()
    ledger.publish("ha-nam", "2024", "45.8")
    ledger.publish("ha-nam", "2025-10", "39.98")
    let dataset = ledger.dataset()
    let ranking = dataset.ranking("localities", "2025-10", from: "2024")
    #expect(ranking.comparison == .otherFamily)
    #expect(ranking.rows.allSatisfy { $0.difference == nil && $0.rankChange == nil })
    let split = dataset.mixSplit(
      dataset.indicator("e2e"), from: try #require(Period(code: "2024")),
      to: try #require(Period(code: "2025-10")))
    #expect(split == nil)
  }

  @Test("A whole year and a first half are both years to date and may stand side by side")
  func yearsToDate() throws {
    var ledger = Ledger()
    ledger.publish("da-nang", "2023", "20")
    ledger.publish("da-nang", "2024-01-01/2024-06-30", "66")
    ledger.publish("da-nang", "2024-05", "1")
    let dataset = ledger.dataset()
    let ranking = dataset.ranking("localities", "2024-H1", from: "2023")
    #expect(ranking.comparison == .full)
    let difference = try #require(try ranking.row("da-nang", in: dataset).difference)
    #expect(difference.unscaled == 46)
    let trend = trend(dataset, "da-nang", .yearToDate)
    #expect(trend.points.map(\.period.code) == ["2023", "2024-H1"])
    #expect(trend.segments == [0..<2])
  }

  @Test("A trend holds periods of one kind only")
  func oneKind() {
    var ledger = Ledger()
    ledger.add("ha-nam", "2023", 1, 10)
    ledger.add("ha-nam", "2024-02", 1, 10)
    ledger.add("ha-nam", "2024-03", 1, 10)
    let points = trend(ledger.dataset(), "ha-nam", .month).known
    #expect(points.map(\.period.code) == ["2024-02", "2024-03"])
  }

  @Test("A trend begins where periods of its kind do, not where a longer one was published")
  func beginsWithItsKind() {
    var ledger = Ledger()
    ledger.add("ha-nam", "2019", 1, 10)
    ledger.add("ha-nam", "2024-02", 1, 10)
    ledger.add("hue", "2024-04", 1, 10)
    let points = trend(ledger.dataset(), "ha-nam", .month).points
    #expect(points.map(\.period.code) == ["2024-02", "2024-03", "2024-04"])
    #expect(points.map(\.figure.content) == [.value, .missing, .missing])
  }

  @Test("Months asked for as quarters are summed, point by point")
  func quartersOfMonths() {
    var ledger = Ledger()
    for month in 1...7 { ledger.add("ha-nam", "2024-0\(month)", Int64(month), 10) }
    let trend = trend(ledger.dataset(), "ha-nam", .quarter)
    #expect(trend.points.map(\.figure.numerator) == [6, 15, 7])
    #expect(trend.points.map(\.figure.isPartial) == [false, false, true])
  }

  @Test("The days of a stock come at no fixed step: a line joins those that are known")
  func stockDays() {
    var ledger = Ledger()
    ledger.add("vn", "2019-12-31", 11, 100, of: "services-e2e")
    ledger.add("vn", "2024-07-19", 55, 100, of: "services-e2e")
    let trend = trend(ledger.dataset(), "vn", .day, "services-e2e")
    #expect(trend.points.count == 2)
    #expect(trend.segments == [0..<2])
  }

  @Test("A gap cuts the line")
  func gapCuts() {
    var ledger = Ledger()
    for month in [1, 2, 4, 5, 6] { ledger.add("ha-nam", "2024-0\(month)", 1, 10) }
    let trend = trend(ledger.dataset(), "ha-nam", .month)
    #expect(trend.points.count == 6)
    #expect(trend.segments == [0..<2, 3..<6])
  }

  @Test(
    "A break cuts the line of those it applies to; a rename does not",
    arguments: [
      ("", Break.Kind.formula, [0..<2, 2..<4]),
      ("localities", .coverage, [0..<2, 2..<4]),
      ("level:province", .formula, [0..<2, 2..<4]),
      ("hue", .merge, [0..<2, 2..<4]),
      ("hue", .rename, [0..<4]),
      ("vn", .formula, [0..<4]),
      ("ministries", .formula, [0..<4]),
      ("level:ministry", .formula, [0..<4]),
      ("ha-noi", .formula, [0..<4]),
    ])
  func breakCuts(_ scope: String, _ kind: Break.Kind, _ expected: [Range<Int>]) {
    var ledger = Ledger()
    for month in 5...8 { ledger.add("hue", "2025-0\(month)", 1, 10) }
    ledger.cut("2025-07-01", scope, kind)
    let trend = trend(ledger.dataset(), "hue", .month)
    #expect(trend.segments == expected)
  }

  @Test("A break of another indicator does not cut")
  func breakOfOtherIndicator() {
    var ledger = Ledger()
    for month in 5...8 { ledger.add("hue", "2025-0\(month)", 1, 10) }
    ledger.cut("2025-07-01", "", .formula, of: "overdue")
    #expect(trend(ledger.dataset(), "hue", .month).segments == [0..<4])
  }

  @Test("A break of all between two periods leaves no differences")
  func breakBetweenPeriods() {
    var ledger = Ledger()
    ledger.add("hue", "2025-06", 1, 100)
    ledger.add("hue", "2025-07", 2, 100)
    ledger.cut("2025-07-01", "", .formula)
    let dataset = ledger.dataset()
    let ranking = dataset.ranking("localities", "2025-07", from: "2025-06")
    #expect(ranking.comparison == .cut(dataset.breaks[0]))
    #expect(ranking.rows.allSatisfy { $0.difference == nil })
  }

  @Test("Old members make one series across the merger, as sums and never as means")
  func foldedSeries() throws {
    var ledger = Ledger()
    ledger.add("ha-nam", "2025-06", 6854, 10_000)
    ledger.add("nam-dinh", "2025-06", 1, 100)
    ledger.add("ninh-binh", "2025-06", 1, 100)
    ledger.add("ninh-binh@2025", "2025-07", 30, 100)
    ledger.cut("2025-07-01", "ninh-binh@2025", .merge)
    let dataset = ledger.dataset()
    #expect(dataset.figure("ninh-binh@2025", "2025-06") == .missing)
    let folded = dataset.figure("ninh-binh@2025", "2025-06", folding: true)
    #expect(folded.origin == .folded(parts: 3, of: 3))
    #expect(folded.denominator == 10_200)
    #expect(folded.shown(decimals: 2) == FixedDecimal("67.22"))
    let trend = trend(dataset, "ninh-binh@2025", .month, folding: true)
    #expect(trend.segments == [0..<2])
    #expect(self.trend(dataset, "ninh-binh@2025", .month).segments == [1..<2])
  }

  @Test("A back series in which a member has no counts is not made, and says so")
  func foldedInPart() {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024", 115_665, 168_746)
    ledger.publish("nam-dinh", "2024", "52.96")
    let folded = ledger.dataset().figure("ninh-binh@2025", "2024", folding: true)
    #expect(folded.content == .missing)
    #expect(folded.origin == .folded(parts: 1, of: 3))
  }

  @Test("Ministries are not folded: their tasks were divided otherwise")
  func ministriesAreNotFolded() {
    var ledger = Ledger()
    ledger.add("bo-tai-nguyen-va-moi-truong", "2024", 1, 10)
    ledger.add("bo-nong-nghiep-va-phat-trien-nong-thon", "2024", 1, 10)
    let figure = ledger.dataset().figure("bo-nong-nghiep-va-moi-truong", "2024", folding: true)
    #expect(figure == .missing)
  }
}
