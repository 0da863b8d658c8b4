/// An address of http or https (RFC 3986), in the strict form that every reader takes alike.
///
/// What is written loosely elsewhere is refused here: user names, backslashes, spaces, characters
/// beyond ASCII. So that what is compared is what is asked, the address is written anew from its
/// parts.
public struct HTTPAddress: Hashable, Sendable, CustomStringConvertible {
  /// The longest address; longer ones are cut or refused by servers.
  public static let limit = 8_000

  /// Who answers.
  public let origin: HTTPOrigin

  /// Path and query, beginning with a slash.
  public let target: String

  /// The whole address.
  public var description: String { origin.description + target }

  private init(origin: HTTPOrigin, target: String) {
    self.origin = origin
    self.target = target
  }

  /// Reads an address; what follows `#` is left out.
  ///
  /// - Throws: what is wrong with it.
  public init(_ text: String) throws(HTTPAddressError) {
    guard text.utf8.count <= Self.limit else { throw .tooLong }
    guard let colon = text.firstRange(of: "://"),
      let scheme = HTTPOrigin.Scheme(rawValue: text[..<colon.lowerBound].lowercased())
    else { throw .scheme }
    let rest = text[colon.upperBound...].prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let (host, port) = try Self.hostAndPort(authority)
    origin = HTTPOrigin(scheme: scheme, host: host, port: port ?? scheme.defaultPort)
    let target = rest[authority.endIndex...]
    guard Self.isTarget(target.utf8) else { throw .character }
    self.target = target.first == "/" ? String(target) : "/" + target
  }

  /// The address with more at the end of its path, without its query.
  ///
  /// - Parameter path: what is added; it begins with a slash.
  /// - Returns: an address of the same origin.
  public func appending(path: String) -> HTTPAddress {
    var base = target.prefix { $0 != "?" }
    while base.last == "/" { base.removeLast() }
    return HTTPAddress(origin: origin, target: base + path)
  }

  /// Whether something is asked beside the path.
  public var hasQuery: Bool { target.contains("?") }

  private static func hostAndPort(
    _ authority: Substring
  ) throws(HTTPAddressError) -> (host: String, port: Int?) {
    guard !authority.contains("@") else { throw .credentials }
    var host = authority
    var port: Int?
    let end = authority.first == "[" ? authority.firstIndex(of: "]") : authority.startIndex
    guard let end else { throw .host }
    if let colon = authority[end...].firstIndex(of: ":") {
      host = authority[..<colon]
      port = try number(authority[authority.index(after: colon)...])
    }
    guard isHost(host.utf8) else { throw .host }
    return (host.lowercased(), port)
  }

  private static func number(_ text: Substring) throws(HTTPAddressError) -> Int? {
    if text.isEmpty { return nil }
    guard text.utf8.allSatisfy(isDigit), let port = Int(text), (1...65_535).contains(port) else {
      throw .port
    }
    return port
  }

  /// The longest name of a host, RFC 1035 section 2.3.4.
  private static let hostLimit = 253

  private static func isHost(_ host: Substring.UTF8View) -> Bool {
    guard host.count <= hostLimit, let first = host.first else { return false }
    if first == UInt8(ascii: "[") {
      let inside = host.dropFirst().dropLast()
      return host.last == UInt8(ascii: "]") && inside.count >= 2
        && inside.allSatisfy { isHexadecimal($0) || $0 == UInt8(ascii: ":") || $0 == dot }
    }
    var previous = dot
    for byte in host {
      guard isDigit(byte) || isLetter(byte) || byte == dot || "-_".utf8.contains(byte) else {
        return false
      }
      if byte == dot && previous == dot { return false }
      previous = byte
    }
    return true
  }

  private static func isTarget(_ target: Substring.UTF8View) -> Bool {
    var digitsWanted = 0
    for byte in target {
      if digitsWanted > 0 {
        guard isHexadecimal(byte) else { return false }
        digitsWanted -= 1
      } else if byte == UInt8(ascii: "%") {
        digitsWanted = 2
      } else if byte <= UInt8(ascii: " ") || byte > UInt8(ascii: "~")
        || "\"<>\\^`{|}".utf8.contains(byte)
      {
        return false
      }
    }
    return digitsWanted == 0
  }

  private static let dot = UInt8(ascii: ".")

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}
