import Measures
import Text

/// Reads periods as files write them: the codes of the contract, and what Vietnamese offices write
/// instead: `Tháng 6/2024`, `Quý II/2024`, `6 tháng đầu năm 2024`, `30/06/2024`.
///
/// A date is written day before month, as everywhere in the country; `06/30/2024` is no date.
enum WrittenPeriod {
  /// The longest text that is looked at: `Từ ngày 01 tháng 01 năm 2024 đến hết ngày 30 tháng 06 …`.
  private static let maximumBytes = 120

  /// The period that a cell names.
  ///
  /// - Throws: why it is none.
  static func read(_ cell: UnsafeRawBufferPointer) throws(PeriodError) -> Period {
    do throws(PeriodError) {
      return try Period(utf8: cell)
    } catch {
      guard error == .unreadable, cell.count <= maximumBytes else { throw error }
    }
    let text = String(decoding: cell, as: UTF8.self)
    guard isPlain(text), let period = try words(text).period else { throw .unreadable }
    return period
  }

  /// Whether nothing stands between the words but what dates are written with.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isWordLike(first) else { return false }
    return text.unicodeScalars.allSatisfy { isWordLike($0) || " /-.–".unicodeScalars.contains($0) }
  }

  private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar != "–"
      || ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar)
      || ("A"..."Z").contains(scalar)
  }

  /// The words that say something: `Quý II năm 2024` is `quy ii 2024`.
  private static func words(_ text: String) -> PeriodWords {
    let words = Folding.key(text).split(separator: " ")
    let silent: Set<Substring> = ["nam", "ngay", "het", "ky", "tu", "trong"]
    var kept = words.filter { !silent.contains($0) }
    // `T6/2024`, `Q2/2024`: the number stands by itself from here on.
    if let first = kept.first, let letter = first.first, first.count > 1,
      letter == "t" || letter == "q"
    {
      let rest = first.dropFirst(first.hasPrefix("th") && first.count > 2 ? 2 : 1)
      if rest.allSatisfy(\.isNumber) || letter == "q" && PeriodWords.roman[String(rest)] != nil {
        kept.replaceSubrange(0..<1, with: [letter == "t" ? "thang" : "quy", rest])
      }
    }
    return PeriodWords(
      words: kept, saysYear: words.contains("nam"), hasPoint: text.contains("."))
  }
}

/// The words of a period, and what they mean.
struct PeriodWords {
  /// The words, folded.
  let words: [Substring]

  /// Whether one of them was `năm`.
  let saysYear: Bool

  /// Whether a point stands in the text, which parts days and months but never month and year.
  let hasPoint: Bool

  /// Quarters as they are mostly written.
  static let roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

  /// The period; nil when the words are none.
  ///
  /// - Throws: `noSuchDate` and its like when the form is right and the calendar has no such time.
  var period: Period? {
    get throws(PeriodError) {
      guard let first = words.first else { return nil }
      switch first {
      case "luy", "den": return try yearToDate()
      case "thang": return try month(words.dropFirst())
      case "quy": return try quarter()
      case "ca" where words.count == 2: return try year()
      case "nua": return try half(words.dropFirst())
      default: break
      }
      if words.count == 1 { return saysYear ? try year() : nil }
      if words.count > 2, words[1] == "thang", !Self.isYear(words[2]) || words.count == 3 {
        if let period = try months() { return period }
      }
      return try dates()
    }
  }

  // MARK: - Forms

  private func year() throws(PeriodError) -> Period? {
    guard let year = Self.year(words.last) else { return nil }
    guard let period = Period.year(year) else { throw .noSuchYear(year) }
    return period
  }

  /// `6 2024`.
  private func month(_ words: ArraySlice<Substring>) throws(PeriodError) -> Period? {
    guard words.count == 2, let month = Self.number(words.first),
      let year = Self.year(words.last)
    else { return nil }
    guard let period = Period.month(year, month) else {
      throw .noSuchMonth(year: year, month: month)
    }
    return period
  }

  /// `quy ii 2024`.
  private func quarter() throws(PeriodError) -> Period? {
    guard words.count == 3, let year = Self.year(words[2]),
      let quarter = Self.number(words[1]) ?? Self.roman[String(words[1])]
    else { return nil }
    guard let period = Period.quarter(year, quarter) else {
      throw .noSuchQuarter(year: year, quarter: quarter)
    }
    return period
  }

  /// `dau 2024`, `cuoi 2024`.
  private func half(_ words: ArraySlice<Substring>) throws(PeriodError) -> Period? {
    guard words.count == 2, let year = Self.year(words.last),
      let half = ["dau": 1, "cuoi": 2][words.first ?? ""]
    else { return nil }
    guard let period = Period.half(year, half) else { throw .noSuchHalf(year: year, half: half) }
    return period
  }

  /// `9 thang dau 2024`, `9 thang 2024`: the months from January on; `6 thang cuoi 2024`.
  private func months() throws(PeriodError) -> Period? {
    guard let count = Self.number(words[0]) else { return nil }
    let rest = words[2...].filter { $0 != "dau" }
    if rest.count == 2, rest[0] == "cuoi", count == 6 { return try half(rest[...]) }
    guard rest.count == 1, let year = Self.year(rest[0]) else { return nil }
    guard let month = Period.month(year, count) else {
      throw .noSuchMonth(year: year, month: count)
    }
    return .yearToDate(through: month.end)
  }

  /// `luy ke den 30 6 2024`, `luy ke den thang 6 2024`.
  private func yearToDate() throws(PeriodError) -> Period? {
    let rest = words.drop { $0 == "luy" || $0 == "ke" || $0 == "den" }
    if rest.first == "thang" {
      return try month(rest.dropFirst()).map { .yearToDate(through: $0.end) }
    }
    return try day(rest.filter { $0 != "thang" }).map { .yearToDate(through: $0) }
  }

  /// `30 6 2024`, `30 thang 6 2024`, `1 1 2024 den 30 6 2024`, `6 2024`.
  private func dates() throws(PeriodError) -> Period? {
    let numbers = words.filter { $0 != "thang" && $0 != "den" }
    switch numbers.count {
    case 2: return hasPoint ? nil : try month(numbers[...])
    case 3: return try day(numbers).map { .day($0) }
    case 6:
      guard let start = try day(Array(numbers[..<3])), let end = try day(Array(numbers[3...]))
      else { return nil }
      guard let period = Period(start: start, end: end) else {
        throw .reversed(start: start, end: end)
      }
      return period
    default: return nil
    }
  }

  /// `30 6 2024`.
  private func day(_ words: [Substring]) throws(PeriodError) -> Day? {
    guard words.count == 3, let day = Self.number(words[0]), let month = Self.number(words[1]),
      let year = Self.year(words[2])
    else { return nil }
    guard let result = Day(year: year, month: month, day: day) else {
      throw .noSuchDate(year: year, month: month, day: day)
    }
    return result
  }

  // MARK: - Numbers

  /// One or two digits.
  private static func number(_ word: Substring?) -> Int? {
    guard let word, word.utf8.count <= 2, word.utf8.allSatisfy(isDigit) else { return nil }
    return Int(word)
  }

  /// Four digits.
  private static func year(_ word: Substring?) -> Int? {
    guard let word, isYear(word) else { return nil }
    return Int(word)
  }

  private static func isYear(_ word: Substring) -> Bool {
    word.utf8.count == 4 && word.utf8.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
