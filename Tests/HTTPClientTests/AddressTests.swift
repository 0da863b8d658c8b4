import HTTPClient
import Testing

@Suite("Addresses")
struct AddressTests {
  @Test(
    "are written anew from their parts",
    arguments: [
      ("http://example.vn", "http://example.vn/"),
      ("HTTPS://Example.VN:443/v1?a=%20b", "https://example.vn/v1?a=%20b"),
      ("http://example.vn:8080/a/b#part", "http://example.vn:8080/a/b"),
      ("http://127.0.0.1:80", "http://127.0.0.1/"), ("http://[::1]:9/x", "http://[::1]:9/x"),
      ("https://example.vn?q", "https://example.vn/?q"), ("http://a_b:/", "http://a_b/"),
    ])
  func written(_ text: String, anew: String) throws {
    #expect(try HTTPAddress(text).description == anew)
  }

  @Test(
    "that may be read in two ways are refused",
    arguments: [
      ("ftp://example.vn/", HTTPAddressError.scheme), ("example.vn", .scheme),
      ("file:///etc/passwd", .scheme), (" http://example.vn", .scheme),
      ("http://user@example.vn/", .credentials), ("http://a:b@c/", .credentials),
      ("http://example.vn:80@evil.test/", .credentials), ("http://", .host), ("http:///x", .host),
      ("http://exa mple.vn/", .host), ("http://ví-dụ.vn/", .host), ("http://a..b/", .host),
      ("http://[::1", .host), ("http://[::1%25eth0]/", .host), ("http://a\\b/", .host),
      ("http://a:0/", .port), ("http://a:65536/", .port), ("http://a:8o/", .port),
      ("http://a:+80/", .port), ("http://a/b c", .character), ("http://a/\r\nX: y", .character),
      ("http://a/ê", .character), ("http://a/%zz", .character), ("http://a/%2", .character),
      ("http://a/\\b", .character), ("http://a/" + String(repeating: "x", count: 8_000), .tooLong),
    ])
  func refused(_ text: String, error: HTTPAddressError) {
    #expect(throws: error) { try HTTPAddress(text) }
  }

  @Test("grow at the end of their path")
  func appending() throws {
    let text = try HTTPAddress("http://a/base//?q=1").appending(path: "/v1/dataset").description
    #expect(text == "http://a/base/v1/dataset")
  }

  @Test("have one origin when scheme, host and port are the same")
  func origins() throws {
    let origin = try HTTPAddress("https://a.vn/x").origin
    #expect(try HTTPAddress("https://A.vn:443/y").origin == origin)
    for other in ["http://a.vn:443", "https://b.vn", "https://a.vn:444", "https://a.vn.b.vn"] {
      #expect(try HTTPAddress(other).origin != origin)
    }
  }
}
