import Measures
import Testing
import Text

@testable import DataSources

/// The simulation agrees with what was published.
@Suite("Calibrated sample")
struct SampleCalibrationTests {
  private let dataset: Dataset
  private let endToEnd: IndicatorIndex

  init() throws {
    dataset = try SampleSource().dataset()
    endToEnd = try #require(dataset.catalogue.index(id: "e2e", definition: "emc"))
  }

  @Test("every published end-to-end rate of 2023 to 2025 comes out within 0.1 point")
  func published() throws {
    let exceptions = try Self.rows("Samples/simulated/calibration-exceptions.csv")
      .map { "\($0["period"] ?? "") \($0["unit"] ?? "")" }
    var checked = 0
    for row in 0..<dataset.observations.count {
      let observation = dataset.observations[row]
      guard observation.indicator == endToEnd, let published = observation.published,
        observation.status == .final || observation.status == .provisional,
        (2023...2025).contains(observation.period.end.year)
      else { continue }
      let unit = dataset.registry[observation.unit].id
      let name = "\(observation.period.code) \(unit)"
      if exceptions.contains(name) { continue }
      let simulated = try #require(fraction(observation.unit, observation.period), "\(name)")
      #expect(abs(simulated * 100 - published.double) <= 0.1, "\(name): \(simulated)")
      checked += 1
    }
    #expect(checked >= 15)
  }

  @Test("every bound that a source gives holds")
  func bounds() throws {
    let bounds = try Self.rows("Samples/published/bounds.csv")
    #expect(bounds.count >= 17)
    for bound in bounds {
      let unit = try #require(dataset.registry.index(id: bound["unit"] ?? ""))
      let period = try #require(Period(code: bound["period"] ?? ""))
      let limit = try #require(FixedDecimal(bound["value"] ?? "")).double
      let value = try #require(fraction(unit, period), "\(bound)") * 100
      #expect(bound["indicator"] == "e2e")
      #expect(bound["comparison"] == "<" ? value < limit : value > limit, "\(bound): \(value)")
    }
  }

  @Test("what is simulated says so, row by row")
  func status() throws {
    let observations = dataset.observations
    var simulated = 0
    for row in 0..<observations.count {
      let observation = observations[row]
      let file = try #require(dataset[observation.provenance]).file.string
      let isSimulated = file.hasPrefix("simulated/")
      #expect((observation.status == .simulated) == isSimulated)
      if isSimulated { simulated += 1 }
    }
    #expect(simulated > 100_000)
    #expect(observations.count - simulated > 500)
  }

  @Test("the sample has the country in it: units, targets, breaks")
  func contents() {
    #expect(dataset.registry.units.count > 4_100)
    #expect(BuiltInUnits.registry.units.count > 4_100)
    #expect(dataset.targets.count >= 14)
    #expect(dataset.breaks.contains { $0.kind == .merge })
    #expect(dataset.sources == [SampleSource().id])
  }

  @Test(
    "fewer dossiers come in the month of Tết than in the ordinary month after it",
    arguments: [("2023-01", "2023-03"), ("2024-02", "2024-03"), ("2025-01", "2025-03")])
  func newYear(month: String, ordinary: String) throws {
    let localities = try #require(dataset.registry.localities)
    func received(_ code: String) throws -> Double {
      let period = try #require(Period(code: code))
      let figure = dataset.figure(
        of: localities, endToEnd, during: period, preferring: .simulated)
      return Double(try #require(figure.denominator))
    }
    #expect(try received(month) < 0.8 * received(ordinary))
  }

  @Test("the rate of the localities falls with the merger of provinces, and rises again")
  func merger() throws {
    let localities = try #require(dataset.registry.localities)
    let rates = try ["2025-06", "2025-07", "2025-12"].map { code in
      let month = try #require(Period(code: code))
      return try #require(fraction(localities, month))
    }
    #expect(rates[1] < 0.9 * rates[0])
    #expect(rates[2] > rates[1])
  }

  /// The rate that the simulation gives for a unit and a period, 0 to 1.
  private func fraction(_ unit: UnitIndex, _ period: Period) -> Double? {
    let figure = dataset.figure(of: unit, endToEnd, during: period, preferring: .simulated)
    return figure.isSimulated ? figure.fraction : nil
  }

  /// The rows of a small file of the repository, by header.
  private static func rows(_ path: String) throws -> [[String: String]] {
    let bytes = try Repository.bytes(path)
    return try bytes.withUnsafeBytes { buffer in
      var log = ProblemLog(limit: 10)
      let file = try #require(CSVFile(name: SafeText(path), bytes: buffer, log: &log))
      var rows: [[String: String]] = []
      var scanner = file.body()
      var row = CSVRow()
      while scanner.next(&row) {
        let cells = file.headers.enumerated().map { index, header in
          (header, CellView(row[index], in: buffer).string)
        }
        rows.append(Dictionary(uniqueKeysWithValues: cells))
      }
      return rows
    }
  }
}
