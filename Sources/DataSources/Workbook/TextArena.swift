import Measures

/// Many texts in one array of bytes.
struct TextArena {
  /// Where one text stands.
  struct Place: Hashable {
    var start: UInt32 = 0
    var length: UInt32 = 0
  }

  private var bytes: [UInt8] = []

  /// Adds a text of a workbook, in a form that fits one line.
  ///
  /// Line breaks and tabs become blanks; `_x000D_`, as XML cannot say it, becomes its character.
  ///
  /// - Throws: `expandsTooFar` when all texts together are too long.
  mutating func append(_ text: some Collection<UInt8>) throws(WorkbookError) -> Place {
    guard bytes.count + text.count <= WorkbookLimits.textBytes else {
      throw WorkbookError(.expandsTooFar(limit: Int64(WorkbookLimits.textBytes)))
    }
    let start = bytes.count
    if text.contains(UInt8(ascii: "_")) {
      bytes.append(contentsOf: Self.unescaped(Array(text)))
    } else {
      bytes.append(contentsOf: text)
    }
    for index in start..<bytes.count where [9, 10, 13].contains(bytes[index]) {
      bytes[index] = UInt8(ascii: " ")
    }
    return Place(start: UInt32(start), length: UInt32(bytes.count - start))
  }

  /// The bytes of a text.
  subscript(place: Place) -> ArraySlice<UInt8> {
    bytes[Int(place.start)..<Int(place.start) + Int(place.length)]
  }

  /// A text as a string.
  func string(_ place: Place) -> String { String(decoding: self[place], as: UTF8.self) }

  /// Replaces `_xHHHH_`, ECMA-376 part 1, 22.9.2.19.
  private static func unescaped(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if let scalar = escape(text, index) {
        result.append(contentsOf: Array(String(Character(scalar)).utf8))
        index += 7
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private static func escape(_ text: [UInt8], _ index: Int) -> Unicode.Scalar? {
    guard index + 7 <= text.count, text[index] == UInt8(ascii: "_"),
      text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = String(decoding: text[index + 2..<index + 6], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { return nil }
    return Unicode.Scalar(value)
  }
}
