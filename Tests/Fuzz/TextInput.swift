@testable import Text

/// Hands bytes to the filter of text, and holds it to its promises.
enum TextInput {
  /// Filters bytes, cuts them and folds them.
  static func read(_ bytes: [UInt8]) {
    let text = SafeText(bytes: bytes)
    require(TextFilter.isClean(text.string), "nothing unsafe is left")
    require(SafeText(text.string) == text, "what is safe stays as it is")
    require(text.width == CharacterWidth.of(text.string), "the width is that of the characters")
    require(SafeText(String(decoding: bytes, as: UTF8.self)) == text, "bytes are read as strings")
    for columns in [0, 1, 7, text.width] {
      require(text.truncated(to: columns).width <= columns, "a text that is cut fits")
      require(text.padded(to: columns).width >= columns, "a text that is padded fills")
      require(text.fitted(to: columns).width == columns, "a text that is fitted is as wide")
    }
    let short = SafeText(bytes: bytes, limit: 16)
    require(short.string.unicodeScalars.count <= 17, "the limit is kept")
    _ = Folding.key(text.string)
    _ = Folding.collationKey(text.string)
  }
}
