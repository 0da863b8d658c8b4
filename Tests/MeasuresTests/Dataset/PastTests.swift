import Measures
import Testing
import Text

@Suite("What only the history knows")
struct PastTests {
  private static func dataset(_ figures: [(period: String, value: Int64)]) throws -> Dataset {
    var builder = DatasetBuilder(
      registry: UnitRegistry([
        Unit(
          id: "vn", level: .nation,
          versions: [UnitVersion(nameVietnamese: SafeText("Việt Nam"))])
      ]), catalogue: .builtIn)
    let provenance = builder.intern(
      Provenance(
        publication: SafeText("a"), file: SafeText("a.csv"), source: SourceID("/kho/a.csv")))
    let indicator = try #require(builder.catalogue.index(id: "e2e"))
    for figure in figures {
      builder.append(
        Observation(
          unit: UnitIndex(raw: 0), indicator: indicator,
          period: try #require(Period(code: figure.period)),
          published: FixedDecimal(integer: figure.value), provenance: provenance))
    }
    return builder.finish().dataset
  }

  @Test("Periods before the first that is known now, of the same kind")
  func earlier() throws {
    let current = try Self.dataset([("2024-03", 41), ("2024-04", 42), ("2023", 17)])
    let departed = try Self.dataset([
      ("2024-01", 39), ("2024-02", 40), ("2024-03", 99), ("2022", 9), ("2024-Q1", 40),
    ])
    let past = try #require(departed.past(before: current))
    let periods = (0..<past.observations.count).map { past.observations[$0].period.code }
    #expect(Set(periods) == ["2024-01", "2024-02", "2022"])
  }

  @Test("Nothing earlier is nothing")
  func nothing() throws {
    let current = try Self.dataset([("2024-03", 41)])
    #expect(try Self.dataset([("2024-04", 40)]).past(before: current) == nil)
  }

  @Test("A dataset may be named after another source")
  func renamed() throws {
    let dataset = try Self.dataset([("2024-03", 41)]).renamed(to: SourceID("a.csv"))
    #expect(dataset.provenances.map(\.source.name) == ["a.csv"])
    #expect(dataset.sources == [SourceID("a.csv")])
  }

  @Test("A figure is restated where its own source says so")
  func restated() throws {
    let dataset = try Self.dataset([("2024-03", 41), ("2024-04", 42)])
    let provenance = try #require(dataset.provenances.first)
    func restatement(_ period: String, by source: String) throws -> Restatement {
      Restatement(
        source: SourceID(source),
        key: ObservationKey(
          unit: "vn", indicator: "e2e", period: try #require(Period(code: period))),
        at: Moment(seconds: 1_000),
        earlier: StatedValue(published: FixedDecimal(integer: 40), provenance: provenance))
    }
    let figures = RestatedFigures(
      [try restatement("2024-03", by: "/kho/a.csv"), try restatement("2024-04", by: "b.csv")],
      in: dataset)
    let indicator = try #require(dataset.catalogue.index(id: "e2e"))
    func found(_ code: String) throws -> Restatement? {
      let period = try #require(Period(code: code))
      let figure = dataset.figure(of: UnitIndex(raw: 0), indicator, during: period)
      return figures.restatement(
        of: figure, UnitIndex(raw: 0), indicator, during: period, in: dataset)
    }
    #expect(try found("2024-03")?.earlier.published?.code == "40")
    #expect(try found("2024-04") == nil, "another source has restated its own figure")
    let changes = figures.changes(of: indicator, since: Moment(seconds: 1_000), in: dataset)
    #expect(changes.map(\.before.code) == ["40", "40"] || changes.map(\.before.code) == ["40"])
    #expect(figures.changes(of: indicator, since: Moment(seconds: 1_001), in: dataset).isEmpty)
  }
}
