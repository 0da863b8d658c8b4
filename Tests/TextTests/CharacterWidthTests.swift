import Testing

@testable import Text

@Suite("Width of characters")
struct CharacterWidthTests {
  /// The scalars of which something is true; a plain loop, because a million closures take long.
  private static func scalars(where isTrue: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    var value: UInt32 = 0
    while value <= 0x10FFFF {
      if let scalar = Unicode.Scalar(value), isTrue(scalar) { found.append(scalar) }
      value += 1
    }
    return found
  }

  @Test("agrees with the C library for every scalar that the filter lets through")
  func agreesWithTheCLibrary() throws {
    let shown = Self.scalars { CharacterClass($0).rawValue <= CharacterClass.wide.rawValue }
    #expect(shown.count > 140_000, "the filter lets most of Unicode through")
    let different = CLibrary.withWidths { width in
      shown.filter { CharacterWidth.of($0) != width($0) }
    }
    #expect(try #require(different).map { String($0.value, radix: 16) } == [])
  }

  @Test("the table says of every scalar what its properties say")
  func tableFollowsProperties() throws {
    let different = CLibrary.withWidths { width in
      Self.scalars { scalar in
        CharacterClass(scalar) != Self.expectedClass(of: scalar, width: width(scalar))
      }
    }
    #expect(try #require(different).map { String($0.value, radix: 16) } == [])
  }

  @Test("looking up and telling at a glance give the same class")
  func glanceAgreesWithTable() {
    let plain = Self.scalars { CharacterTable.isPlain($0.value) }
    #expect(plain.count > 1_900)
    #expect(plain.allSatisfy { CharacterTable.lookUp($0.value) == .narrow })
  }

  @Test("the runs ascend and no two neighbours are of one class")
  func runsAreOrdered() {
    let runs = CharacterTable.runs
    #expect(runs.first.map { $0 >> 3 } == 0)
    #expect(zip(runs, runs.dropFirst()).allSatisfy { $0 >> 3 < $1 >> 3 && $0 & 7 != $1 & 7 })
  }

  @Test(
    "of what the screen shows",
    arguments: [
      ("a", 1), ("đ", 1), ("Ậ", 1), ("\u{301}", 0), ("─", 1), ("█", 1), ("⣿", 1), ("…", 1),
      ("漢", 2), ("한", 2), ("👪", 2), ("\u{200B}", 0), ("\u{202E}", 1), ("\u{1B}", 1),
    ] as [(Unicode.Scalar, Int)])
  func examples(_ scalar: Unicode.Scalar, width: Int) {
    #expect(CharacterWidth.of(scalar) == width)
  }

  /// The class by the rules in words, slowly.
  private static func expectedClass(of scalar: Unicode.Scalar, width: Int) -> CharacterClass {
    let properties = scalar.properties
    // Skin tones join the emoji before them on some terminals.
    let isInvisible = properties.isDefaultIgnorableCodePoint || properties.isEmojiModifier
    switch properties.generalCategory {
    case .format where properties.isBidiControl: return .replaced
    case _ where isInvisible: return .dropped
    case .format: return width == 0 ? .dropped : .replaced
    case .control, .privateUse: return .replaced
    default: return CharacterClass(rawValue: UInt8(clamping: width < 0 ? 3 : width)) ?? .replaced
    }
  }
}
