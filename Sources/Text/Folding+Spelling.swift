extension Folding {
  /// The text with signs that one column of ASCII cannot tell apart written out: `≥` as `>=`, `⏎` as
  /// `Enter`.
  ///
  /// The text grows, so this is done before anything is laid out; ``asciiGlyph(_:)`` does the rest
  /// in its place.
  public static func spelled(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var result = text
    for (sign, spelling) in spellings where result.contains(sign) {
      result.replace(sign, with: spelling)
    }
    return result
  }

  /// Signs and what is written for them, the longer ones before those they begin with.
  private static let spellings: [(sign: String, spelling: String)] = [
    ("↑↓←→", "Up/Down/Left/Right"), ("↑↓", "Up/Down"), ("← →", "Left/Right"),
    ("→", "->"), ("←", "<-"), ("⇧Tab", "Shift-Tab"), ("⏎", "Enter"), ("␣", "Space"),
    ("⌫", "BkSp"), ("≥", ">="), ("≤", "<="), ("…", ".."),
  ]
}
