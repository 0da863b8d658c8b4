import Measures
import TestSupport
import Testing
import Text

@testable import DataSources

/// Saved pages of the National Portal.
@Suite("Saved pages of the portal")
struct PortalTests {
  private typealias Fixture = PortalFixture

  /// What came of some files.
  private struct Read {
    let dataset: Dataset
    let problems: [SourceProblem]

    init(_ files: [(String, String)]) throws {
      let contents = PortalReader.read(
        files.map { ($0.0, Array($0.1.utf8)) }, registry: BuiltInUnits.registry, problemLimit: 100)
      let outcome = try DatasetReader.outcome(
        contents.tables, log: contents.log, source: SourceID("portal:x"), request: ReadRequest(),
        version: Version(""))
      dataset = outcome.dataset
      problems = outcome.problems
    }

    /// The values of an indicator of a unit, in the order in which they lead.
    func values(_ indicator: String, _ unit: String) -> [String] {
      (0..<dataset.observations.count).map { dataset.observations[$0] }.filter {
        dataset.catalogue[$0.indicator].id == indicator && dataset.registry[$0.unit].id == unit
      }.map { row in
        let value = row.published?.code ?? "-"
        let counts = [row.numerator, row.denominator].map { $0.map { String($0) } ?? "-" }
        return "\(row.period.code) \(value) \(counts.joined(separator: "/")) \(row.status.code)"
      }
    }
  }

  @Test("results: scores of the nation and the provinces, as of the day in Việt Nam")
  func results() throws {
    let page = Fixture.saved(
      Fixture.results([Fixture.province("H20", total: "66.50")]), at: "2026-10-09T23:05:00Z",
      payload: #"{"timeType":"year","year":2026,"departmentType":"ADMINISTRATIVE_UNIT"}"#)
    let read = try Read([("a.json", page)])
    #expect(read.problems.map(\.reason) == [])
    let period = "2026-01-01/2026-10-10"
    #expect(read.values("score-766", "vn") == ["\(period) 61.25 -/- provisional"])
    #expect(read.values("score-766", "dong-thap@2025") == ["\(period) 66.50 -/- provisional"])
    #expect(read.values("score-766-online", "dong-thap@2025") == ["\(period) 8.75 -/- provisional"])
    #expect(read.dataset.asOf == Day(year: 2026, month: 10, day: 10))
    #expect(read.dataset.catalogue[read.dataset.observations[0].indicator].definition == "766.2026")
  }

  @Test("results: months that are over or under way; zeroes of months to come are none")
  func months() throws {
    let charts = """
      "monthlyChart":[{"month":8,"averageScore":50.5},{"month":9,"averageScore":null},
       {"month":10,"averageScore":40},{"month":11,"averageScore":0}],
      "dossierChart":[{"month":9,"onTimePct":77.5,"overduePct":22.5}],
      """
    let read = try Read([
      ("2026-10-10/service-results.year-2026.json", Fixture.results([], rest: charts))
    ])
    #expect(
      read.values("score-766", "vn") == [
        "2026-01-01/2026-10-10 61.25 -/- provisional", "2026-08 50.5 -/- final",
        "2026-10 40 -/- provisional",
      ])
    #expect(read.values("on-time-766", "vn") == ["2026-09 77.5 -/- final"])
  }

