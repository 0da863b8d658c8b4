import HTTPClient
import LoopbackServer
import Testing

@Suite("Redirects")
struct RedirectTests {
  private static func redirect(
    _ status: String = "302 Found", to location: String
  ) -> @Sendable (Connection) -> Void {
    { connection in
      connection.answer(status, headers: ["Location: \(location)"], body: Array("moved".utf8))
    }
  }

  @Test(
    "within the origin are followed",
    arguments: ["301 X", "302 X", "303 X", "307 X", "308 X"], ["/b/c", "c", "//HOST/b/c", "?c"])
  func followed(_ status: String, location: String) async throws {
    let server = try LoopbackServer { connection in
      let request = connection.request() ?? ""
      if request.hasPrefix("GET /b/a ") {
        let host = request.split(separator: "\r\n").first { $0.hasPrefix("Host: ") }?.dropFirst(6)
        Self.redirect(status, to: location.replacing("HOST", with: host ?? ""))(connection)
      } else {
        connection.answer(body: Array("there".utf8))
      }
    }
    let request = try Asking.request(server.address("/b/a"), token: Secret("t0ken"))
    let response = try await Asking.result(request).get()
    #expect(response.text == "there")
    #expect(response.head.address.target == (location == "?c" ? "/b/a?c" : "/b/c"))
    #expect(server.requests.last?.contains("Bearer t0ken") == true)
  }

  @Test("that lead round in a circle end")
  func loop() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      Self.redirect(to: "/")(connection)
    }
    let request = try Asking.request(server.address(), limits: HTTPLimits(redirects: 3))
    #expect(await Asking.failure(request) == .tooManyRedirects(limit: 3))
    #expect(server.requests.count == 4)
  }

  @Test("to anybody else are not followed, and nobody else sees the token")
  func elsewhere() async throws {
    let other = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer()
    }
    let targets = [
      (other.address(), "http://127.0.0.1:\(other.port)"),
      ("//localhost:\(other.port)/", "http://localhost:\(other.port)"),
      ("https://127.0.0.1:\(other.port)/", "https://127.0.0.1:\(other.port)"),
    ]
    for (location, origin) in targets {
      let server = try LoopbackServer { connection in
        _ = connection.request()
        Self.redirect(to: location)(connection)
      }
      let request = try Asking.request(server.address(), token: Secret("t0ken"))
      #expect(await Asking.failure(request) == .redirectedElsewhere(origin))
    }
    #expect(other.requests == [])
  }

  @Test(
    "to what is no address are not followed",
    arguments: ["ftp://127.0.0.1/", "http://a@127.0.0.1/", "file:///etc/passwd", "http://"])
  func malformed(_ location: String) async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      Self.redirect(to: location)(connection)
    }
    let error = try #require(await Asking.failure(Asking.request(server.address())))
    #expect(error == .malformedRedirect)
    #expect(server.requests.count == 1)
  }

  @Test("from https to http are not followed")
  func toPlain() async throws {
    let plain = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer()
    }
    let certificates = try TestCertificates()
    let server = try TLSServer(
      certificates, .good,
      answer: "HTTP/1.1 302 Found\r\nLocation: \(plain.address())\r\nContent-Length: 0\r\n\r\n")
    let client = HTTPClient(
      HTTPConfiguration(userAgent: "t", certificateFile: certificates.authority))
    let request = try Asking.request(server.address, token: Secret("t0ken"))
    #expect(
      await Asking.failure(request, client: client)
        == .redirectedToPlain("http://127.0.0.1:\(plain.port)"))
    #expect(plain.requests == [])
  }

  @Test("of what changes something are left to who asked")
  func post() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      Self.redirect("307 X", to: "/b")(connection)
    }
    var request = try Asking.request(server.address("/a"))
    request.method = .post(body: [], contentType: "text/plain")
    #expect(try await Asking.result(request).get().head.status == 307)
    #expect(server.requests.count == 1)
  }

  @Test("with a body without end are given up")
  func endless() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send("HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n")
      while connection.send(String(repeating: "x", count: 64 << 10)) {}
    }
    #expect(
      await Asking.failure(try Asking.request(server.address())) == .bodyTooLarge(limit: 64 << 10))
  }
}
