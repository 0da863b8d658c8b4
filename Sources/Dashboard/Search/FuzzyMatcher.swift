import Text

/// How well a name fits a word of which somebody typed some letters.
///
/// The scheme of fzf's second algorithm (junegunn/fzf, `src/algo/algo.go`): the letters must come in
/// order; among all ways to find them the one with the highest score counts (a dynamic program after
/// Smith and Waterman, 1981). Every letter found gives points, more at the start of a word and
/// directly behind the one before; letters skipped between cost some. So `dn` finds Đà Nẵng by its
/// initials, and `nang` a whole word before one that is torn.
struct FuzzyMatcher {
  /// Points for a letter that was found.
  static let letter = 16
  /// Points lost with the first letter that is skipped, and with each one behind it.
  static let gapStart = -3
  static let gapExtension = -1
  /// Points beside those for the letter: at the start of a word, and of a number behind a letter.
  static let wordStart = 10
  static let numberStart = 7
  /// Points beside those for the letter when the one before was found directly before it.
  static let consecutive = -(gapStart + gapExtension)
  /// The first letter typed is the one people are surest of.
  static let firstFactor = 2

  /// The longest name that is looked at, in letters: the longest of a unit has about 90.
  static let longestName = 128
  /// The longest word that is looked for: no name has a longer one.
  static let longestWord = 32

  private var scores: [Int] = []
  private var runs: [Int] = []
  private var isFound: [Bool] = []
  private var bonuses: [Int] = []
  private var firsts: [Int] = []

  /// The score of a name; nil when a letter is not in it, or not behind those before it.
  ///
  /// - Parameters:
  ///   - word: the word typed, without spaces.
  ///   - letters: the name's letters.
  ///   - marks: the marks of each.
  /// - Returns: the points of the best way to find the letters.
  mutating func score(
    _ word: FoldedText, letters: Span<UInt8>, marks: Span<LetterMarks>
  ) -> Int? {
    let width = min(letters.count, Self.longestName)
    let height = min(word.letters.count, Self.longestWord)
    guard height > 0, height <= width, findFirsts(word, height, letters, marks, width) else {
      return nil
    }
    prepare(width: width, height: height, letters)
    for row in 0..<height { fill(row, width, word, letters, marks) }
    let last = (height - 1) * width
    return (firsts[height - 1]..<width).map { scores[last + $0] }.max()
  }

  /// The places of the letters in the way that counts, in order.
  mutating func places(
    of word: FoldedText, letters: Span<UInt8>, marks: Span<LetterMarks>
  ) -> [Int] {
    guard let best = score(word, letters: letters, marks: marks) else { return [] }
    let width = min(letters.count, Self.longestName)
    var row = min(word.letters.count, Self.longestWord) - 1
    var column =
      (firsts[row]..<width).first { scores[row * width + $0] == best } ?? firsts[row]
    var places: [Int] = []
    while row >= 0, column >= firsts[row] {
      if isFound[row * width + column] {
        places.append(column)
        row -= 1
      }
      column -= 1
    }
    return places.reversed()
  }

  /// Finds each letter as early as it can be; false when one is missing.
  private mutating func findFirsts(
    _ word: FoldedText, _ height: Int, _ letters: Span<UInt8>, _ marks: Span<LetterMarks>,
    _ width: Int
  ) -> Bool {
    firsts.removeAll(keepingCapacity: true)
    var column = 0
    while column < width, firsts.count < height {
      let row = firsts.count
      if word.letters[row] == letters[column], word.marks[row].admits(marks[column]) {
        firsts.append(column)
      }
      column += 1
    }
    return firsts.count == height
  }

  private mutating func prepare(width: Int, height: Int, _ letters: Span<UInt8>) {
    let cells = width * height
    if scores.count < cells {
      scores = Array(repeating: 0, count: cells)
      runs = scores
      isFound = Array(repeating: false, count: cells)
    }
    bonuses.removeAll(keepingCapacity: true)
    var isInWord = false
    var isInNumber = false
    for column in 0..<width {
      let isSpace = letters[column] == UInt8(ascii: " ")
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letters[column])
      bonuses.append(
        isSpace ? 0 : !isInWord ? Self.wordStart : isDigit && !isInNumber ? Self.numberStart : 0)
      isInWord = !isSpace
      isInNumber = isDigit
    }
  }

  /// The scores of all ways to find the letters up to one, ending at each place of the name.
  private mutating func fill(
    _ row: Int, _ width: Int, _ word: FoldedText, _ letters: Span<UInt8>,
    _ marks: Span<LetterMarks>
  ) {
    let start = row * width
    var isInGap = false
    for column in firsts[row]..<width {
      let left = column > firsts[row] ? scores[start + column - 1] : 0
      let skipped = left + (isInGap ? Self.gapExtension : Self.gapStart)
      var found = 0
      var run = 0
      if word.letters[row] == letters[column], word.marks[row].admits(marks[column]) {
        (found, run) = foundScore(row, column, width, skipped: skipped)
      }
      let isBetter = found > 0 && found >= skipped
      isInGap = !isBetter
      scores[start + column] = max(0, isBetter ? found : skipped)
      runs[start + column] = isBetter ? run : 0
      isFound[start + column] = isBetter
    }
  }

  private func foundScore(
    _ row: Int, _ column: Int, _ width: Int, skipped: Int
  ) -> (score: Int, run: Int) {
    guard row > 0 else { return (Self.letter + bonuses[column] * Self.firstFactor, 1) }
    guard column > 0 else { return (0, 0) }
    let diagonal = (row - 1) * width + column - 1
    let before = scores[diagonal] + Self.letter
    var bonus = bonuses[column]
    var run = runs[diagonal] + 1
    if run > 1 {
      let first = bonuses[column - run + 1]
      if bonus >= Self.wordStart, bonus > first {
        // A word that begins here is better than the end of the one before.
        run = 1
      } else {
        bonus = max(bonus, Self.consecutive, first)
      }
    }
    return (before + bonus, run)
  }
}
