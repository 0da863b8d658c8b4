import FoundationEssentials
import TestSupport

/// An answer of HTTP/1.1, taken apart without the server's own parser.
struct Answer: Sendable {
  let status: Int
  let fields: [String: String]
  let body: [UInt8]

  /// Takes an answer apart that ends with the connection, or says its length.
  init(_ bytes: [UInt8], isHead: Bool = false) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let headEnd = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
      throw TestFailure("no head in: \(text.prefix(500))")
    }
    let head = String(decoding: bytes[..<headEnd.lowerBound], as: UTF8.self)
    let lines = head.split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else {
      throw TestFailure("no status in: \(head)")
    }
    self.status = status
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { throw TestFailure("no field: \(line)") }
      fields[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    self.fields = fields
    body = Array(bytes[headEnd.upperBound...])
    if let length = fields["content-length"].flatMap({ Int($0) }), !isHead, body.count != length {
      throw TestFailure("\(body.count) bytes instead of \(length)")
    }
  }

  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as JSON.
  func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: Data(body))
  }
}

/// A problem document.
struct ProblemDocument: Decodable {
  let type: String
  let title: String
  let status: Int
  let detail: String
}

/// A page of any list, its rows counted and named.
struct PageDocument: Decodable {
  struct Row: Decodable, Hashable {
    var id: String?
    var period: String?
    var unit: String?
    var indicator: String?
    var definition: String?
    var source: String?
    var rank: Int?
    var scope: String?
    var date: String?
    var deadline: String?
  }

  let rows: [Row]
  let total: Int?
  let next: String?

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let names = [
      "units", "indicators", "targets", "breaks", "observations", "rows", "alerts",
    ]
    let name = container.allKeys.first { names.contains($0.stringValue) }
    rows = try name.map { try container.decode([Row].self, forKey: $0) } ?? []
    total = try container.decodeIfPresent(Int.self, forKey: Key(stringValue: "total"))
    next = try container.decodeIfPresent(String.self, forKey: Key(stringValue: "next"))
  }
}
