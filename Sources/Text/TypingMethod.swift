/// The ways in which Vietnamese is typed on a keyboard without its letters.
///
/// As the input methods (UniKey, ibus-bamboo) define them, read from the keys alone: for somebody
/// whose input method is off. Marks may be typed after the letter or at the end of the syllable.
public enum TypingMethod: CaseIterable, Sendable {
  /// `ddaf nawngx`: letters twice, `w` for breve and horn, `f s r x j` for tones.
  case telex
  /// `d9a2 na8ng4`: digits, 1–5 for tones, 6 circumflex, 7 horn, 8 breve, 9 đ.
  case vni

  /// What was meant by keys; nil when they mean nothing but themselves.
  public func reading(of typed: FoldedText) -> FoldedText? {
    var letters: [UInt8] = []
    var marks: [LetterMarks] = []
    for word in typed.words {
      let plain = typed[word]
      // Who types letters with marks has an input method.
      let isPlain = plain.marks.allSatisfy { $0 == .none }
      let read = isPlain ? Syllable(typed: plain.letters, by: self).folded : plain
      if !letters.isEmpty {
        letters.append(FoldedText.space)
        marks.append(.none)
      }
      letters += read.letters
      marks += read.marks
    }
    let reading = FoldedText(letters: letters, marks: marks)
    return reading == typed ? nil : reading
  }
}

/// A syllable that is being typed.
private struct Syllable {
  private var letters: [UInt8] = []
  private var marks: [LetterMarks] = []
  private var tone = LetterMarks.Tone.none

  /// The syllable after all keys.
  init(typed keys: [UInt8], by method: TypingMethod) {
    for key in keys {
      let isTaken = method == .telex ? takeTelex(key) : takeVNI(key)
      if !isTaken {
        letters.append(key)
        marks.append(.none)
      }
    }
  }

  var folded: FoldedText {
    var marks = marks
    if tone != .none, let vowel = letters.firstIndex(where: Self.isVowel) {
      marks[vowel].write(tone)
    }
    return FoldedText(letters: letters, marks: marks)
  }

  private mutating func takeTelex(_ key: UInt8) -> Bool {
    switch key {
    case UInt8(ascii: "d"): return stroke()
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"):
      guard letters.last(where: Self.isVowel) == key else { return false }
      return shape(.circumflex, on: [key])
    case UInt8(ascii: "w"): return horn() || shape(.breve, on: Self.a) || hornAlone()
    default:
      guard let tone = Self.telexTones[key] else { return false }
      return take(tone)
    }
  }

  private mutating func takeVNI(_ key: UInt8) -> Bool {
    switch key {
    case UInt8(ascii: "1")...UInt8(ascii: "5"):
      let tones: [LetterMarks.Tone] = [.acute, .grave, .hook, .tilde, .dot]
      return take(tones[Int(key - UInt8(ascii: "1"))])
    case UInt8(ascii: "6"): return shape(.circumflex, on: Array("aeo".utf8))
    case UInt8(ascii: "7"): return horn()
    case UInt8(ascii: "8"): return shape(.breve, on: Self.a)
    case UInt8(ascii: "9"): return stroke()
    default: return false
    }
  }

  private mutating func take(_ tone: LetterMarks.Tone) -> Bool {
    guard letters.contains(where: Self.isVowel) else { return false }
    self.tone = tone
    return true
  }

  private mutating func stroke() -> Bool {
    guard letters.first == UInt8(ascii: "d"), marks[0] == .none else { return false }
    marks[0].shape = .stroke
    return true
  }

  /// The horn of ư or ơ, or of both in `uo`.
  private mutating func horn() -> Bool {
    guard
      let last = letters.indices.last(where: { Self.isHorned(letters[$0]) && marks[$0] == .none })
    else { return false }
    marks[last].shape = .horn
    if letters[last] == UInt8(ascii: "o"), last > 0, letters[last - 1] == UInt8(ascii: "u"),
      last < 2 || letters[last - 2] != UInt8(ascii: "q")
    {
      marks[last - 1].shape = .horn
    }
    return true
  }

  /// Telex's `w` without a vowel before it: ư.
  private mutating func hornAlone() -> Bool {
    guard !letters.contains(where: Self.isVowel), !letters.isEmpty else { return false }
    letters.append(UInt8(ascii: "u"))
    marks.append(LetterMarks(.horn))
    return true
  }

  /// Shapes the last vowel if it is one of those that can be.
  private mutating func shape(_ shape: LetterMarks.Shape, on vowels: [UInt8]) -> Bool {
    guard
      let last = letters.indices.last(where: {
        vowels.contains(letters[$0]) && marks[$0].shape == .none
      })
    else { return false }
    marks[last].shape = shape
    return true
  }

  private static let a = Array("a".utf8)
  private static let telexTones: [UInt8: LetterMarks.Tone] = [
    UInt8(ascii: "f"): .grave, UInt8(ascii: "r"): .hook, UInt8(ascii: "x"): .tilde,
    UInt8(ascii: "s"): .acute, UInt8(ascii: "j"): .dot,
  ]

  private static func isVowel(_ letter: UInt8) -> Bool {
    "aeiouy".utf8.contains(letter)
  }

  private static func isHorned(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "o") || letter == UInt8(ascii: "u")
  }
}
