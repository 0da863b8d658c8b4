import Measures

/// Tells encodings of one byte a character apart by the Vietnamese words that they spell.
///
/// The same bytes are letters in each of them, only other ones. Words that every table of the field
/// has are looked for as each encoding writes them; where the words of one are found and those of
/// the others are not, it is that one. A guess, and said to be one: such files are refused anyway.
enum LegacyEncoding {
  /// Bytes that are looked through: enough for a header and some hundred rows.
  private static let sample = 1 << 16

  /// Words of headers and names, lower case, with letters that the encodings write differently.
  private static let words = [
    "hồ sơ", "đơn vị", "tỉnh", "phố", "trực", "tuyến", "tổng", "số", "kỳ", "phường", "quận",
    "huyện", "bộ", "sở", "của", "được", "nội", "nẵng", "huế", "tỷ lệ", "chỉ tiêu", "đúng hạn",
  ]

  /// The encoding of some bytes that are no UTF-8; nil when their words do not give it away.
  static func guess(_ bytes: UnsafeRawBufferPointer) -> TextEncoding? {
    let sample = Array(bytes.prefix(Self.sample)).map(lowered)
    let scores = tables.map { encoding, letters in
      (encoding, words.count { contains(sample, encoded($0, letters)) })
    }
    let best = scores.max { $0.1 < $1.1 }
    if let best, best.1 > 0 {
      return scores.count { $0.1 == best.1 } == 1 ? best.0 : nil
    }
    return looksWestern(sample) ? .windows1252 : nil
  }

  /// Whether what is not ASCII is letters of French or quotation marks, one at a time.
  private static func looksWestern(_ sample: [UInt8]) -> Bool {
    let high = sample.filter { $0 >= 0x80 }
    let western = high.count { (0xE0...0xFC).contains($0) || (0x91...0x97).contains($0) }
    let pairs = zip(sample, sample.dropFirst()).count { $0 >= 0x80 && $1 >= 0x80 }
    return !high.isEmpty && western * 10 >= high.count * 9 && pairs * 10 <= high.count
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func contains(_ sample: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first, sample.count >= word.count else { return false }
    return (0...sample.count - word.count).contains { start in
      sample[start] == first && sample[start..<start + word.count].elementsEqual(word)
    }
  }

  private static func encoded(_ word: String, _ letters: [Character: [UInt8]]) -> [UInt8] {
    word.flatMap { letters[$0] ?? Array($0.utf8) }
  }

  /// The letters of the words, as each encoding writes them.
  private static let tables: [(TextEncoding, [Character: [UInt8]])] = [
    (.tcvn3, tcvn3), (.vni, vni), (.windows1258, windows1258),
  ]

  /// TCVN 5712:1993, table 3: every letter is one byte.
  private static let tcvn3: [Character: [UInt8]] = [
    "ồ": [0xE5], "ơ": [0xAC], "đ": [0xAE], "ị": [0xDE], "ỉ": [0xD8], "ố": [0xE8], "ự": [0xF9],
    "ế": [0xD5], "ổ": [0xE6], "ỳ": [0xFA], "ư": [0xAD], "ờ": [0xEA], "ậ": [0xCB], "ệ": [0xD6],
    "ộ": [0xE9], "ở": [0xEB], "ủ": [0xF1], "ợ": [0xEE], "ẵ": [0xBD], "ỷ": [0xFB], "ê": [0xAA],
    "ú": [0xF3], "ạ": [0xB9],
  ]

  /// VNI for Windows: a mark follows its letter.
  private static let vni: [Character: [UInt8]] = [
    "ồ": [0x6F, 0xE0], "ơ": [0xF4], "đ": [0xF1], "ị": [0xF2], "ỉ": [0xE6], "ố": [0x6F, 0xE1],
    "ự": [0xF6, 0xEF], "ế": [0x65, 0xE1], "ổ": [0x6F, 0xE5], "ỳ": [0x79, 0xF8], "ư": [0xF6],
    "ờ": [0xF4, 0xF8], "ậ": [0x61, 0xE4], "ệ": [0x65, 0xE4], "ộ": [0x6F, 0xE4],
    "ở": [0xF4, 0xFB], "ủ": [0x75, 0xFB], "ợ": [0xF4, 0xEF], "ẵ": [0x61, 0xFC],
    "ỷ": [0x79, 0xFB], "ê": [0x65, 0xE2], "ú": [0x75, 0xF9], "ạ": [0x61, 0xEF],
  ]

  /// Windows code page 1258: a tone follows the letter, except on the letters of Latin-1.
  private static let windows1258: [Character: [UInt8]] = [
    "ồ": [0xF4, 0xCC], "ơ": [0xF5], "đ": [0xF0], "ị": [0x69, 0xF2], "ỉ": [0x69, 0xD2],
    "ố": [0xF4, 0xEC], "ự": [0xFD, 0xF2], "ế": [0xEA, 0xEC], "ổ": [0xF4, 0xD2],
    "ỳ": [0x79, 0xCC], "ư": [0xFD], "ờ": [0xF5, 0xCC], "ậ": [0xE2, 0xF2], "ệ": [0xEA, 0xF2],
    "ộ": [0xF4, 0xF2], "ở": [0xF5, 0xD2], "ủ": [0x75, 0xD2], "ợ": [0xF5, 0xF2],
    "ẵ": [0xE3, 0xDE], "ỷ": [0x79, 0xD2], "ê": [0xEA], "ú": [0xFA], "ạ": [0x61, 0xF2],
  ]
}
