import LoopbackServer
import Testing

@testable import HTTPClient

@Suite("Transfers")
struct TransferTests {
  @Test("bring status, headers and body, and say who asks")
  func plain() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer(
        headers: ["ETag: \"a\"", "Content-Type: application/json; charset=utf-8", "X:  y \t"],
        body: Array("{}".utf8))
    }
    var request = try Asking.request(server.address("/v1/dataset?x=1"), token: Secret("t0ken"))
    request.headers = [("If-None-Match", "\"b\"")]
    let response = try await Asking.result(request).get()
    #expect(response.head.status == 200)
    #expect(response.head.headers["etag"] == "\"a\"")
    #expect(response.head.headers["x"] == "y")
    #expect(response.head.headers.mediaType == "application/json")
    #expect(response.text == "{}")
    let asked = try #require(server.requests.first)
    #expect(asked.hasPrefix("GET /v1/dataset?x=1 HTTP/1.1\r\n"))
    for line in [
      "User-Agent: dvctop/test", "Accept-Encoding: gzip", "If-None-Match: \"b\"",
      "Authorization: Bearer t0ken",
    ] {
      #expect(asked.contains("\r\n\(line)\r\n"))
    }
  }

  @Test("take any status for an answer", arguments: [204, 304, 404, 500])
  func statuses(_ status: Int) async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send("HTTP/1.1 \(status) X\r\nConnection: close\r\n\r\n")
    }
    #expect(try await Asking.result(Asking.request(server.address())).get().head.status == status)
  }

  @Test("pass over what comes before the answer and after it")
  func interim() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send("HTTP/1.1 103 Early Hints\r\nEarly: 1\r\n\r\n")
      connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: Late\r\n\r\n")
      connection.send("3\r\nabc\r\n2\r\nde\r\n0\r\nLate: 1\r\n\r\n")
    }
    let response = try await Asking.result(Asking.request(server.address())).get()
    #expect(response.text == "abcde")
    #expect(response.head.headers["early"] == nil)
    #expect(response.head.headers["late"] == nil)
  }

  @Test("are decompressed, and tell how far they are")
  func gzip() async throws {
    let body = try Gzip.text("số liệu")
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer(headers: ["Content-Encoding: gzip"], body: body)
    }
    #expect(try await Asking.result(Asking.request(server.address())).get().text == "số liệu")
  }

  @Test("send a body when asked to")
  func post() async throws {
    let server = try LoopbackServer { connection in
      let request = connection.request() ?? ""
      connection.answer(body: Array(request.suffix(4).utf8))
    }
    var request = try Asking.request(server.address())
    request.method = .post(body: Array("{}ab".utf8), contentType: "application/json")
    #expect(try await Asking.result(request).get().text == "{}ab")
    #expect(server.requests.first?.contains("Content-Type: application/json\r\n") == true)
    request.method = .post(body: [], contentType: "text/plain")
    _ = try await Asking.result(request).get()
    #expect(server.requests.last?.hasPrefix("POST ") == true)
  }

  @Test(
    "refuse headers that would be two", arguments: [("A", "b\r\nC: d"), ("A:", "b"), ("", "b")])
  func headerInjection(_ name: String, value: String) async throws {
    var request = try Asking.request("http://127.0.0.1:9/")
    request.headers = [(name, value)]
    #expect(await Asking.failure(request) == .invalidRequest)
  }

  @Test("go through the proxy of the environment, but not for its exceptions")
  func proxy() async throws {
    let proxy = try LoopbackServer { connection in
      let request = connection.request() ?? ""
      if request.hasPrefix("CONNECT") {
        connection.answer("407 Proxy Authentication Required")
      } else {
        connection.answer(body: Array("by proxy".utf8))
      }
    }
    let address = "http://127.0.0.1:\(proxy.port)"
    func client(_ environment: [String: String]) -> HTTPClient {
      HTTPClient(HTTPConfiguration(userAgent: "t", proxy: HTTPProxy(environment: environment)))
    }
    let plain = client(["http_proxy": address, "no_proxy": "127.0.0.1"])
    let there = try Asking.request("http://elsewhere.test/x")
    #expect(try await Asking.result(there, client: plain).get().text == "by proxy")
    #expect(proxy.requests.last?.hasPrefix("GET http://elsewhere.test/x ") == true)
    let capitals = HTTPProxy(environment: ["HTTP_PROXY": address])
    #expect(capitals == .none)
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer(body: Array("direct".utf8))
    }
    let here = try Asking.request(server.address())
    #expect(try await Asking.result(here, client: plain).get().text == "direct")
    let secure = try Asking.request("https://elsewhere.test/x", token: Secret("t0ken"))
    let all = client(["ALL_PROXY": address])
    #expect(await Asking.failure(secure, client: all) == .proxyRefused(status: 407))
    #expect(proxy.requests.last?.hasPrefix("CONNECT elsewhere.test:443 ") == true)
    #expect(proxy.requests.last?.contains("t0ken") == false)
    let absent = client(["all_proxy": "http://127.0.0.1:\(try await Self.closedPort())"])
    #expect(await Asking.failure(there, client: absent) == .proxyRefused(status: nil))
  }

  @Test("need libcurl only when they are made")
  func library() {
    // A library without the functions is as good as none.
    #expect(!CurlProbe.isUsable(["libno-such-library.so.4", "libc.so.6"]))
    #expect(CurlProbe.isUsable(["libno-such-library.so.4", "libcurl.so.4"]))
    #expect(HTTPClient.libraryVersion?.isEmpty == false)
  }

  /// A port on which nobody listens.
  static func closedPort() async throws -> Int {
    let server = try LoopbackServer { _ in }
    await server.stop()
    return server.port
  }
}
