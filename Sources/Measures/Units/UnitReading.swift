import Text

/// One way to take a text apart into a unit and what it belongs to.
struct UnitReading {
  /// The unit itself.
  let unit: String
  /// What it belongs to, in any order; at least one.
  let ancestors: [String]

  /// The most parts that are told apart: nation, province, department and a name with commas.
  private static let maximumParts = 8

  /// All ways to take a text apart, the likeliest first; none when it names nothing but a unit.
  static func all(of text: String) -> [UnitReading] {
    let separated = bySlash(text) + byBracket(text) + byComma(text)
    return separated.isEmpty ? byWords(text) : separated
  }

  /// `Đà Nẵng / Sở Y tế`: from the whole to the part.
  private static func bySlash(_ text: String) -> [UnitReading] {
    let parts = text.split(separator: "/", maxSplits: maximumParts).map { String($0).trimmed }
    guard let last = parts.last, parts.count > 1, !parts.contains("") else { return [] }
    return [UnitReading(unit: last, ancestors: Array(parts.dropLast()))]
  }

  /// `Sở Y tế (Đà Nẵng)`.
  private static func byBracket(_ text: String) -> [UnitReading] {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return [] }
    let unit = String(text[..<open]).trimmed
    let ancestor = String(text[text.index(after: open)...].dropLast()).trimmed
    return unit.isEmpty || ancestor.isEmpty
      ? [] : [UnitReading(unit: unit, ancestors: [ancestor])]
  }

  /// `Sở Văn hóa, Thể thao và Du lịch, Đà Nẵng`: any comma may be the first that separates.
  private static func byComma(_ text: String) -> [UnitReading] {
    let parts = text.split(separator: ",", maxSplits: maximumParts).map { String($0).trimmed }
    guard parts.count > 1, !parts.contains("") else { return [] }
    return parts.indices.dropFirst().reversed().map { index in
      UnitReading(
        unit: parts[..<index].joined(separator: ", "), ancestors: Array(parts[index...]))
    }
  }

  /// `Sở Y tế thành phố Đà Nẵng`: only after a word for something below a province, since any two
  /// names might else be taken for one inside the other.
  private static func byWords(_ text: String) -> [UnitReading] {
    guard UnitSpelling(text).namesPart else { return [] }
    let words = text.split(separator: " ")
    return words.indices.dropFirst(2).reversed().map { index in
      UnitReading(
        unit: words[..<index].joined(separator: " "),
        ancestors: [words[index...].joined(separator: " ")])
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// The words of a name, without blanks and the points of abbreviations.
  var nameWords: [Substring] {
    split { $0 == " " || $0 == "." }
  }
}
