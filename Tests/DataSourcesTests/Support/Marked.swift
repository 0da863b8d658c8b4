import Testing

/// A text with marks such as 1️⃣ taken out, and the places at which they stood.
struct Marked {
  /// The text without marks.
  let text: String

  /// Line and column of each mark, as editors count.
  private let places: [Int: Place]

  /// A place in a text, both numbers from 1.
  struct Place: Hashable, CustomStringConvertible {
    let line: Int
    let column: Int?

    var description: String { column.map { "\(line):\($0)" } ?? "\(line)" }
  }

  init(_ marked: String) {
    var scalars = String.UnicodeScalarView()
    var places: [Int: Place] = [:]
    var line = 1
    var column = 1
    for character in marked {
      if let number = Self.number(character) {
        places[number] = Place(line: line, column: column)
        continue
      }
      scalars.append(contentsOf: character.unicodeScalars)
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
    }
    text = String(scalars)
    self.places = places
  }

  /// The place of a mark.
  func place(_ number: Int) throws -> Place {
    try #require(places[number], "no mark \(number)")
  }

  /// The digit of a keycap such as 1️⃣.
  private static func number(_ character: Character) -> Int? {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count == 3, scalars[2].value == 0x20E3 else { return nil }
    return Int(String(scalars[0]))
  }
}
