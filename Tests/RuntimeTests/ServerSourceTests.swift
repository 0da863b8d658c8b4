import API
import Dashboard
import DataSources
import Foundation
import LoopbackServer
import Measures
import TestSupport
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

  private static func answering() throws -> LoopbackServer {
    try LoopbackServer { connection in
      _ = connection.request()
      connection.answer(headers: ["Content-Type: application/json"], body: document)
    }
  }

  @Test("is asked with the token of a file, of an option before that of the environment")
  func tokenFile() async throws {
    let server = try Self.answering()
    let folder = try TemporaryFolder()
    let (named, other) = (folder.path + "/named", folder.path + "/other")
    for (path, token) in [(named, "named"), (other, "other")] {
      _ = try folder.write(token + "\n", to: token)
      #expect(chmod(path, 0o600) == 0)
    }
    let fake = FakeWorld(environment: ["DVCTOP_TOKEN_FILE": other])
    var world = fake.world
    for wanted in ["other", "named"] {
      let list = try SourceList([server.address("/")], world: world)
      _ = try await list.report(decimalMark: nil, words: Words(.english), world: world)
      #expect(server.requests.last?.contains("Authorization: Bearer \(wanted)\r\n") == true)
      #expect(server.requests.last?.contains("User-Agent: dvctop/0.1.0\r\n") == true)
      world.access.tokenFile = named
    }
  }

  @Test("is not asked when others can read its token, and the mending is named")
  func exposedToken() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("s3cret", to: "token")
    #expect(chmod(folder.path + "/token", 0o644) == 0)
    var world = FakeWorld().world
    world.access.tokenFile = folder.path + "/token"
    do throws(ProgramError) {
      _ = try SourceList(["http://127.0.0.1:1", "demo:"], world: world)
      Issue.record("the token is used")
    } catch {
      let text = error.text(Words(.english)).string
      #expect(text.contains("chmod 600") && text.contains("/token") && !text.contains("s3cret"))
      #expect(error.exitStatus == .usage)
    }
    // Nobody is asked here, so that no token is needed.
    #expect(throws: Never.self) { _ = try SourceList(["demo:"], world: world) }
  }

  @Test("is not asked with what is no token, which is not repeated")
  func badToken() throws {
    let world = FakeWorld(environment: ["DVCTOP_TOKEN": "two words"]).world
    do throws(ProgramError) {
      _ = try SourceList(["http://127.0.0.1:1"], world: world)
      Issue.record("the token is used")
    } catch {
      let text = error.text(Words(.vietnamese)).string
      #expect(text.contains("DVCTOP_TOKEN") && !text.contains("words"))
    }
  }

  @Test("over https is trusted with a file of certificates, and not without")
  func certificates() async throws {
    let certificates = try TestCertificates()
    let head = "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n"
    let folder = certificates.folder.appending(path: "v1")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try (Data(head.utf8) + Self.document).write(to: folder.appending(path: "dataset"))
    let server = try TLSServer(certificates, .good, answer: "")
    let name = "https://127.0.0.1:\(server.port)"
    var world = FakeWorld().world
    let refused = try SourceList([name], world: world)
    await #expect(throws: ProgramError.self) {
      _ = try await refused.report(decimalMark: nil, words: Words(.english), world: world)
    }
    world.access.certificateFile = certificates.authority
    let list = try SourceList([name], world: world)
    let report = try await list.report(decimalMark: nil, words: Words(.english), world: world)
    #expect(report.health.map(\.state) == [.good])
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
