import Measures
import Testing
import Text

/// The built-in indicators against what the field measures.
@Suite("The catalogue of the field")
struct FieldCatalogueTests {
  private let catalogue = IndicatorCatalogue.builtIn

  @Test(
    "every indicator of the reports and of the definitions is there",
    arguments: [
      // The reports of 2024.
      "e2e", "online", "services-e2e", "procedures-on-portal", "essential-services",
      "portal-accounts", "digitised", "overdue", "procedures-using-digital-data",
      "digital-citizen-accounts", "smartphone-households", "processing-time-cut", "plan-targets",
      "work-files-online", "documents-connected", "data-sharing-transactions",
      "data-sharing-growth", "digital-economy-gdp", "digital-economy-growth",
      "it-revenue-growth", "online-retail-growth", "digital-firms-growth", "digital-index",
      "digital-index-growth", "asean-digital-economy-growth-rank", "e-signature-adults",
      "bank-account-15plus", "adults-with-e-payment", "shops-with-qr", "id-cards-issued",
      "digital-identities-active", "digital-identities-active-share",
      "localities-identity-complete", "communes-on-fibre", "papers-on-vneid",
      // Their targets.
      "adults-using-services", "satisfied", "dossiers-with-personal-id", "people-using-services",
      // The definitions.
      "count:received", "count:online", "count:direct", "count:postal", "count:end_to_end",
      "count:procedures", "count:procedures_e2e", "count:procedures_partial",
      "services-e2e-eligible", "services-partial", "services-online", "e2e-eligible",
      "online-with-result", "services-with-dossiers", "on-time", "on-time-766",
      "electronic-results", "data-reuse", "personal-store-synced", "population-data-dossiers",
      "population-data-procedures", "e-certified-copies", "paid-online", "satisfied-766",
      "complained", "petitions-on-time", "petitions-satisfied", "score-766",
      "score-766-transparency", "score-766-progress", "score-766-online", "score-766-payment",
      "score-766-digitisation", "score-766-satisfaction", "score-61", "count:online_settled",
      "automation", "processing-time", "proactive-services", "score-307",
    ])
  func isThere(id: String) throws {
    let indicator = catalogue[try #require(catalogue.index(id: id))]
    for language in Language.allCases {
      #expect(!indicator.name(language).isEmpty)
      #expect(!indicator.definitionText(language).isEmpty)
    }
  }

  @Test("EMC, index 766 and submission are indicators apart, with fractions apart")
  func threeRates() throws {
    let ids = ["e2e", "e2e-eligible", "online"]
    let fractions = try ids.map { id in
      let indicator = catalogue[try #require(catalogue.index(id: id))]
      return [indicator.numerator, indicator.denominator]
    }
    #expect(Set(fractions).count == 3)
    #expect(catalogue.definitions(id: "e2e").count == 1)
  }

  @Test("the older scale is never a definition of index 766")
  func olderScale() throws {
    let older = catalogue[try #require(catalogue.index(id: "score-61"))]
    #expect(older.definition == "61.2018")
    #expect(older.maximum == FixedDecimal(integer: 18))
    let scale = catalogue.definitions(id: "score-766").map { catalogue[$0].definition }
    #expect(Set(scale) == ["766.2024", "766.2026"])
  }

  @Test("time is counted in days with decimals, and less of it is better")
  func processingTime() throws {
    let time = catalogue[try #require(catalogue.index(id: "processing-time"))]
    #expect(time.unit == .days)
    #expect(time.direction == .lower)
    #expect(UnitOfMeasure(code: "days") == .days)
    #expect(UnitOfMeasure.days.code == "days")
  }
}
