/// What the number format of a cell makes of its number.
enum CellFormat: Hashable {
  /// A number.
  case number

  /// A number that is shown a hundred times as large: 0.425 is 42.5.
  case percent

  /// A code with leading zeroes, of so many digits.
  case code(digits: Int)

  /// A day; a day that stands for its month; one that stands for its year; a day and a time.
  case day
  case month
  case year
  case time

  /// The format with a number of ECMA-376 part 1, 18.8.30; those for the Far East are of days.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14, 15, 16, 27...31, 36, 50...54, 57, 58: self = .day
    case 17: self = .month
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    case 22: self = .time
    default: self = .number
    }
  }

  /// The format that a code such as `0.0%`, `dd/mm/yyyy` or `[$-42A]mmmm yyyy` describes.
  init(code: String) {
    let letters = Self.meaningful(code)
    if letters.contains("%") {
      self = .percent
    } else if letters.contains(where: "hs".contains) {
      self = .time
    } else if letters.contains("d") {
      self = .day
    } else if letters.contains("y") {
      self = letters.contains("m") ? .month : .year
    } else if !code.isEmpty, code.count > 1, code.allSatisfy({ $0 == "0" }) {
      self = .code(digits: code.count)
    } else {
      self = .number
    }
  }

  /// The part of a code for positive numbers, without what is only shown: texts in quotes or
  /// behind a backslash, blanks, colours and languages in brackets; `[h]` is time and stays.
  private static func meaningful(_ code: String) -> [Character] {
    var kept: [Character] = []
    var bracket: [Character]?
    var isQuoted = false
    var skipsNext = false
    for character in code.lowercased() {
      if skipsNext {
        skipsNext = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if let inside = bracket {
        if character != "]" {
          bracket = inside + [character]
          continue
        }
        if inside.allSatisfy("hms".contains) { kept += inside + ["h"] }
        bracket = nil
      } else if character == ";" {
        break
      } else {
        switch character {
        case "\"": isQuoted = true
        case "\\", "_", "*": skipsNext = true
        case "[": bracket = []
        default: kept.append(character)
        }
      }
    }
    // `General` has letters that mean nothing else.
    return String(kept).contains("general") ? [] : kept
  }
}
