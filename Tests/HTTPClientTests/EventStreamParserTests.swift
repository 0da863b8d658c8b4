import HTTPClient
import Testing

@Suite("Streams of events")
struct EventStreamParserTests {
  private func events(_ text: String, limit: Int = 1_000) throws -> [ServerSentEvent] {
    var parser = EventStreamParser(limit: limit)
    return try parser.events(in: Array(text.utf8))
  }

  @Test(
    "are taken apart as the standard's own examples say",
    arguments: [
      ("data: YHOO\ndata: +2\ndata: 10\n\n", ["message|YHOO\n+2\n10|"]),
      (
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
        ["message|first event|1", "message|second event|", "message| third event|"]
      ),
      ("data\n\ndata\ndata\n\ndata:", ["message||", "message|\n|"]),
      ("data:test\n\ndata: test\n\n", ["message|test|", "message|test|"]),
      ("event: dataset\ndata: \"a\"\n\n", ["dataset|\"a\"|"]),
      ("event: dataset\n\ndata: x\n\n", ["message|x|"]),
      ("\u{FEFF}data: bom\n\n", ["message|bom|"]),
      ("data: a\r\rdata: b\r\n\r\ndata: c\n\r\n", ["message|a|", "message|b|", "message|c|"]),
      ("unknown: x\nData: y\ndata: z\n\n", ["message|z|"]),
      ("id: a\u{0}b\ndata: x\n\n", ["message|x|"]), ("id: 7\n\ndata: x\n\n", ["message|x|7"]),
      ("data: not complete\n", []),
    ])
  func examples(_ text: String, expected: [String]) throws {
    #expect(try events(text).map { "\($0.type)|\($0.data)|\($0.lastID)" } == expected)
  }

  @Test("mean the same however they are cut")
  func cuts() throws {
    let text = "\u{FEFF}: hi\r\nid: 1\r\nevent: dataset\r\ndata: Đà Nẵng\rdata: 2\n\n\rretry: 5\n\n"
    let bytes = Array((text + "data: x\r\n\r\n").utf8)
    let whole = try events(text + "data: x\r\n\r\n")
    #expect(whole.count == 2)
    for cut in 0...bytes.count {
      var parser = EventStreamParser()
      let first = try parser.events(in: Array(bytes[..<cut]))
      let second = try parser.events(in: Array(bytes[cut...]))
      #expect(first + second == whole, "cut at \(cut)")
      #expect(parser.reconnectionMilliseconds == 5)
    }
  }

  @Test("say how long to wait, in digits only", arguments: [("250", 250), ("1s", nil), ("", nil)])
  func retry(_ text: String, milliseconds: Int?) throws {
    var parser = EventStreamParser()
    _ = try parser.events(in: Array("retry: \(text)\n".utf8))
    #expect(parser.reconnectionMilliseconds == milliseconds)
  }

  @Test("are UTF-8, and what is not is marked")
  func encoding() throws {
    var parser = EventStreamParser()
    let events = try parser.events(in: Array("data: a".utf8) + [0xFF] + Array("\n\n".utf8))
    #expect(events.map(\.data) == ["a\u{FFFD}"])
  }

  @Test("may not grow without end", arguments: ["x", "data: ", "data: x\n", ": "])
  func limit(_ part: String) {
    let text = String(repeating: part, count: 2_000)
    // Comments that end are no memory; one that does not end is.
    #expect(throws: HTTPError.eventTooLarge(limit: 1_000)) { try events(text) }
  }
}
