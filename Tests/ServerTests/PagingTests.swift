import DataSources
import Measures
import Testing

@testable import Server

@Suite("Lists", .serialized)
struct PagingTests {
  /// All rows of a list, page by page.
  private static func rows(
    _ path: String, _ query: String, limit: Int, from server: RunningServer
  ) async throws -> [PageDocument.Row] {
    var rows: [PageDocument.Row] = []
    var cursor: String?
    repeat {
      let place = cursor.map { "&cursor=\($0.replacing("%", with: "%25"))" } ?? ""
      let answer = try await server.get("\(path)?limit=\(limit)\(query)\(place)")
      #expect(answer.status == 200, "\(answer.text)")
      let page = try answer.json(PageDocument.self)
      #expect(page.rows.count <= limit)
      rows += page.rows
      cursor = page.next
    } while cursor != nil
    return rows
  }

  @Test(
    "are the same in pages and in one piece",
    arguments: [
      ("/v1/units", ""), ("/v1/units", "&level=province"), ("/v1/indicators", ""),
      ("/v1/targets", ""), ("/v1/breaks", ""), ("/v1/rankings", ""),
      ("/v1/rankings", "&level=ministry"), ("/v1/alerts", ""),
      ("/v1/observations", "&unit=ha-noi"), ("/v1/observations", "&indicator=e2e&kind=half"),
    ])
  func pages(_ path: String, _ query: String) async throws {
    try await RunningServer.with { server in
      try await server.eventually { !$0.book.alerts.isEmpty }
      let whole = try await Self.rows(path, query, limit: 1_000, from: server)
      #expect(!whole.isEmpty)
      try await #expect(Self.rows(path, query, limit: 7, from: server) == whole)
    }
  }

  @Test("of observations hold every one of the dataset once")
  func everyObservation() async throws {
    let dataset = try TestData.sample.get()
    try await RunningServer.with { server in
      let rows = try await Self.rows("/v1/observations", "", limit: 1_000, from: server)
      #expect(rows.count == dataset.observations.count)
      let expected = (0..<dataset.observations.count).map { row in
        let observation = dataset.observations[row]
        return observation.period.code + " " + dataset.registry[observation.unit].id
      }
      #expect(rows.map { "\($0.period ?? "") \($0.unit ?? "")" } == expected)
    }
  }

  @Test("of observations are filtered by unit, indicator, kind and days together")
  func filters() async throws {
    let dataset = try TestData.sample.get()
    let unit = try #require(dataset.registry.index(id: "ha-noi"))
    let (from, to) = (try #require(Day(code: "2024-01-01")), try #require(Day(code: "2024-06-30")))
    let expected = (0..<dataset.observations.count).map { dataset.observations[$0] }.filter {
      $0.unit == unit && $0.period.kind == .month && $0.period.start >= from && $0.period.end <= to
        && dataset.catalogue[$0.indicator].id == "e2e"
    }
    #expect(!expected.isEmpty)
    try await RunningServer.with { server in
      let query = "&unit=ha-noi&indicator=e2e&kind=month&from=2024-01-01&to=2024-06-30"
      let rows = try await Self.rows("/v1/observations", query, limit: 4, from: server)
      #expect(rows.map(\.period) == expected.map(\.period.code))
    }
  }

  @Test("of units know the merger of 2025")
  func unitsOfADay() async throws {
    try await RunningServer.with { server in
      for (day, count) in [("2025-06-30", 63), ("2025-07-01", 34)] {
        let rows = try await Self.rows(
          "/v1/units", "&level=province&parent=localities&as_of=\(day)", limit: 50, from: server)
        #expect(rows.count == count)
        #expect(Set(rows.map(\.id)).count == count)
      }
    }
  }

  @Test("that rank are all published or all simulated, and say which")
  func ranking() async throws {
    try await RunningServer.with { server in
      let answer = try await server.get("/v1/rankings?level=province&limit=1000")
      let bases = answer.text.matches(of: /"basis":"(simulated|published)"/)
      #expect(bases.count == 1)
      let ranks = try answer.json(PageDocument.self).rows.compactMap(\.rank)
      #expect(!ranks.isEmpty && ranks == ranks.sorted() && ranks.first == 1)
    }
  }

  @Test("go on in the dataset they were begun in, and say when it is forgotten")
  func changeBetweenPages() async throws {
    let source = ChangingSource(rows: 30)
    try await RunningServer.with([source]) { server in
      let first = try await server.get("/v1/observations?limit=10").json(PageDocument.self)
      let next = try #require(first.next)
      for change in 1...PublishedState.earlierLimit {
        source.change(.success(TestData.dataset(rows: 30, received: 1_000 + change)))
        try await server.eventually("dvctop_datasets_published_total \(1 + change)")
        let answer = try await server.get("/v1/observations?limit=10&cursor=\(next)")
        #expect(answer.status == 200)
        #expect(answer.text.contains("\"denominator\":1000"))
      }
      source.change(.success(TestData.dataset(rows: 30, received: 9_999)))
      try await server.eventually(
        "dvctop_datasets_published_total \(2 + PublishedState.earlierLimit)")
      let answer = try await server.get("/v1/observations?limit=10&cursor=\(next)")
      #expect(answer.status == 410)
      #expect(try answer.json(ProblemDocument.self).type == "urn:dvctop:problem:cursor-expired")
    }
  }

  @Test("do not take a cursor of another list, or of nobody")
  func foreignCursors() async throws {
    try await RunningServer.with { server in
      let page = try await server.get("/v1/units?limit=5&level=province").json(PageDocument.self)
      let cursor = try #require(page.next)
      let far = cursor.split(separator: ".").dropLast().joined(separator: ".") + ".ffffffff"
      try await #expect(
        server.get("/v1/units?level=province&cursor=\(far)").json(PageDocument.self)
          .rows.isEmpty)
      for place in [cursor, "x", "..", "1.2.3", "", "%F0%9F%98%80"] {
        let answer = try await server.get("/v1/units?level=commune&cursor=\(place)")
        #expect(answer.status == 400)
      }
    }
  }
}
