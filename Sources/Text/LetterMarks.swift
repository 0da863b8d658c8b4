@_spi(_Unicode) import Swift

/// What a Vietnamese letter has beside its base: the shape of the vowel or the stroke of đ, and the
/// tone of its syllable.
public struct LetterMarks: Hashable, Sendable {
  /// What makes another letter of a base: `â`, `ă`, `ơ`, `đ`.
  public enum Shape: UInt8, Sendable {
    case none, circumflex, breve, horn, stroke
  }

  /// The tones of Vietnamese; none is ngang, or a tone that was not typed.
  public enum Tone: UInt8, Sendable {
    case none, grave, hook, tilde, acute, dot
  }

  /// Shape in the lower three bits, whether it is exact in the next, tone in the upper four.
  private var bits: UInt8

  /// Marks of a letter.
  public init(_ shape: Shape = .none, _ tone: Tone = .none) {
    bits = shape.rawValue | tone.rawValue << 4
  }

  /// A letter without marks.
  public static let none = LetterMarks()

  /// What makes another letter of the base.
  public var shape: Shape {
    get { Shape(rawValue: bits & Self.shapeBits) ?? .none }
    set { bits = bits & ~Self.shapeBits | newValue.rawValue }
  }

  /// The tone.
  public var tone: Tone {
    get { Tone(rawValue: bits >> 4) ?? .none }
    set { bits = bits & 0x0F | newValue.rawValue << 4 }
  }

  /// Whether a name's letter with `other` marks may be meant by a letter typed with these: what was
  /// not typed may be anything.
  public func admits(_ other: LetterMarks) -> Bool {
    // A letter on which a tone was written is that very letter: `à` is not `ầ`.
    let isFree = bits & (Self.shapeBits | Self.exactBit) == 0
    let shapeFits = isFree || bits & Self.shapeBits == other.bits & Self.shapeBits
    let toneFits = bits >> 4 == 0 || bits >> 4 == other.bits >> 4
    return shapeFits && toneFits
  }

  /// Puts a tone on this very letter: what is typed as `à` is not meant as `ầ`.
  mutating func write(_ tone: Tone) {
    self.tone = tone
    bits |= Self.exactBit
  }

  /// Adds what a scalar brings: a combining mark, or a letter with its marks.
  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return }
    let found = Self.marks(of: scalar)
    if found.shape != .none { shape = found.shape }
    if found.tone != .none { write(found.tone) }
  }

  private static let shapeBits: UInt8 = 0x07
  private static let exactBit: UInt8 = 0x08

  /// The marks that a scalar carries, itself or taken apart.
  private static func marks(of scalar: Unicode.Scalar) -> LetterMarks {
    switch scalar.value {
    case 0xC0..<0x250: latin[Int(scalar.value) - 0xC0]
    case 0x1E00..<0x1F00: additional[Int(scalar.value) - 0x1E00]
    default: combining(scalar)
    }
  }

  private static func combining(_ scalar: Unicode.Scalar) -> LetterMarks {
    switch scalar.value {
    case 0x0300: LetterMarks(.none, .grave)
    case 0x0301: LetterMarks(.none, .acute)
    case 0x0303: LetterMarks(.none, .tilde)
    case 0x0309: LetterMarks(.none, .hook)
    case 0x0323: LetterMarks(.none, .dot)
    case 0x0302: LetterMarks(.circumflex)
    case 0x0306: LetterMarks(.breve)
    case 0x031B: LetterMarks(.horn)
    case 0x0110, 0x0111: LetterMarks(.stroke)
    default: .none
    }
  }

  /// U+00C0 … U+024F and U+1E00 … U+1EFF, where the letters of Vietnamese stand: taking one apart
  /// costs a hundred times what looking it up does.
  private static let latin = table(0xC0..<0x250)
  private static let additional = table(0x1E00..<0x1F00)

  private static func table(_ values: Range<UInt32>) -> [LetterMarks] {
    values.map { value in
      guard let scalar = Unicode.Scalar(value) else { return .none }
      var marks = LetterMarks.none
      for part in String(scalar)._nfd {
        let found = combining(part)
        if found.shape != .none { marks.shape = found.shape }
        if found.tone != .none { marks.tone = found.tone }
      }
      return marks
    }
  }
}
