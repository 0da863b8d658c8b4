/// Where a value stands in a JSON text (RFC 6901): `/data/evaluation/0/totalScore`.
package struct JSONPointer: Hashable, Sendable {
  /// The names and positions on the way, unescaped.
  package let tokens: [String]

  /// The pointer of some tokens.
  package init(tokens: [String]) {
    self.tokens = tokens
  }

  /// Reads a pointer; nil when it does not begin with a slash or has a tilde that means nothing.
  package init?(_ text: String) {
    guard !text.isEmpty else {
      tokens = []
      return
    }
    guard text.hasPrefix("/") else { return nil }
    var tokens: [String] = []
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let token = Self.unescaped(part) else { return nil }
      tokens.append(token)
    }
    self.tokens = tokens
  }

  private static func unescaped(_ part: Substring) -> String? {
    var token = ""
    var rest = part[...]
    while let tilde = rest.firstIndex(of: "~") {
      token += rest[..<tilde]
      let next = rest.index(after: tilde)
      guard next < rest.endIndex else { return nil }
      switch rest[next] {
      case "0": token += "~"
      case "1": token += "/"
      default: return nil
      }
      rest = rest[rest.index(after: next)...]
    }
    return token + rest
  }

  /// The value it leads to; nil when there is none.
  package func value(in root: JSONValue) -> JSONValue? {
    var value = root
    for token in tokens {
      let next =
        switch value.kind {
        case .object: value[token]
        case .array: Self.position(token).flatMap { value.element(at: $0) }
        default: nil as JSONValue?
        }
      guard let next else { return nil }
      value = next
    }
    return value
  }

  /// A position in an array: digits without a zero before them.
  private static func position(_ token: String) -> Int? {
    guard token.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") <= 9 }),
      token == "0" || !token.hasPrefix("0")
    else { return nil }
    return Int(token)
  }
}

extension JSONValue {
  /// The element of an array at a position, from 0.
  func element(at position: Int) -> JSONValue? {
    elements.dropFirst(position).first { _ in true }
  }
}
