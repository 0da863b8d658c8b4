/// A text as it is searched: its ``Folding/key(_:)``, and beside each letter of it the marks that
/// folding took away.
///
/// The tone stands at every letter of its syllable, so that `Hòa` and `Hoà` are one text.
public struct FoldedText: Hashable, Sendable {
  /// The bytes of the key: `da nang`.
  public private(set) var letters: [UInt8]
  /// What each byte had.
  public private(set) var marks: [LetterMarks]

  /// Letters with their marks, as many of the one as of the other.
  init(letters: [UInt8], marks: [LetterMarks]) {
    self.letters = letters
    self.marks = marks
    spreadTones()
  }

  /// Folds a text.
  public init(_ text: String) {
    var key = SearchKeyBuilder(capacity: text.utf8.count)
    var marks: [LetterMarks] = []
    marks.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      key.append(scalar)
      while marks.count < key.count { marks.append(.none) }
      if let last = marks.indices.last { marks[last].add(scalar) }
    }
    letters = key.bytes
    self.marks = marks
    spreadTones()
  }

  /// Whether nothing is left to look for.
  public var isEmpty: Bool { letters.isEmpty }

  /// The key as text.
  public var key: String { String(decoding: letters, as: UTF8.self) }

  /// The positions of each word.
  public var words: [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for position in 0...letters.count
    where position == letters.count || letters[position] == Self.space {
      if position > start { words.append(start..<position) }
      start = position + 1
    }
    return words
  }

  /// The text at some positions.
  public subscript(positions: Range<Int>) -> FoldedText {
    FoldedText(letters: Array(letters[positions]), marks: Array(marks[positions]))
  }

  /// Whether the text stands somewhere in another one; letters typed without marks find all.
  public func isContained(in other: FoldedText) -> Bool {
    var start = 0
    while start + letters.count <= other.letters.count {
      if stands(at: start, in: other) { return true }
      start += 1
    }
    return false
  }

  private func stands(at start: Int, in other: FoldedText) -> Bool {
    for index in letters.indices
    where letters[index] != other.letters[start + index]
      || !marks[index].admits(other.marks[start + index])
    {
      return false
    }
    return true
  }

  private mutating func spreadTones() {
    var start = 0
    var tone = LetterMarks.Tone.none
    for position in 0...letters.count {
      if position < letters.count, letters[position] != Self.space {
        if marks[position].tone != .none { tone = marks[position].tone }
        continue
      }
      if tone != .none {
        for letter in start..<position { marks[letter].tone = tone }
      }
      tone = .none
      start = position + 1
    }
  }

  static let space = UInt8(ascii: " ")
}
