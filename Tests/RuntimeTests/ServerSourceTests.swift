import Dashboard
import DataSources
import LoopbackServer
import Measures
import Testing
import Text
import Words

@testable import Runtime

@Suite("A server as a source")
struct ServerSourceTests {
  private static let document = Array(
    #"""
    {"contract":"dvctop/1","observations":[
      {"period":"2024-H1","unit":"vn","indicator":"e2e","value":41}]}
    """#.utf8)

  @Test("is asked with the token of the environment, and its figures are shown")
  func server() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer(
        headers: ["Content-Type: application/json", "ETag: \"1\""], body: Self.document)
    }
    let fake = FakeWorld(environment: ["DVCTOP_TOKEN": "t0ken"])
    let list = try SourceList([server.address("/")], world: fake.world)
    let report = try await list.report(
      decimalMark: nil, words: Words(.english), world: fake.world)
    let dataset = report.dataset
    let nation = try #require(dataset.registry.nation)
    let rate = try #require(dataset.catalogue.index(id: "e2e"))
    let half = try #require(Period(code: "2024-H1"))
    #expect(report.health.map(\.state) == [.good])
    #expect(dataset.figure(of: nation, rate, during: half).published?.code == "41")
    #expect(server.requests.first?.contains("Authorization: Bearer t0ken\r\n") == true)
  }

  @Test("that refuses is named, and what to do")
  func refusal() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer("503 Service Unavailable")
    }
    let fake = FakeWorld()
    let list = try SourceList([server.address("/")], world: fake.world)
    await #expect(throws: ProgramError.self) {
      _ = try await list.report(decimalMark: nil, words: Words(.english), world: fake.world)
    }
  }

  @Test("whose address is none is refused before anything is asked")
  func badAddress() {
    #expect(throws: ProgramError.self) {
      _ = try SourceList(["http://user:secret@"], world: FakeWorld().world)
    }
  }
}
