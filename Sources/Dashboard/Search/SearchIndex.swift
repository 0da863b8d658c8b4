import Measures
import Text

/// The names of everything that can be found, folded once.
///
/// All letters stand in one array: four thousand small arrays would cost more to walk than to search.
struct SearchIndex: Sendable {
  /// Something found and how well it fits.
  struct Hit: Hashable {
    /// Which entry.
    let entry: Int
    /// Its score; higher is better.
    let score: Int
    /// Whether its name begins with the first letter that was typed.
    let isBeginning: Bool
  }

  /// One name of an entry: a stretch of the letters.
  struct Field: Sendable {
    let start: Int
    let count: Int
    /// One bit for every letter and digit that occurs, so that most names need no closer look.
    let occurring: UInt64
  }

  /// One thing that can be found.
  struct Entry: Sendable {
    let subject: SearchSubject
    /// What it is called on the screen.
    let title: SafeText
  }

  /// What of an entry is searched: numbers alone, so that walking over thousands costs little.
  struct Outline: Sendable {
    let kind: SearchKind
    /// Its names among the fields, the title's first.
    let names: Range<Int>
    /// The name of what it belongs to, by which it can be narrowed: `hải châu đà nẵng`.
    let context: Int?
    /// The days on which it existed.
    let life: ClosedRange<Day>
    /// Order among entries that fit equally: a province before a commune of the same name.
    let order: Int
    /// The letters and digits of all these names.
    fileprivate(set) var occurring: UInt64 = 0
  }

  private(set) var entries: [Entry] = []
  private(set) var fields: [Field] = []
  private var outlines: [Outline] = []
  private var letters: [UInt8] = []
  private var marks: [LetterMarks] = []

  /// What is lost by a word that is found only in the name of what something belongs to.
  private static let contextCost = 24
  /// What is lost by something that is found by another name than the one that is shown.
  ///
  /// By an abbreviation, or the name in the other language.
  private static let aliasCost = 12
  /// What people know by every one of its names.
  private static let knownByAll: Set<SearchKind> = [.page, .unit]

  /// Adds a name; returns its field.
  mutating func addField(_ text: FoldedText) -> Int {
    fields.append(
      Field(
        start: letters.count, count: text.letters.count, occurring: Self.occurring(text.letters)))
    letters += text.letters
    marks += text.marks
    return fields.count - 1
  }

  /// Adds something that can be found.
  mutating func add(_ entry: Entry, _ outline: Outline) {
    var outline = outline
    outline.occurring = fields[outline.names].reduce(0) { $0 | $1.occurring }
    if let context = outline.context { outline.occurring |= fields[context].occurring }
    entries.append(entry)
    outlines.append(outline)
  }

  /// The best finds, best first.
  ///
  /// - Parameters:
  ///   - pattern: what was typed; every word of it must be found, in any order.
  ///   - kinds: what is looked for.
  ///   - day: of two units of one name the one that exists on it comes first.
  ///   - limit: the most finds.
  /// - Returns: at most so many finds; none for nothing typed.
  func hits(
    for pattern: SearchPattern, among kinds: Set<SearchKind>, at day: Day, limit: Int
  ) -> [Hit] {
    let words = pattern.words.map { readings in
      readings.map { reading in
        let keys = (readings.first?.letters.count ?? 0) - reading.letters.count
        return (
          text: reading, occurring: Self.occurring(reading.letters),
          credit: max(0, keys) * FuzzyMatcher.letter
        )
      }
    }
    guard !words.isEmpty else { return [] }
    // What every reading of a word has must be there.
    let needed = words.reduce(UInt64(0)) { bits, word in
      bits | word.reduce(.max) { $0 & $1.occurring }
    }
    var matcher = FuzzyMatcher()
    var hits: [Hit] = []
    let isWanted = SearchKind.allCases.map(kinds.contains)
    for index in outlines.indices {
      let entry = outlines[index]
      guard needed & ~entry.occurring == 0, isWanted[Int(entry.kind.rawValue)],
        let score = score(of: entry, words, &matcher)
      else { continue }
      hits.append(
        Hit(entry: index, score: score, isBeginning: words[0].contains { begins(entry, $0.text) }))
    }
    return best(hits, at: day, limit: limit)
  }

  /// A word in every way in which it may be meant.
  ///
  /// A key that put a mark on a letter was found as well as one that is a letter: its points are
  /// the credit.
  private typealias Word = [(text: FoldedText, occurring: UInt64, credit: Int)]

  private func score(of entry: Outline, _ words: [Word], _ matcher: inout FuzzyMatcher) -> Int? {
    var total = 0
    var isNamed = false
    for word in words {
      var best: Int?
      for name in entry.names {
        guard let found = score(of: name, word, &matcher) else { continue }
        let isAlias = name > entry.names.lowerBound && !Self.knownByAll.contains(entry.kind)
        best = max(best ?? .min, found - (isAlias ? Self.aliasCost : 0))
      }
      if best != nil {
        isNamed = true
      } else if let context = entry.context, words.count > 1 {
        best = score(of: context, word, &matcher).map { $0 - Self.contextCost }
      }
      guard let best else { return nil }
      total += best
    }
    return isNamed ? total : nil
  }

  private func begins(_ entry: Outline, _ word: FoldedText) -> Bool {
    let field = fields[entry.names.lowerBound]
    guard field.count > 0, let letter = word.letters.first, let mark = word.marks.first else {
      return false
    }
    return letters[field.start] == letter && mark.admits(marks[field.start])
  }

  private func score(of field: Int, _ word: Word, _ matcher: inout FuzzyMatcher) -> Int? {
    let field = fields[field]
    var best: Int?
    for reading in word where reading.occurring & ~field.occurring == 0 {
      let range = field.start..<(field.start + field.count)
      let found = matcher.score(
        reading.text, letters: letters.span.extracting(range), marks: marks.span.extracting(range))
      if let found { best = max(best ?? .min, found + reading.credit) }
    }
    return best
  }

  /// The best of the finds in order; those half as good as the first one are chance.
  private func best(_ hits: [Hit], at day: Day, limit: Int) -> [Hit] {
    let top = hits.map(\.score).max() ?? 0
    let sorted = hits.filter { $0.score * 2 > top }.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.isBeginning != right.isBeginning { return left.isBeginning }
      let (first, second) = (outlines[left.entry], outlines[right.entry])
      if first.order != second.order { return first.order < second.order }
      let exists = (first.life.contains(day), second.life.contains(day))
      if exists.0 != exists.1 { return exists.0 }
      let lengths = (fields[first.names.lowerBound].count, fields[second.names.lowerBound].count)
      return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : left.entry < right.entry
    }
    return Array(sorted.prefix(limit))
  }

  private static func occurring(_ letters: [UInt8]) -> UInt64 {
    letters.reduce(0) { bits, letter in
      switch letter {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): bits | 1 << UInt64(letter - UInt8(ascii: "a"))
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        bits | 1 << UInt64(26 + letter - UInt8(ascii: "0"))
      default: bits
      }
    }
  }
}
