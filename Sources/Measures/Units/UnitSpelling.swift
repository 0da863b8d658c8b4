import Text

/// A name as people write it, reduced to what it has in common with every other spelling of it.
///
/// Case, marks, punctuation and spaces do not count (`Đắk Lắk`, `DAKLAK`), nor does `và`
/// (`Giáo dục & Đào tạo`), nor that a people's committee is named instead of its place
/// (`UBND tỉnh Quảng Nam`).
///
/// Works on bytes: the table of names makes one for every version of every unit.
struct UnitSpelling {
  /// The folded words that count, each followed by a space.
  private let folded: ArraySlice<UInt8>

  init(_ text: String) {
    folded = Self.withoutOffice(Self.counted(Folding.key(text).utf8))
  }

  private init(folded: ArraySlice<UInt8>) {
    self.folded = folded
  }

  /// The words of a folded text but for `va`, each followed by a space.
  private static func counted(_ text: String.UTF8View) -> ArraySlice<UInt8> {
    var words: [UInt8] = []
    words.reserveCapacity(text.count + 1)
    var start = 0
    for byte in text { take(byte, into: &words, &start) }
    if words.count > start { take(space, into: &words, &start) }
    return words[...]
  }

  private static func take(_ byte: UInt8, into words: inout [UInt8], _ start: inout Int) {
    words.append(byte)
    guard byte == space else { return }
    if words[start...].elementsEqual(and) { words.removeSubrange(start...) }
    start = words.count
  }

  private static func withoutOffice(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for office in offices where words.count > office.count && words.starts(with: office) {
      return words.dropFirst(office.count)
    }
    return words
  }

  /// All words as one.
  var key: String { Self.joined(folded) }

  /// All words as one, with `TP.`, `P.`, `Q.` and their like written out.
  var writtenOutKey: String {
    for (short, long) in Self.shortForms
    where folded.count > short.count && folded.starts(with: short) {
      return long + Self.joined(folded.dropFirst(short.count))
    }
    return key
  }

  /// The name without the word for what it is: `Đà Nẵng` of `Thành phố Đà Nẵng`.
  ///
  /// Nil without such a word, and for a mere number: `1` does not mean `Quận 1`.
  var bare: UnitSpelling? {
    guard let kind else { return nil }
    let rest = folded.dropFirst(kind.count)
    return rest.allSatisfy { isDigit($0) || $0 == space } ? nil : UnitSpelling(folded: rest)
  }

  /// The name without the word for a province or a city, as it was written: `TP. Huế`, `Tỉnh Huế`.
  var bareProvince: UnitSpelling? {
    for kind in Self.provinceKinds where folded.count > kind.count && folded.starts(with: kind) {
      return UnitSpelling(folded: folded.dropFirst(kind.count))
    }
    return nil
  }

  /// How many words stand before the name proper: 2 in `Thành phố Đà Nẵng`.
  var kindLength: Int {
    kind.map { kind in kind.count { $0 == space } } ?? 0
  }

  /// The words, apart.
  var words: [String] {
    folded.split(separator: space).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the name begins with a word, short or long, for something below a province.
  var namesPart: Bool {
    guard let first = words.first else { return false }
    return Self.partWords.contains(first)
  }

  /// The first letters of the words: `khdt` of `Kế hoạch và Đầu tư`.
  var initials: String { String(words.compactMap(\.first)) }

  /// The folded words for what it is, such as `thanh pho `; nil when the name does not begin so.
  private var kind: [UInt8]? {
    Self.kinds.first { folded.count > $0.count && folded.starts(with: $0) }
  }

  private static func joined(_ words: ArraySlice<UInt8>) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(words.count)
    for byte in words where byte != space { letters.append(byte) }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let and = Array("va ".utf8)
  private static let offices = bytes(["ubnd ", "uy ban nhan dan "])
  private static let provinceKinds = bytes(["thanh pho ", "tinh ", "tp ", "t p "])
  private static let kinds = bytes([
    "xa ", "phuong ", "huyen ", "quan ", "thi xa ", "thanh pho ", "tinh ", "so ", "bo ",
    "thi tran ", "dac khu ",
  ])
  private static let shortForms: [(short: [UInt8], long: String)] = [
    ("t p ", "thanhpho"), ("tp ", "thanhpho"), ("tx ", "thixa"), ("tt ", "thitran"),
    ("t x ", "thixa"), ("q ", "quan"), ("h ", "huyen"), ("p ", "phuong"), ("x ", "xa"),
  ].map { (Array($0.0.utf8), $0.1) }
  private static let partWords: Set<String> = [
    "so", "quan", "q", "huyen", "h", "thi", "tx", "tt", "phuong", "p", "xa", "x", "dac",
  ]

  private static func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}

/// Between folded words.
private let space = UInt8(ascii: " ")

/// Whether a byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
