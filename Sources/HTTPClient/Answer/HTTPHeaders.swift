/// The headers of an answer, in the order in which they came.
public struct HTTPHeaders: Sendable, Hashable {
  /// One header.
  struct Field: Sendable, Hashable {
    let name: String
    let value: String

    /// Whether it can be sent: a name of token characters, a value without control characters.
    var isSafe: Bool {
      let isName = name.utf8.allSatisfy { byte in
        byte > 0x20 && byte < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains(byte)
      }
      let isValue = value.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x09 }
      return isName && isValue && !name.isEmpty
    }
  }

  private(set) var fields: [Field] = []

  /// No headers.
  public init() {}

  /// How many there are.
  public var count: Int { fields.count }

  /// The first value of a name; names are compared without case.
  public subscript(name: String) -> String? {
    let wanted = name.lowercased()
    return fields.first { $0.name == wanted }?.value
  }

  /// What the body is, without parameters and in small letters: `application/json`.
  public var mediaType: String? {
    self["content-type"].map { value in
      let essence = value.prefix { $0 != ";" }.lowercased()
      return String(essence.filter { $0 != " " && $0 != "\t" })
    }
  }

  /// Takes a line of a head without its line end; a line without a colon is passed over.
  mutating func append(line: some StringProtocol) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...]
    fields.append(
      Field(name: line[..<colon].lowercased(), value: Self.trimmed(value)))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    var rest = text[...]
    rest = rest.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
