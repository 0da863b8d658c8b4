import HTTPClient
import Testing

@Suite("Secrets")
struct SecretTests {
  @Test("do not show, however they are printed")
  func hidden() throws {
    let secret = try #require(Secret("s3cret-token"))
    let request = HTTPRequest(try HTTPAddress("http://a/"), token: secret)
    var dumped = ""
    dump(secret, to: &dumped)
    dump(request, to: &dumped)
    let texts = [
      "\(secret)", secret.debugDescription, String(reflecting: secret), "\([secret])",
      "\(Optional(secret) as Any)", dumped, "\(request)", String(reflecting: request),
    ]
    for text in texts {
      #expect(!text.contains("s3cret"))
      #expect(text.contains("•••"))
    }
  }

  @Test("are of the characters of a bearer token", arguments: ["", "a b", "a\r\nX: y", "ê", "a\0"])
  func refused(_ text: String) {
    #expect(Secret(text) == nil)
  }

  @Test("have a longest length")
  func length() {
    #expect(Secret(String(repeating: "a", count: Secret.limit)) != nil)
    #expect(Secret(String(repeating: "a", count: Secret.limit + 1)) == nil)
  }

  @Test("are taken out of what others wrote")
  func removed() throws {
    let secret = try #require(Secret("abc"))
    #expect(secret.removed(from: "bad abc, abc!") == "bad •••, •••!")
    #expect(secret.removed(from: "abc") == "•••")
    #expect(secret.removed(from: "other") == "other")
  }

  @Test("of proxies do not show either")
  func proxies() {
    let proxy = HTTPProxy(environment: ["https_proxy": "http://me:pa55@proxy.test:3128"])
    var dumped = ""
    dump(proxy, to: &dumped)
    #expect(!"\(proxy) \(dumped)".contains("pa55"))
  }
}
