/// Collects what a Vietnamese text is sorted by; see ``Folding/collationKey(_:)``.
///
/// Weights are laid out so that a number list compares as the text should: 1 between words, then
/// numbers by length and digits, then Latin letters, then all others by code point.
struct CollationKeyBuilder {
  /// Between words: lower than any letter, so that `Hà Nội` comes before `Hàm Yên`.
  private static let gap: UInt16 = 1
  /// Number of digits, before the digits themselves.
  private static let firstLength: UInt16 = 0x10
  private static let longestNumber = 0x40
  private static let firstDigit: UInt16 = 0x60
  /// Weight of `a`; each letter has room for its two variants.
  private static let firstLetter: UInt16 = 0x80
  private static let weightsPerLetter: UInt16 = 4
  /// All other scalars, in two weights of fifteen bits.
  private static let otherScalar: UInt16 = 0x8000
  /// Weight of the tone that is not written.
  private static let level: UInt16 = 1

  private var weights: [UInt16] = []
  private var tones: [UInt16] = []
  /// Digits of the number that is being read.
  private var digits: [UInt16] = []
  private var letter: UInt8 = 0
  private var isInWord = false
  private var needsGap = false
  private var hasTone = false

  /// Takes the next scalar of the decomposed text.
  mutating func append(_ scalar: Unicode.Scalar) {
    if let letter = LatinLetters.base(of: scalar) {
      appendLetter(letter | 0x20, isBarred: scalar == "đ" || scalar == "Đ")
    } else if (0x30...0x39).contains(scalar.value) {
      startWord()
      letter = 0
      digits.append(Self.firstDigit + UInt16(scalar.value - 0x30))
    } else if let tone = Self.tone(of: scalar) {
      if isInWord {
        tones.append(tone)
        hasTone = true
      }
    } else if let variant = Self.variant(of: scalar, on: letter) {
      weights[weights.count - 1] += variant
      letter = 0
    } else {
      appendOther(scalar)
    }
  }

  /// The key of all that was taken.
  mutating func finish() -> CollationKey {
    endWord()
    return CollationKey(weights: weights + [0] + tones)
  }

  private mutating func appendLetter(_ letter: UInt8, isBarred: Bool) {
    startWord()
    flushNumber()
    let place = UInt16(letter - UInt8(ascii: "a"))
    weights.append(Self.firstLetter + place * Self.weightsPerLetter + (isBarred ? 1 : 0))
    self.letter = letter
  }

  /// Takes a letter of another alphabet; anything else ends the word, but for marks.
  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return
    default: break
    }
    guard scalar.properties.isAlphabetic else {
      endWord()
      return
    }
    startWord()
    flushNumber()
    letter = 0
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      weights.append(Self.otherScalar | UInt16(small.value >> 15))
      weights.append(Self.otherScalar | UInt16(small.value & 0x7FFF))
    }
  }

  private mutating func startWord() {
    if isInWord { return }
    if needsGap { weights.append(Self.gap) }
    isInWord = true
    needsGap = true
    hasTone = false
  }

  private mutating func endWord() {
    guard isInWord else { return }
    flushNumber()
    if !hasTone { tones.append(Self.level) }
    isInWord = false
    letter = 0
  }

  /// Puts a number down by its length, so that 2 comes before 10.
  private mutating func flushNumber() {
    guard !digits.isEmpty else { return }
    let significant = digits.drop { $0 == Self.firstDigit }
    weights.append(Self.firstLength + UInt16(min(significant.count, Self.longestNumber)))
    weights.append(contentsOf: significant)
    digits.removeAll(keepingCapacity: true)
  }

  /// The place of a tone in the order of dictionaries, after the tone that is not written.
  private static func tone(of scalar: Unicode.Scalar) -> UInt16? {
    switch scalar.value {
    case 0x300: 2  // huyền
    case 0x309: 3  // hỏi
    case 0x303: 4  // ngã
    case 0x301: 5  // sắc
    case 0x323: 6  // nặng
    default: nil
    }
  }

  /// How far a mark moves a letter behind the plain one: ă 1, â 2, ê 1, ô 1, ơ 2, ư 1.
  private static func variant(of mark: Unicode.Scalar, on letter: UInt8) -> UInt16? {
    switch (Unicode.Scalar(letter), mark.value) {
    case ("a", 0x306), ("e", 0x302), ("o", 0x302), ("u", 0x31B): 1
    case ("a", 0x302), ("o", 0x31B): 2
    default: nil
    }
  }
}
