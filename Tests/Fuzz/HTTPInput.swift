@testable import HTTPClient

/// Hands bytes to the readers of what a server sends.
enum HTTPInput {
  /// Takes a stream of events apart at once and byte by byte: the events are the same.
  static func readEvents(_ bytes: [UInt8]) {
    var whole = EventStreamParser(limit: 256)
    guard let expected = try? whole.events(in: bytes) else { return }
    var portions = EventStreamParser(limit: 256)
    var found: [ServerSentEvent] = []
    for byte in bytes { found += (try? portions.events(in: [byte])) ?? [] }
    require(found == expected, "events do not depend on portions")
    require(portions.lastID == whole.lastID, "nor does the last identity")
  }

  /// Reads lines as addresses, headers and dates.
  static func readHead(_ bytes: [UInt8]) {
    var headers = HTTPHeaders()
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix(64) {
      headers.append(line: line)
      _ = HTTPDate.seconds(of: String(line))
      guard let address = try? HTTPAddress(String(line)) else { continue }
      require((try? HTTPAddress(address.description)) == address, "an address names itself")
      _ = address.appending(path: "/v1/dataset")
    }
    if let address = try? HTTPAddress("http://localhost/") {
      let head = HTTPHead(status: 200, headers: headers, address: address)
      require(head.retryAfterSeconds(now: 1_800_000_000) ?? 0 >= 0, "nobody comes back earlier")
    }
    _ = headers.mediaType
  }
}
