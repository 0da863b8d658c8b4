import API
import DataSources
import HTTPClient
import LoopbackServer
import Measures
import Testing
import Text

@Suite("Pulling from a server")
struct PullTests {
  private static let json = "Content-Type: application/json"

  @Test("asks for the dataset, and takes its entity tag for the version")
  func dataset() async throws {
    let server = try LoopbackServer { connection in
      let request = connection.request() ?? ""
      if request.contains("If-None-Match: W/\"7\"") {
        connection.send("HTTP/1.1 304 Not Modified\r\nETag: W/\"7\"\r\n\r\n")
      } else {
        connection.answer(headers: [Self.json, "ETag: W/\"7\""], body: Array("{}".utf8))
      }
    }
    let source = try Serving.source(
      server.address("/base/"), token: Secret("t0ken"), decoder: Decoding.sample)
    #expect(source.id.name == server.address("/base"))
    let outcome = try #require(try await Serving.pull(source).get())
    #expect(outcome.version == Version("W/\"7\""))
    let first = try #require(server.requests.first)
    #expect(first.hasPrefix("GET /base/v1/dataset HTTP/1.1\r\n"))
    #expect(first.contains("Authorization: Bearer t0ken\r\n"))
    #expect(first.contains("Accept: application/json\r\n"))
    #expect(try await Serving.pull(source, known: outcome.version).get() == nil)
    // A version of another kind of source is no entity tag, and is not sent.
    #expect(try await Serving.pull(source, known: Version("a\r\nb")).get() != nil)
    #expect(server.requests.last?.contains("If-None-Match") == false)
  }

  @Test(
    "does not take for a version what it could not send back",
    arguments: [
      "abc", "\"a b\"", "\"", "\"\u{7F}\"", "\"" + String(repeating: "x", count: 600) + "\"",
    ])
  func oddTags(_ tag: String) async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer(headers: [Self.json, "ETag: \(tag)"], body: Array("{}".utf8))
    }
    let source = try Serving.source(server.address(), decoder: Decoding.sample)
    #expect(try await Serving.pull(source).get()?.version == Version("decoded"))
  }

  @Test(
    "takes only documents for data",
    arguments: [
      ("Content-Type: text/html", "text/html"), ("X: y", ""),
      ("Content-Type: text/x\u{1B}[2J", "text/x␛[2j"),
    ])
  func kinds(_ header: String, found: String) async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer(headers: [header], body: Array("<html>".utf8))
    }
    let source = try Serving.source(server.address(), decoder: Decoding.sample)
    let host = SafeText("http://127.0.0.1:\(server.port)")
    #expect(
      await Serving.pull(source).failure
        == .network(host: host, .wrongContentType(SafeText(found))))
  }

  @Test(
    "says what a refusal means",
    arguments: [
      ("401 Unauthorized", [], SourceError.unauthorized(status: 401)),
      ("403 Forbidden", [], .unauthorized(status: 403)),
      ("429 Too Many", ["Retry-After: 17"], .busy(retryAfterSeconds: 17)),
      ("503 Busy", [], .busy(retryAfterSeconds: nil)),
      ("500 Oops", [], .httpStatus(500, detail: .empty)),
      ("302 Found", [], .httpStatus(302, detail: .empty)),
      ("304 Not Modified", [], .httpStatus(304, detail: .empty)),
      (
        "400 Bad", ["Content-Type: application/problem+json"],
        .httpStatus(400, detail: SafeText("sai ␛[2J •••"))
      ),
    ] as [(String, [String], SourceError)])
  func refusals(_ status: String, headers: [String], error: SourceError) async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      if status.hasPrefix("304") {
        connection.send("HTTP/1.1 304 Not Modified\r\n\r\n")
      } else {
        connection.answer(status, headers: headers, body: Array("sai \u{1B}[2J s3cret".utf8))
      }
    }
    let source = try Serving.source(
      server.address(), token: Secret("s3cret"), decoder: Decoding.sample)
    #expect(await Serving.pull(source).failure == error)
  }

  @Test("keeps to the deadline of the pull")
  func deadline() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send("HTTP/1.1 200 OK\r\n")
      connection.waitUntilClientLeaves()
    }
    let source = try Serving.source(server.address(), decoder: Decoding.sample)
    let result = await Serving.pull(source, deadline: .now + .milliseconds(30))
    #expect(result.failure == .timedOut(seconds: 1))
  }

  @Test("passes on why a document is not read")
  func decoder() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer(headers: [Self.json], body: Array("{".utf8))
    }
    let decoder = DocumentDecoder(
      dataset: { (bytes, name, _) throws(SourceError) in
        throw .malformed(detail: SafeText("\(name) \(bytes.count)"))
      }, problemTitle: { _ in nil })
    let source = try Serving.source(server.address(), decoder: decoder)
    #expect(
      await Serving.pull(source).failure
        == .malformed(detail: SafeText("http://127.0.0.1:\(server.port) 1")))
  }

  @Test(
    "wants an address without secrets",
    arguments: [
      ("http://me:pa55@host.vn/", AddressFault.credentials, "host.vn/"),
      ("https://host.vn/?token=pa55", .query, "https://host.vn/"),
      ("http://host.vn:99999/", .port, "http://host.vn:99999/"), ("http://", .host, "http://"),
      ("http://a b@c/?pa55", .credentials, "c/"), ("ftp://x", .scheme, "ftp://x"),
    ])
  func addresses(_ text: String, fault: AddressFault, shown: String) {
    #expect(throws: SourceError.badAddress(SafeText(shown), fault)) {
      try Serving.source(text, decoder: Decoding.sample)
    }
  }
}
