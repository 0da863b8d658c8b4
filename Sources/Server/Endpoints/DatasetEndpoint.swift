import HTTPTypes
import Hummingbird

/// `/v1/dataset`: the whole document, or that it is known.
struct DatasetEndpoint {
  let state: PublishedState

  func response(to asked: Asked) throws(Problem) -> Response {
    guard let published = state.current else { throw .noData }
    let wanted = published.representation(
      acceptingGzip: Self.acceptsGzip(asked.fields[.acceptEncoding]))
    if let known = asked.fields[.ifNoneMatch] {
      // Either form is the same dataset: whoever has one need not fetch the other.
      let forms = [wanted, published.plain, published.compressed]
      if let same = forms.first(where: { EntityTags(known).contain($0.tag) }) {
        return same.unchanged
      }
    }
    return wanted.answer
  }

  /// Whether a client takes gzip (RFC 9110, section 12.5.3).
  static func acceptsGzip(_ field: String?) -> Bool {
    guard let field else { return false }
    var anything = false
    for part in field.split(separator: ",") {
      let words = part.split(separator: ";").map { $0.trimmed.lowercased() }
      guard let coding = words.first else { continue }
      let isWanted = !words.dropFirst().contains {
        $0.hasPrefix("q=") && Self.isZero($0.dropFirst(2))
      }
      if coding == "gzip" || coding == "x-gzip" { return isWanted }
      if coding == "*" { anything = isWanted }
    }
    return anything
  }

  private static func isZero(_ weight: Substring) -> Bool {
    !weight.isEmpty && weight.allSatisfy { $0 == "0" || $0 == "." }
  }
}

/// The entity tags of `If-None-Match` (RFC 9110, section 13.1.2).
struct EntityTags {
  private let field: String

  init(_ field: String) { self.field = field }

  /// Whether a strong tag is among them, however weak they are, or any tag will do.
  func contain(_ tag: String) -> Bool {
    field == tag
      || field.split(separator: ",").contains { part in
        let part = part.trimmed
        return part == "*" || part == tag || (part.hasPrefix("W/") && part.dropFirst(2) == tag)
      }
  }
}

extension Substring {
  /// Without spaces and tabs around it.
  var trimmed: Substring {
    var text = drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
