@_spi(_Unicode) import Swift

/// The filter behind ``SafeText``: what comes out can be drawn by any terminal.
///
/// C0 controls and DEL become control pictures. C1 controls, direction controls, line and
/// paragraph separators, noncharacters, private use, and what the C library cannot print become
/// U+FFFD. Invisible characters are dropped: zero-width, variation selectors, tags, joiners of
/// emoji, skin tones (a terminal that joins them to the emoji before them and a C library that
/// does not would disagree about the cursor). Unicode Technical Report 36 has the reasons.
enum TextFilter {
  /// Most marks on a base that are normalized: the limit of the Stream-Safe Text Format (UAX 15).
  private static let marksNormalized = 30

  /// Most scalars of one character before composition; ᾂ has four.
  private static let scalarsPerComposite = 4

  private static let replacement: Unicode.Scalar = "\u{FFFD}"
  private static let ellipsis: Unicode.Scalar = "…"
  /// Carries a mark that has no base.
  private static let dottedCircle: Unicode.Scalar = "◌"

  /// The width of text that needs no filtering, or nil if only the full filter can tell.
  ///
  /// Of anything that is not UTF-8 only the full filter can tell.
  static func columnsIfClean(_ utf8: Span<UInt8>, limit: Int) -> Int? {
    var columns = 0
    var index = 0
    while index < utf8.count {
      let lead = utf8[index]
      if lead &- 0x20 < 0x5F {
        index &+= 1
      } else {
        guard let plain = plainScalarLength(utf8, at: index) else { return nil }
        index &+= plain
      }
      columns &+= 1
    }
    return columns <= limit ? columns : nil
  }

  /// The bytes of a plain scalar of two or three bytes, or nil if another one stands there.
  private static func plainScalarLength(_ utf8: Span<UInt8>, at index: Int) -> Int? {
    let lead = UInt32(utf8[index])
    guard lead >= 0xC2, lead <= 0xE2, index + 1 < utf8.count else { return nil }
    let second = UInt32(utf8[index + 1]) ^ 0x80
    guard second < 0x40 else { return nil }
    if lead < 0xE0 {
      return CharacterTable.isPlain((lead & 0x1F) << 6 | second) ? 2 : nil
    }
    // U+0800 … U+0FFF hold nothing plain, so that no overlong form gets through.
    guard lead > 0xE0, index + 2 < utf8.count else { return nil }
    let third = UInt32(utf8[index + 2]) ^ 0x80
    guard third < 0x40 else { return nil }
    return CharacterTable.isPlain((lead & 0x0F) << 12 | second << 6 | third) ? 3 : nil
  }

  /// Whether the filter leaves a text as it is.
  static func isClean(_ string: String) -> Bool {
    if columnsIfClean(string.utf8.span, limit: Int.max) != nil { return true }
    return clean(string, limit: Int.max).string.utf8.elementsEqual(string.utf8)
  }

  /// Filters a text.
  static func clean(_ string: String, limit: Int) -> SafeText {
    let (most, overflows) = max(limit, 0).multipliedReportingOverflow(by: scalarsPerComposite)
    let (sieved, isCut) = sieve(string.unicodeScalars, limit: overflows ? Int.max : most)
    var (kept, isStable) = limitMarks(sieved._nfc)
    while !isStable {
      // A mark that goes can make neighbours of two scalars that compose or change places.
      (kept, isStable) = limitMarks(text(of: kept)._nfc)
    }
    if isCut || kept.count > limit { shorten(&kept, to: limit) }
    return SafeText(string: text(of: kept), width: kept.reduce(0) { $0 + CharacterWidth.of($1) })
  }

  /// Replaces and drops scalars one by one; stops after so many and says so.
  private static func sieve(
    _ scalars: String.UnicodeScalarView, limit: Int
  ) -> (string: String, isCut: Bool) {
    var kept = String.UnicodeScalarView()
    var count = 0
    var marks = 0
    for scalar in scalars {
      let shown: Unicode.Scalar
      switch CharacterClass(scalar) {
      case .mark:
        marks += 1
        if marks > marksNormalized { continue }
        shown = scalar
      case .narrow, .wide:
        marks = 0
        shown = scalar
      case .replaced:
        marks = 0
        shown = substitute(for: scalar)
      case .dropped:
        continue
      }
      if count == limit { return (String(kept), true) }
      kept.append(shown)
      count += 1
    }
    return (String(kept), false)
  }

  /// What is shown in place of a scalar that must not reach a terminal.
  private static func substitute(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? replacement
    case 0x7F: "\u{2421}"
    default: replacement
    }
  }

  /// Gives marks at the start a base, and takes away marks above the limit; says if there were none.
  private static func limitMarks(
    _ scalars: some Sequence<Unicode.Scalar>
  ) -> (kept: [Unicode.Scalar], isStable: Bool) {
    var kept: [Unicode.Scalar] = []
    var isStable = true
    var marks = 0
    for scalar in scalars {
      if CharacterClass(scalar) == .mark {
        if kept.isEmpty { kept.append(dottedCircle) }
        marks += 1
        if marks > SafeText.marksPerBase {
          isStable = false
          continue
        }
      } else {
        marks = 0
      }
      kept.append(scalar)
    }
    return (kept, isStable)
  }

  /// Makes room for an ellipsis without parting a base from its marks, and puts it there.
  private static func shorten(_ scalars: inout [Unicode.Scalar], to limit: Int) {
    var end = min(scalars.count, limit - 1)
    while end > 0, end < scalars.count, CharacterClass(scalars[end]) == .mark { end -= 1 }
    scalars.removeLast(scalars.count - max(end, 0))
    if limit > 0 { scalars.append(ellipsis) }
  }

  /// The text of scalars.
  private static func text(of scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
