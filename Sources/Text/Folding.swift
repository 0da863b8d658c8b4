@_spi(_Unicode) import Swift

/// Text made simpler: for searching, for sorting, and for terminals without Unicode.
public enum Folding {
  /// What a text is searched by: `TP. Đà Nẵng` becomes `tp da nang`.
  ///
  /// Lower case, letters without marks, everything between words one space, none at the ends. The
  /// key of a key is the key. NFC and NFD, `Hòa` and `Hoà`, upper and lower case give one key.
  public static func key(_ text: String) -> String {
    var key = SearchKeyBuilder(capacity: text.utf8.count)
    for scalar in text.unicodeScalars { key.append(scalar) }
    return key.finish()
  }

  /// Whether a text contains a query; neither case nor marks nor punctuation count.
  ///
  /// Nothing, or nothing but punctuation, is contained in every text.
  public static func matches(query: String, in text: String) -> Bool {
    keyMatches(key(query), in: key(text))
  }

  /// Whether a text contains a query, given the ``key(_:)`` of both: for lists that stay.
  public static func keyMatches(_ query: String, in text: String) -> Bool {
    let needle = query.utf8.span
    let haystack = text.utf8.span
    if needle.isEmpty { return true }
    var start = 0
    while start + needle.count <= haystack.count {
      var length = 0
      while length < needle.count, haystack[start + length] == needle[length] { length += 1 }
      if length == needle.count { return true }
      start += 1
    }
    return false
  }

  /// What a text is sorted by in Vietnamese.
  ///
  /// Letters first, in the order a ă â b c d đ e ê … o ô ơ … u ư … y with f, j, w and z of names
  /// from elsewhere where English has them; equal letters by the tones of their syllables: ngang,
  /// huyền, hỏi, ngã, sắc, nặng. A shorter word comes first, `Quận 2` before `Quận 10`. Case and
  /// punctuation do not count, nor does the vowel on which a tone is written.
  public static func collationKey(_ text: String) -> CollationKey {
    var key = CollationKeyBuilder()
    for scalar in text._nfd { key.append(scalar) }
    return key.finish()
  }

  /// The text for a terminal that has letters but no drawings: `█` becomes `=`, `Đà Nẵng` stays.
  ///
  /// Every character keeps its width.
  public static func asciiGlyphs(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(asciiGlyph(scalar)) }
    return String(result)
  }

  /// The text for a terminal that has ASCII only: `Toàn quốc` becomes `Toan quoc`.
  ///
  /// Every character of safe text keeps its width. A letter of another alphabet becomes as many
  /// `_` as it has columns, never a question mark that looks as if something were asked.
  public static func ascii(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      for _ in 0..<CharacterWidth.of(scalar) { result.append(ascii(scalar)) }
    }
    return String(result)
  }

  /// The ASCII glyph of one column that stands for a drawing, or the scalar itself if it is none.
  public static func asciiGlyph(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII ? scalar : GlyphTable.ascii(scalar) ?? scalar
  }

  /// The printable ASCII scalar that stands for a base; for a wide one it is to be used twice.
  public static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return (0x20..<0x7F).contains(scalar.value) ? scalar : "_" }
    if let letter = LatinLetters.base(of: scalar) { return Unicode.Scalar(letter) }
    return GlyphTable.ascii(scalar) ?? "_"
  }
}
