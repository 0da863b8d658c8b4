import DataSources
import Foundation
import HTTPClient
import LoopbackServer
import Measures
import Synchronization
import Testing
import Text

@testable import API

/// Foreign APIs that a mapping file describes, asked on loopback.
@Suite("A foreign API")
struct PollingTests {
  private static func rows(_ values: Int...) -> [UInt8] {
    let rows = values.map { "{\"v\":\($0),\"s\":\"s\($0)\"}" }.joined(separator: ",")
    return Array("{\"rows\":[\(rows)],\"pages\":3}".utf8)
  }

  private func pull(
    _ source: PolledSource, known: Version? = nil
  ) async -> Result<ReadOutcome?, SourceError> {
    do throws(SourceError) {
      return .success(try await source.read(ReadRequest(knownVersion: known)))
    } catch {
      return .failure(error)
    }
  }

  @Test("is asked with name and version, and its rows are read as the mapping says")
  func reading() async throws {
    let stage = try PollingStage { connection in
      _ = connection.request()
      connection.answer(body: Self.rows(41))
    }
    let source = try stage.source()
    let outcome = try #require(try await source.read(ReadRequest()))
    #expect(outcome.dataset.observations.count == 1)
    #expect(outcome.dataset.observations[0].published?.code == "41")
    #expect(source.pollInterval == .seconds(3_600))
    #expect(source.retryInterval == .seconds(600))
    let request = try #require(stage.server.requests.first)
    #expect(request.hasPrefix("GET /rows HTTP/1.1\r\n"))
    #expect(request.contains("User-Agent: dvctop/1.2.3\r\n") && !request.contains("Authorization"))
  }

  @Test("is asked no sooner than the mapping says, however often somebody wants to see it")
  func patience() async throws {
    let stage = try PollingStage { connection in
      _ = connection.request()
      connection.answer(body: Self.rows(41))
    }
    let source = try stage.source()
    let first = try #require(try await source.read(ReadRequest()))
    for wait in [Duration.zero, .seconds(60), .seconds(3_539)] {
      stage.wait(wait)
      try await #expect(source.read(ReadRequest(knownVersion: first.version)) == nil)
      try await #expect(source.read(ReadRequest())?.version == first.version)
    }
    #expect(stage.server.requests.count == 1)
    stage.wait(.seconds(1))
    // The same answer is the same version.
    try await #expect(source.read(ReadRequest(knownVersion: first.version)) == nil)
    #expect(stage.server.requests.count == 2)
  }

  @Test("is asked once a minute at most, whatever the mapping says")
  func floor() throws {
    let stage = try PollingStage("{url: URL/rows, every: 1s, retry: 1s}") { _ in }
    let source = try stage.source()
    #expect(source.pollInterval == PollPlan.floor && source.retryInterval == PollPlan.floor)
  }

  @Test("is not asked when the mapping does not say how often")
  func withoutInterval() throws {
    let stage = try PollingStage("{url: URL/rows}") { _ in }
    #expect(throws: SourceError.self) { try PollPlan.read("map:" + stage.path, on: .earliest) }
  }