  @Test("trees: both tiers apart, departments become units, nothing of nothing is no figure")
  func trees() throws {
    let name = "2026-10-10/dvc-progress-tree.month-2026-09.json"
    let read = try Read([(name, Fixture.progress)])
    #expect(read.values("on-time-766", "phu-tho@2025") == ["2026-09 80 800/1000 final"])
    let department = try #require(
      read.dataset.registry.index(id: "phu-tho@2025.so-cong-thuong"))
    #expect(read.dataset.registry[department].level == .department)
    #expect(read.dataset.registry[department].versions.map(\.portalCode) == ["H44.07"])
    #expect(
      read.values("on-time-766", "phu-tho@2025.so-cong-thuong") == ["2026-09 75 150/200 final"])
    #expect(read.values("overdue", "phu-tho@2025.so-cong-thuong") == ["2026-09 - 50/200 final"])
    let year = try #require(Period.year(2026))
    let commune = try UnitResolver(read.dataset.registry).resolve(
      "phu-tho@2025 / Phường Việt Trì", during: year
    ).get()
    #expect(read.dataset.registry[commune].level == .commune)
    #expect(
      read.values("score-766-progress", read.dataset.registry[commune].id)
        == ["2026-09 16.25 -/- final"])
    let office = "phu-tho@2025.van-phong-ubnd-tinh"
    #expect(read.values("on-time-766", office) == [])
    #expect(read.values("score-766-progress", office) == [])
  }

  @Test("metrics: units by number, missing counts stay missing, doubts of the portal are kept")
  func metrics() throws {
    let folder = "2026-10-10/"
    let read = try Read([
      (folder + "transparency.month-2026-09.json", Fixture.transparency),
      (folder + "dvc-progress-tree.month-2026-09.json", Fixture.progress),
    ])
    #expect(
      read.values("portal:dossier_sync", "phu-tho@2025") == ["2026-09 100 -/- final"])
    #expect(
      read.values("portal:dossier_sync", "phu-tho@2025.so-cong-thuong")
        == ["2026-09 90 90/100 final"])
    #expect(read.values("portal:publish_on_time", "phu-tho@2025") == [])
    #expect(read.values("score-766-transparency", "phu-tho@2025") == ["2026-09 7.96 -/- final"])
    #expect(
      read.dataset.quality.map(\.kind)
        == [.stated("TEMP_NATIONAL_REPORT_DENOMINATOR: số tạm")])
  }

  @Test("channels that do not add up are a warning, and services are true at a day")
  func channels() throws {
    let name = "2026-10-10/provide-online-tree.year-2026.json"
    let read = try Read([(name, Fixture.online)])
    let problem = try #require(
      read.problems.first {
        if case .partsDifferFromTotal = $0.reason { true } else { false }
      })
    #expect(problem.severity == .warning)
    #expect(
      problem.reason == .partsDifferFromTotal("H44", given: "1000", computed: "990"))
    #expect(problem.line == 4)
    #expect(
      read.values("online", "phu-tho@2025") == ["2026-01-01/2026-10-10 - 950/1000 provisional"])
    #expect(read.values("services-e2e", "phu-tho@2025") == ["2026-10-10 - 21/56 final"])
  }

  @Test("several days of one month are known beside each other, the newest first")
  func history() throws {
    func page(_ total: String) -> String {
      Fixture.results([Fixture.province("H20", total: total)])
    }
    let read = try Read([
      ("2026-09-17/service-results.month-2026-08.json", page("50")),
      ("2026-10-10/service-results.month-2026-08.json", page("52")),
      ("2026-09-26/service-results.month-2026-08.json", page("51")),
    ])
    #expect(read.problems.map(\.reason) == [])
    #expect(
      read.values("score-766", "dong-thap@2025") == [
        "2026-08 52 -/- final", "2026-08 51 -/- final", "2026-08 50 -/- final",
      ])
    #expect(
      Set(read.dataset.provenances.map(\.publication)) == [
        "Cổng DVCQG 2026-10-10", "Cổng DVCQG 2026-09-26", "Cổng DVCQG 2026-09-17",
      ])
  }

  @Test("a set that is not whole is flagged and never stands before a whole one")
  func incomplete() throws {
    let part = ["CKMB": "1", "TDGQ": "2", "CLGQ": "3", "TTTT": "null", "MDHL": "4"]
    let newer = Fixture.results(
      [
        Fixture.province("H20", total: "10", groups: part),
        Fixture.province("H44", total: "11", groups: part),
      ], radar: 4)
    let older = Fixture.results([Fixture.province("H20", total: "66.5")])
    let read = try Read([
      ("2026-10-10/service-results.month-2026-08.json", newer),
      ("2026-10-09/service-results.month-2026-08.json", older),
    ])
    #expect(read.values("score-766", "dong-thap@2025") == ["2026-08 66.5 -/- final"])
    #expect(read.values("score-766-progress", "dong-thap@2025") == ["2026-08 15.25 -/- final"])
    #expect(read.values("score-766", "phu-tho@2025") == ["2026-08 11 -/- final"])
    #expect(read.values("score-766", "vn") == ["2026-08 61.25 -/- final"])
    #expect(
      read.problems.map(\.reason) == [
        .incompleteSet("Toàn quốc", found: 4, needed: 5, lacking: []),
        .incompleteSet("H20", found: 4, needed: 6, lacking: ["TTTT", "MDSH"]),
        .incompleteSet("H44", found: 4, needed: 6, lacking: ["TTTT", "MDSH"]),
      ])
    #expect(read.dataset.quality.map(\.kind) == [.partialCoverage(parts: 4, of: 6)])
  }

  @Test("codes are those of the time: H44 is another body before the merger")
  func codes() throws {
    let page = Fixture.results([Fixture.province("H44", total: "60")])
    let read = try Read([
      ("2024-08-01/service-results.month-2024-07.json", page),
      ("2026-08-01/service-results.month-2026-07.json", page),
    ])
    #expect(read.values("score-766", "phu-tho") == ["2024-07 60 -/- final"])
    #expect(read.values("score-766", "phu-tho@2025") == ["2026-07 60 -/- final"])
  }

  @Test("what is no page of figures is told apart")
  func others() throws {
    let good = ("2026-10-10/service-results.month-2026-08.json", Fixture.results([]))
    let read = try Read([
      good, ("html.json", "<html>Request Rejected</html>"),
      ("busy.json", Fixture.answer("null", code: "TOO_MANY")), ("other.json", #"{"a":1}"#),
      ("service-results.json", Fixture.results([])),
      ("2026-10-10/dvc-progress-tree.month-2026-08.formality.json", Fixture.progress),
      ("broken.json", "{"),
    ])
    #expect(
      read.problems.map(\.reason) == [
        .refusedByPortal("HTML"), .refusedByPortal("TOO_MANY "), .unknownPage, .periodUnknown,
        .oneProcedureOnly, .malformedDocument(expected: "\" }"),
      ])
  }

  @Test("a folder by days is one source, and what did not change is not read again")
  func source() throws {
    let folder = try TemporaryFolder()
    let page = Fixture.results([Fixture.province("H20", total: "66.5")])
    try folder.write(page, to: "service-results.month-2026-08.2026-10-10.json")
    try folder.write("x", to: "notes.txt")
    let source = try SourceLocator.source("portal:" + folder.path)
    #expect(source.id == SourceID("portal:" + folder.path))
    let outcome = try #require(try PortalSource(path: folder.path).readNow(ReadRequest()))
    #expect(outcome.dataset.observations.count == 8)
    let again = ReadRequest(knownVersion: outcome.version)
    #expect(try PortalSource(path: folder.path).readNow(again) == nil)
    #expect(throws: SourceLocatorError.unusable(.notFound(path: "không"))) {
      try SourceLocator.source("portal:không")
    }
  }

  @Test("the groups of the nation are kept where the radar names them by their codes")
  func nationGroups() throws {
    let groups = ["CKMB", "TDGQ", "CLGQ", "MDSH", "MDHL"].enumerated()
      .map { "{\"code\":\"\($1)\",\"score\":\(10 + $0).5,\"maxScore\":22}" }
    let page = Fixture.answer(
      "{\"overview\":{\"departmentName\":\"Toàn quốc\",\"totalScore\":61.25},"
        + "\"radar\":[\(groups.joined(separator: ","))],\"evaluation\":[]}")
    let read = try Read([("2026-10-10/service-results.month-2026-09.json", page)])
    #expect(read.problems.map(\.reason) == [])
    #expect(read.values("score-766-transparency", "vn") == ["2026-09 10.5 -/- final"])
    #expect(read.values("score-766-satisfaction", "vn") == ["2026-09 14.5 -/- final"])
    #expect(read.values("score-766-payment", "vn") == [])
  }
}
