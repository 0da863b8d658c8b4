import HTTPClient
import LoopbackServer
import Testing

@Suite("Dates of HTTP")
struct DateTests {
  @Test(
    "are read in all three forms",
    arguments: [
      ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
      ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
      ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
      ("Thu, 29 Feb 2024 23:59:60 GMT", 1_709_251_200),
      ("Sun, 22 Nov 2026 01:15:00 GMT", 1_795_310_100),
    ] as [(String, Int64)])
  func read(_ text: String, seconds: Int64) {
    #expect(HTTPDate.seconds(of: text) == seconds)
  }

  @Test(
    "that are none are not guessed",
    arguments: [
      "", "soon", "Sun, 06 Nov 1994 08:49:37 +0700", "Sun, 32 Nov 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nvm 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 99994 08:49:37 GMT",
      "Sun, 06 Nov 1994 08:49:37 GMT and more, much more than this",
    ])
  func refused(_ text: String) {
    #expect(HTTPDate.seconds(of: text) == nil)
  }

  @Test(
    "and seconds say when to come back",
    arguments: [
      (["Retry-After: 120"], 120), (["Retry-After: -1"], nil), (["Retry-After: later"], nil),
      ([], nil),
      (["Retry-After: Thu, 01 Jan 1970 00:01:40 GMT"], 90),
      (["Retry-After: Thu, 01 Jan 1970 00:00:01 GMT"], 0),
      // A server whose clock is wrong is asked about its own time.
      (
        [
          "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT", "Date: Sun, 06 Nov 1994 08:49:07 GMT",
        ], 30
      ),
    ] as [([String], Int?)])
  func retryAfter(_ headers: [String], seconds: Int?) async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer("503 Service Unavailable", headers: headers)
    }
    let response = try await Asking.result(Asking.request(server.address())).get()
    #expect(response.head.retryAfterSeconds(now: 10) == seconds)
  }
}