  @Test("is not asked unless that is allowed, and the source says so")
  func notAllowed() async throws {
    let stage = try PollingStage { connection in
      _ = connection.request()
      connection.answer(body: Self.rows(41))
    }
    for scheme in ["map:", "portal:"] {
      let source = try SourceAccess(product: "p/1", environment: [:]).source(scheme + stage.path)
      await #expect {
        try await source.read(ReadRequest())
      } throws: {
        guard case SourceError.network(_, .pollingOff)? = $0 as? SourceError else { return false }
        return true
      }
    }
    #expect(stage.server.requests.isEmpty)
    var options = SourceAccess.Options()
    options.allowsPolling = true
    let allowed = try SourceAccess(product: "p/1", options: options, environment: [:])
      .source("map:" + stage.path)
    try await #expect(allowed.read(ReadRequest())?.dataset.observations.count == 1)
    let byVariable = SourceAccess(product: "p/1", environment: ["DVCTOP_ALLOW_POLLING": "1"])
    #expect(try byVariable.source("map:" + stage.path) is PolledSource)
  }

  @Test("is read page by page, by parameter and by member of the body", arguments: [true, false])
  func paging(isPost: Bool) async throws {
    let method = isPost ? "method: POST, body: {size: 1, page: 9}, " : ""
    let stage = try PollingStage(
      "{url: 'URL/rows?x=1', \(method)every: 1h, paging: {page: page, pages: /pages}}"
    ) { connection in
      guard let request = connection.request() else { return }
      let page = (1...3).first {
        request.contains(isPost ? "{\"page\":\($0),\"size\":1}" : "/rows?x=1&page=\($0) ")
      }
      connection.answer(body: Self.rows(page ?? 0))
    }
    let outcome = try #require(try await stage.source().read(ReadRequest()))
    let table = outcome.dataset.observations
    #expect(Set((0..<table.count).map { table[$0].published?.code }) == ["1", "2", "3"])
    #expect(stage.server.requests.count == 3)
  }

  @Test("that breaks off in the middle leaves the last complete fetch as it is")
  func partial() async throws {
    let count = Mutex(0)
    let stage = try PollingStage(
      "{url: URL/rows, every: 1h, retry: 10m, paging: {page: page, pages: /pages}}"
    ) { connection in
      _ = connection.request()
      let number = count.withLock { count in
        count += 1
        return count
      }
      if number == 5 { return }
      connection.answer(body: Self.rows(number))
    }
    let source = try stage.source()
    let whole = try #require(try await source.read(ReadRequest()))
    #expect(whole.dataset.observations.count == 3)
    stage.wait(.seconds(3_600))
    let broken = await pull(source, known: whole.version)
    #expect(broken.failure?.isTransient == true)
    // Too soon: nothing is asked, and what is wrong is still wrong.
    stage.wait(.seconds(599))
    await #expect(pull(source).failure == broken.failure)
    #expect(stage.server.requests.count == 5)
    stage.wait(.seconds(1))
    let next = try #require(try await source.read(ReadRequest()))
    #expect(next.dataset.observations.count == 3 && next.version != whole.version)
  }

  @Test(
    "whose answer is no whole one is not read at all",
    arguments: [
      #"{"other":[],"pages":3}"#, #"{"rows":[{"v":1}],"pages":"many"}"#,
      #"{"rows":[{"v":1}],"pages":100000}"#, "<html>", #"{"rows":[{"v":1}"#, "",
    ])
  func incomplete(body: String) async throws {
    let stage = try PollingStage(
      "{url: URL/rows, every: 1h, paging: {page: page, pages: /pages}}"
    ) { connection in
      _ = connection.request()
      connection.answer(body: Array(body.utf8))
    }
    let failure = await pull(try stage.source()).failure
    guard case .unusable? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test("that changes its number of pages meanwhile is not read")
  func changing() async throws {
    let count = Mutex(4)
    let stage = try PollingStage(
      "{url: URL/rows, every: 1h, paging: {page: page, pages: /pages}}"
    ) { connection in
      _ = connection.request()
      let pages = count.withLock { count in
        count -= 1
        return count
      }
      connection.answer(body: Array("{\"rows\":[{\"v\":1}],\"pages\":\(pages)}".utf8))
    }
    await #expect(pull(try stage.source()).failure != nil)
    #expect(stage.server.requests.count == 2)
  }

  @Test("that says later is left alone for as long as it asks")
  func later() async throws {
    let answers = Mutex(["403 Forbidden", "429 Too Many Requests", "200 OK", "200 OK"])
    let stage = try PollingStage { connection in
      _ = connection.request()
      let status = answers.withLock { $0.removeFirst() }
      let isLast = answers.withLock { $0.isEmpty }
      connection.answer(
        status, headers: status.hasPrefix("429") ? ["Retry-After: 7200"] : [],
        body: isLast ? Self.rows(1) : Array("<title>Request Rejected</title>".utf8))
    }
    let source = try stage.source()
    await #expect(pull(source).failure == .busy(retryAfterSeconds: nil))
    stage.wait(.seconds(600))
    await #expect(pull(source).failure == .busy(retryAfterSeconds: 7_200))
    stage.wait(.seconds(7_199))
    _ = await pull(source)
    #expect(stage.server.requests.count == 2)
    stage.wait(.seconds(1))
    await #expect(pull(source).failure == .busy(retryAfterSeconds: nil))
    stage.wait(.seconds(600))
    try await #expect(source.read(ReadRequest())?.dataset.observations.count == 1)
    #expect(stage.server.requests.count == 4)
  }

  @Test("has one request at a time, whichever source asks")
  func oneAtATime() async throws {
    let tally = Tally()
    let queue = HostQueue()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask {
          await queue.turn(at: "a") {
            tally.begin()
            await Task.yield()
            tally.end()
          }
        }
      }
    }
    #expect(tally.most == 1)
  }

  @Test("of the portal's shape is read as its saved pages are, with the day of the fetch")
  func portal() async throws {
    let answer = #"""
      {"code":"OK","data":{"overview":{"departmentName":"Toàn quốc","totalScore":62.59},
       "evaluation":[{"departmentName":"Đồng Tháp","departmentCode":"H20","totalScore":68.8}]}}
      """#
    let stage = try PollingStage(
      """

        - url: URL/service-results
          method: POST
          body: {timeType: year, year: $year}
          every: 1d
      """
    ) { connection in
      _ = connection.request()
      connection.answer("201 Created", body: Array(answer.utf8))
    }
    let source = try stage.source("portal:" + stage.path)
    let outcome = try #require(try await source.read(ReadRequest()))
    #expect(stage.server.requests.first?.hasSuffix(#"{"timeType":"year","year":2026}"#) == true)
    let table = outcome.dataset.observations
    #expect(table.count == 2)
    // 22/11/2026 at 08:15 in Việt Nam: the year is open, and known up to that day.
    let period = try #require(Period(code: "2026-01-01/2026-11-22"))
    #expect((0..<table.count).allSatisfy { table[$0].period == period })
  }

  @Test("that refuses in the portal's words is not read")
  func portalRefusal() async throws {
    let stage = try PollingStage("{url: URL/x, every: 1d}") { connection in
      _ = connection.request()
      connection.answer(body: Array(#"{"code":"ERROR","message":"no"}"#.utf8))
    }
    let failure = await pull(try stage.source("portal:" + stage.path)).failure
    guard case .unusable(let problems, _)? = failure,
      case .refusedByPortal? = problems.first?.reason
    else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }
}

/// Counts how many are under way at once.
private final class Tally: Sendable {
  private let counts = Mutex((open: 0, most: 0))

  var most: Int { counts.withLock { $0.most } }

  func begin() {
    counts.withLock {
      $0.open += 1
      $0.most = max($0.most, $0.open)
    }
  }

  func end() { counts.withLock { $0.open -= 1 } }
}
