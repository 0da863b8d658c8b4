import Text

/// What the product says, in one language.
public struct Words: Sendable {
  /// The language spoken.
  public let language: Language
  /// The glyphs they are written with: where there is ASCII only, `≥` is `>=` and `⏎` is `Enter`.
  public let glyphs: GlyphSet
  /// Numbers and dates as the language writes them.
  public let numbers: NumberFormat

  /// The words of `language`.
  public init(_ language: Language, glyphs: GlyphSet = .all) {
    self.language = language
    self.glyphs = glyphs
    numbers = NumberFormat(language: language)
  }

  /// A phrase without arguments.
  public subscript(phrase: Phrase) -> SafeText {
    self[phrase.text]
  }

  /// A text of ours in this language.
  public subscript(text: Bilingual) -> SafeText {
    SafeText(trusted: template(text))
  }

  /// What stands before a limit from below.
  public var atLeast: SafeText { self[Bilingual("≥", "≥")] }

  /// What stands before a limit from above.
  public var atMost: SafeText { self[Bilingual("≤", "≤")] }

  /// A text in this language, in glyphs that can be shown.
  private func template(_ text: Bilingual) -> String {
    glyphs == .ascii ? Folding.spelled(text[language]) : text[language]
  }

  /// A phrase in which `{0}`, `{1}` … are replaced by `arguments`.
  ///
  /// An argument is inserted as it is: a `{0}` inside it is not replaced again. A placeholder
  /// without an argument stays visible, so that a test of the phrase finds it.
  public func callAsFunction(_ phrase: Phrase, _ arguments: SafeText...) -> SafeText {
    fill(phrase.text, arguments)
  }

  /// A text of ours in which `{0}`, `{1}` … are replaced by `arguments`.
  public func sentence(_ text: Bilingual, _ arguments: SafeText...) -> SafeText {
    fill(text, arguments)
  }

  func fill(_ text: Bilingual, _ arguments: [SafeText]) -> SafeText {
    var result = ""
    var rest = template(text).utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let afterOpen = rest.index(after: open)
      guard let close = rest[afterOpen...].firstIndex(of: UInt8(ascii: "}")) else { break }
      result += String(Substring(rest[..<open]))
      let number = Int(Substring(rest[afterOpen..<close]))
      if let number, arguments.indices.contains(number) {
        result += arguments[number].string
      } else {
        result += String(Substring(rest[open...close]))
      }
      rest = rest[rest.index(after: close)...]
    }
    result += String(Substring(rest))
    return SafeText(trusted: result)
  }
}
