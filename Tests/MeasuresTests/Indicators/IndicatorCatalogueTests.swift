import Measures
import Testing
import Text

@Suite("IndicatorCatalogue")
struct IndicatorCatalogueTests {
  private let catalogue = IndicatorCatalogue.builtIn

  private func indicator(_ id: String, _ definition: String = "") throws -> Indicator {
    catalogue[try #require(catalogue.index(id: id, definition: definition), "\(id)")]
  }

  @Test(
    "the rates of the contract divide the counts it names",
    arguments: [
      ("e2e", "end_to_end", "received", Direction.higher, Nature.flow),
      ("e2e-eligible", "end_to_end", "eligible", .higher, .flow),
      ("online", "online", "received", .higher, .flow),
      ("on-time", "on_time", "received", .higher, .flow),
      ("overdue", "overdue", "received", .lower, .flow),
      ("digitised", "digitised", "received", .higher, .flow),
      ("paid-online", "paid_online", "payable", .higher, .flow),
      ("satisfied", "satisfied", "rated", .higher, .flow),
      ("services-e2e", "procedures_e2e", "procedures", .higher, .stock),
    ])
  func rates(
    id: String, numerator: String, denominator: String, direction: Direction, nature: Nature
  ) throws {
    let indicator = try indicator(id)
    #expect(indicator.numerator == numerator)
    #expect(indicator.denominator == denominator)
    #expect(indicator.direction == direction)
    #expect(indicator.nature == nature)
    #expect(indicator.unit == .percent)
    #expect(indicator.isRate)
    let pair = try #require(CountColumn.rates.first { $0.indicator == id })
    #expect(pair.numerator.rawValue == numerator)
    #expect(pair.denominator.rawValue == denominator)
  }

  @Test("every built-in indicator is complete in both languages")
  func complete() {
    for indicator in catalogue.indicators {
      let name = Comment(rawValue: indicator.id)
      #expect(!indicator.name(.vietnamese).isEmpty && !indicator.name(.english).isEmpty, name)
      for language in Language.allCases {
        let short = indicator.shortName(language)
        #expect(!short.isEmpty, name)
        #expect(short.width <= IndicatorNames.shortWidth, "\(indicator.id): \(short)")
        #expect(!indicator.definitionText(language).isEmpty, name)
      }
      #expect((indicator.numerator == nil) == (indicator.denominator == nil), name)
    }
  }

  @Test("names and short names tell indicators apart")
  func distinct() {
    let defaults = catalogue.indices.filter {
      catalogue.index(id: catalogue[$0].id) == $0
    }.map { catalogue[$0] }
    for language in Language.allCases {
      #expect(Set(defaults.map { $0.name(language) }).count == defaults.count)
      #expect(Set(defaults.map { $0.shortName(language) }).count == defaults.count)
    }
  }

  @Test("the national figures of the reports are known")
  func national() throws {
    let accounts = try indicator("portal-accounts")
    #expect(accounts.nature == .stock)
    #expect(accounts.unit == .count(.accounts))
    #expect(try indicator("data-sharing-transactions").nature == .flow)
    #expect(try indicator("asean-digital-economy-growth-rank").direction == .lower)
    #expect(try indicator("digital-index").maximum == FixedDecimal(integer: 1))
    #expect(try indicator("digital-economy-growth").maximum == nil)
  }

  @Test("the six groups of index 766 make 100 points in both scales")
  func scores() throws {
    for definition in ["766.2024", "766.2026"] {
      #expect(try indicator("score-766", definition).maximum == FixedDecimal(integer: 100))
      let groups = [
        "transparency", "progress", "online", "payment", "digitisation", "satisfaction",
      ]
      let points = try groups.map { try indicator("score-766-" + $0, definition).maximum }
      #expect(points.compactMap(\.?.unscaled) == [18, 20, 12, 10, 22, 18])
    }
  }

  @Test("an empty definition means the default one, or the one of the time")
  func definitions() throws {
    #expect(try indicator("e2e").definition == "emc")
    #expect(try indicator("e2e", "emc") == indicator("e2e"))
    #expect(catalogue.index(id: "e2e", definition: "766.2026") == nil)
    #expect(catalogue.index(id: "nothing") == nil)
    #expect(try indicator("score-766").definition == "766.2026")
    let early = try #require(Period(code: "2024-H1"))
    let late = try #require(Period(code: "2026-09"))
    let before = try #require(catalogue.index(id: "score-766", definition: "", during: early))
    let after = try #require(catalogue.index(id: "score-766", definition: "", during: late))
    #expect(catalogue[before].definition == "766.2024")
    #expect(catalogue[after].definition == "766.2026")
    #expect(
      catalogue.index(id: "score-766", definition: "766.2026", during: early) == after)
    #expect(
      catalogue.index(id: "online", definition: "", during: early) == catalogue.index(id: "online"))
  }

  @Test("indicators of one's own come after the built-in ones and replace none")
  func adding() throws {
    let names = IndicatorNames(
      vietnamese: SafeText("Tỷ lệ hồ sơ có phản ánh"), english: SafeText("Complaints"))
    let own = Indicator(id: "complaints", names: names, unit: .percent, direction: .lower)
    let fake = Indicator(id: "e2e", definition: "emc", names: names, unit: .percent)
    let other = Indicator(id: "e2e", definition: "tinh", names: names, unit: .percent)
    let more = catalogue.adding([own, fake, other, own])
    #expect(more.indicators.count == catalogue.indicators.count + 2)
    #expect(more.indicators.starts(with: catalogue.indicators))
    let e2e = try #require(more.index(id: "e2e"))
    #expect(more[e2e].definition == "emc")
    #expect(more[e2e].name(.english).string == "End-to-end dossiers")
    #expect(more.definitions(id: "e2e").count == 2)
    #expect(more.index(id: "complaints")?.raw == UInt16(catalogue.indicators.count))
    #expect(names.short(.vietnamese).width <= IndicatorNames.shortWidth)
  }

  @Test(
    "units of measure are written and read",
    arguments: ["percent", "points", "index", "rank", "dossiers", "accounts", "bottles"])
  func unitsOfMeasure(code: String) {
    #expect(UnitOfMeasure(code: code).code == code)
  }

  @Test("status words are written and read")
  func status() {
    for status in Status.allCases { #expect(Status(code: status.code) == status) }
    #expect(Status(code: "Final") == .final)
    #expect(Status(code: "") == nil)
  }
}
