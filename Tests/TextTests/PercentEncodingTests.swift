import Testing
import Text

@Suite("Percent-encoding")
struct PercentEncodingTests {
  @Test("What never means anything stays; every other byte is written out")
  func escaped() {
    #expect(PercentEncoding.escaped("aZ09-._") == "aZ09-._")
    #expect(PercentEncoding.escaped("a/b c~%") == "a%2Fb%20c%7E%25")
    #expect(PercentEncoding.escaped("Đà\u{0}") == "%C4%90%C3%A0%00")
    #expect(PercentEncoding.escaped("") == "")
  }

  @Test("What is to be kept is kept")
  func kept() {
    #expect(PercentEncoding.escaped("e2e:emc@x~", keeping: ":@") == "e2e:emc@x%7E")
    #expect(PercentEncoding.escaped("~", keeping: "~") == "~")
  }
}
