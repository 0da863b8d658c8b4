import Measures
import Testing
import Text
import Words

@Suite("Words of alerts")
struct AlertWordsTests {
  private static let month = Period.half(2023, 2) ?? .day(.earliest)
  private static func number(_ text: String) -> FixedDecimal {
    FixedDecimal(text) ?? FixedDecimal(integer: 0)
  }

  /// One finding for each rule.
  static let findings: [AlertFinding] = AlertRule.builtIn.map { rule in
    let cause: AlertCause =
      switch rule.condition {
      case .belowTarget:
        .belowTarget(
          value: number("17"), target: number("30"), comparison: .atLeast,
          deadline: Day(year: 2024, month: 12, day: 31), status: .missed, clearing: number("25"))
      case .belowAverage:
        .belowAverage(value: number("4.25"), reference: number("17"), of: "localities", points: 10)
      case .suddenDrop:
        .suddenDrop(
          value: number("34.9"), before: number("40"), change: number("-5.1"), since: month,
          points: 5)
      case .rankDrop: .rankDrop(rank: 15, before: 3, ranked: 63, since: month, ranks: 10)
      case .stale: .stale(ageSeconds: 7_200, limitSeconds: 3_600, hasFailed: true)
      case .incompleteCoverage: .incompleteCoverage(reported: 58, of: 63, missing: ["ha-nam"])
      case .differsFromMembers: .differsFromMembers(given: number("42"), computed: number("41.7"))
      case .contradictsCounts: .contradictsCounts(given: number("42"), computed: number("41"))
      case .jointJump: .jointJump(units: 61, of: 63, points: 10, rises: true, since: month)
      case .impossibleValue: .impossibleValue(value: number("103"), largest: number("100"))
      case .restated:
        .restated(before: number("41"), after: number("42"), period: month, figures: 3)
      }
    return AlertFinding(.unit("localities"), indicator: "e2e", rule: rule, cause: cause)
  }

  private static func text(_ finding: AlertFinding, _ language: Language) throws -> AlertText {
    let catalogue = IndicatorCatalogue.builtIn
    let index = try #require(catalogue.index(id: "e2e"))
    return AlertText(finding, indicator: catalogue[index], words: Words(language))
  }

  @Test("Every rule says what it is, what it found and when it is over, in both languages")
  func complete() throws {
    for finding in Self.findings {
      let vietnamese = try Self.text(finding, .vietnamese)
      let english = try Self.text(finding, .english)
      #expect(vietnamese.words[finding.rule] != english.words[finding.rule])
      #expect(vietnamese.explanation != english.explanation)
      #expect(vietnamese.patience != english.patience)
      for text in [vietnamese, english] {
        let name = SafeText("Đà Nẵng")
        for line in [
          text.value, text.threshold, text.explanation, text.patience, text.headline(name),
        ] {
          #expect(!line.isEmpty && !line.string.contains("{"), "\(finding.rule.id): \(line)")
        }
        #expect(text.words[finding.rule].width <= 24)
        #expect(text.headline(name).string.hasPrefix("Đà Nẵng"))
      }
    }
  }

  @Test(
    "Values and thresholds as a table writes them",
    arguments: [
      ("below-target", "17 %", "≥ 30 %"), ("below-average", "4,3 %", "chung 17 %"),
      ("sudden-drop", "−5,1 điểm %", "−5"), ("rank-drop", "▼12", "▼10"),
      ("stale", "2 giờ", "≤ 1 giờ"), ("incomplete-coverage", "58/63", "đủ 63"),
      ("differs-from-members", "42 %", "Σ 41,7 %"), ("joint-jump", "61/63", "▲10"),
      ("impossible-value", "103 %", "≤ 100 %"), ("restated", "42 %", "trước 41 %"),
    ])
  func figures(_ rule: String, value: String, threshold: String) throws {
    let finding = try #require(Self.findings.first { $0.rule.id == rule })
    let text = try Self.text(finding, .vietnamese)
    #expect(text.value.string == value)
    #expect(text.threshold.string == threshold)
  }

  @Test("A value that only rounding would bring to its target is not rounded")
  func rounding() throws {
    let rule = try #require(AlertRule.builtIn.first)
    let finding = AlertFinding(
      .unit("vn"), indicator: "e2e", rule: rule,
      cause: .belowTarget(
        value: Self.number("29.9996"), target: Self.number("30"), comparison: .atLeast,
        deadline: nil, status: .near, clearing: Self.number("25")), isSimulated: true)
    let text = try Self.text(finding, .vietnamese)
    #expect(text.headline(SafeText("A")).string == "A ≈29,9996 % < 30 %")
  }

  @Test(
    "Durations",
    arguments: [(0, "<1 phút"), (60, "1 phút"), (7_199, "1 giờ"), (172_800, "2 ngày")])
  func durations(_ seconds: Int64, expected: String) {
    #expect(Words(.vietnamese).duration(seconds: seconds).string == expected)
  }

  @Test("A source's condition says what is wrong and how often")
  func condition() {
    var health = SourceHealth(source: SourceID("kho/"), state: .good)
    #expect(Words(.vietnamese).condition(health).string == "đọc xong")
    health.state = .stale
    health.error = .connectionRefused(SafeText("kho.example"))
    health.failuresInARow = 3
    health.errorCount = 2
    let text = Words(.vietnamese).condition(health).string
    #expect(
      text == "kho.example từ chối kết nối; máy chủ có đang chạy, cổng có đúng không?"
        + " · hỏng 3 lần liền · 2 lỗi, 0 cảnh báo")
  }

  @Test("A time has its day unless that is today, and its year unless that is this one")
  func times() throws {
    let words = Words(.vietnamese)
    let moment = Moment(seconds: 1_795_310_100)
    let today = try #require(Day(code: "2026-11-22"))
    #expect(words.time(moment, today: today).string == "08:15")
    #expect(words.time(moment, today: today.adding(1)).string == "22/11 08:15")
    #expect(words.time(moment, today: today.addingYears(1)).string == "22/11/2026 08:15")
    #expect(!words.time(Moment(seconds: .min), today: today).isEmpty)
    #expect(!words.time(Moment(seconds: .max), today: today).isEmpty)
  }
}
