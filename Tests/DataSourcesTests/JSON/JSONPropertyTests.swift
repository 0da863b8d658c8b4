import Measures
import SeededRandom
import Testing
import Text

@testable import DataSources

/// Texts made by chance: what was written is read, and what was damaged never traps.
@Suite("JSON by chance")
struct JSONPropertyTests {
  /// A value to write and to compare with.
  indirect enum Tree: Equatable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([Tree])
    case object([(name: String, value: Tree)])

    static func == (left: Tree, right: Tree) -> Bool {
      switch (left, right) {
      case (.null, .null): true
      case (.bool(let one), .bool(let other)): one == other
      case (.number(let one), .number(let other)): one == other
      case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
      case (.array(let one), .array(let other)): one == other
      case (.object(let one), .object(let other)):
        one.elementsEqual(other) {
          $0.name.utf8.elementsEqual($1.name.utf8) && $0.value == $1.value
        }
      default: false
      }
    }
  }

  @Test("what is written is read", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let tree = Self.tree(&chance, depth: 5)
    let text = Self.written(tree, &chance)
    let document = try JSONDocument.parse(Array(text.utf8))
    #expect(try Self.read(#require(document.root)) == tree, "seed \(seed): \(text)")
  }

  @Test("damaged texts are refused or read, never a trap", arguments: 0..<40 as Range<UInt64>)
  func mutations(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let bytes = Array(Self.written(Self.tree(&chance, depth: 5), &chance).utf8)
    for _ in 0..<50 {
      var damaged = bytes
      for _ in 0...Int.random(in: 0..<4, using: &chance) where !damaged.isEmpty {
        let place = Int.random(in: damaged.indices, using: &chance)
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
        case 1: damaged.remove(at: place)
        case 2: damaged.insert(Self.marks.randomElement(using: &chance) ?? 0, at: place)
        default: damaged.removeSubrange(place...)
        }
      }
      if let document = try? JSONDocument.parse(damaged), let root = document.root {
        _ = Self.read(root)
        _ = JSONTable.derived(
          from: document, rows: document.nodes.indices.filter { document.nodes[$0].kind == .object }
        )
      }
      _ = try? JSONDocument.parseLines(damaged) { _ in }
    }
  }

  @Test("lines and columns agree with counting one by one", arguments: 0..<20 as Range<UInt64>)
  func positions(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let characters = ["a", "é", "ẵ", "😀", "\n", "\r\n", "\r", " "]
    let count = Int.random(in: 0..<9_000, using: &chance)
    let isLong = Bool.random(using: &chance)
    let text = (0..<count).map { _ in
      characters[Int.random(in: 0..<(isLong ? 4 : 8), using: &chance)]
    }.joined()
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { buffer in
      let index = TextIndex(buffer)
      for _ in 0..<20 {
        let offset = Int.random(in: 0...bytes.count, using: &chance)
        let expected = TextPosition(of: offset, in: buffer, rowStart: 0, rowLine: 1)
        #expect(index.position(of: offset, in: buffer) == expected, "seed \(seed), \(offset)")
        #expect(index.line(of: offset, in: buffer) == expected.line, "seed \(seed), \(offset)")
      }
    }
  }

  private static let marks = Array("{}[]\",:\\u0 \n-.e".utf8) + [0, 0xFF, 0x80]

  // MARK: - Trees

  private static func tree(_ chance: inout SeededGenerator, depth: Int) -> Tree {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &chance) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &chance))
    case 2, 3: return .number(number(&chance))
    case 4: return .string(string(&chance))
    case 5, 6:
      return .array(
        (0..<Int.random(in: 0..<6, using: &chance)).map { _ in tree(&chance, depth: depth - 1) })
    default:
      return .object(
        (0..<Int.random(in: 0..<6, using: &chance)).map {
          (string(&chance) + String($0), tree(&chance, depth: depth - 1))
        })
    }
  }

  private static func number(_ chance: inout SeededGenerator) -> String {
    let whole = String(Int.random(in: -1_000_000...1_000_000, using: &chance))
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: return whole + ".50"
    case 1: return whole + "e-7"
    case 2: return whole + ".125E+3"
    default: return whole
    }
  }

  private static func string(_ chance: inout SeededGenerator) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "é", "ẵ", "😀", "\u{FFFF}", "\u{2028}", " ",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<20, using: &chance) {
      text.unicodeScalars.append(scalars[Int.random(in: scalars.indices, using: &chance)])
    }
    return text
  }

  private static func written(_ tree: Tree, _ chance: inout SeededGenerator) -> String {
    let blank = ["", " ", "\n", "\t\r\n"][Int.random(in: 0..<4, using: &chance)]
    switch tree {
    case .null: return blank + "null"
    case .bool(let value): return blank + String(value)
    case .number(let digits): return blank + digits + blank
    case .string(let text): return blank + quoted(text, &chance) + blank
    case .array(let elements):
      return blank + "[" + elements.map { written($0, &chance) }.joined(separator: ",") + blank
        + "]"
    case .object(let members):
      return blank + "{"
        + members.map { quoted($0.name, &chance) + blank + ":" + written($0.value, &chance) }
        .joined(separator: ",") + blank + "}"
    }
  }

  private static func quoted(_ text: String, _ chance: inout SeededGenerator) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      let mustEscape = scalar == "\"" || scalar == "\\" || scalar.value < 0x20
      if mustEscape || Int.random(in: 0..<4, using: &chance) == 0 {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: Bool.random(using: &chance))
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func read(_ value: JSONValue) -> Tree {
    switch value.kind {
    case .null: .null
    case .true: .bool(true)
    case .false: .bool(false)
    case .number: .number(value.text)
    case .string, .name: .string(value.text)
    case .array: .array(value.elements.map(read))
    case .object: .object(value.members.map { ($0.name, read($0.value)) })
    }
  }
}
