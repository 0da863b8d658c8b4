import HTTPTypes
import Text

/// The parameters of a request: those that its endpoint knows, each at most once.
struct Query: Sendable {
  private var values: [String: String] = [:]

  /// Reads a query.
  ///
  /// - Parameters:
  ///   - text: what follows the question mark.
  ///   - known: the names of the endpoint's parameters.
  /// - Throws: a problem when a name is not known or comes twice, or the encoding is wrong.
  init(_ text: Substring, known: Set<String>) throws(Problem) {
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]),
        let value = Self.decoded(parts.count > 1 ? parts[1] : "")
      else {
        throw Problem(.badRequest, "bad-encoding", "The query is not percent-encoded UTF-8.")
      }
      guard known.contains(name) else {
        let names = known.sorted().joined(separator: ", ")
        throw Problem(
          .badRequest, "unknown-parameter",
          "“\(SafeText(name, limit: 60))” is not among: \(names.isEmpty ? "none" : names).")
      }
      guard values.updateValue(value, forKey: name) == nil else {
        throw Problem(.badRequest, "repeated-parameter", "“\(name)” may be given once.")
      }
    }
  }

  /// The value of a parameter; nil when it was not given.
  subscript(name: String) -> String? { values[name] }

  /// What tells one question from another: all parameters but where the page begins and ends.
  var identity: ContentHash {
    var hash = ContentHash()
    for (name, value) in values.sorted(by: { $0.key < $1.key })
    where name != Page.cursorName && name != Page.limitName {
      // Neither byte can stand in a text of UTF-8.
      hash.add(name.utf8)
      hash.add([0xFE])
      hash.add(value.utf8)
      hash.add([0xFF])
    }
    return hash
  }

  /// Percent-encoding and `+` of forms taken away; nil when it is wrong.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard rest.count >= 2, let high = digit(rest.removeFirst()),
          let low = digit(rest.removeFirst())
        else { return nil }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
