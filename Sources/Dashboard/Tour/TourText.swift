import Text

/// What a script says, in one language or both.
public struct TourText: Hashable, Sendable {
  /// Lines in Vietnamese; none when the script has no Vietnamese.
  public var vietnamese: [SafeText]
  /// Lines in English; none when the script has no English.
  public var english: [SafeText]

  /// A text; a language without lines is spoken for by the other one.
  public init(vietnamese: [SafeText] = [], english: [SafeText] = []) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The lines in a language, else in the other one.
  public func lines(_ language: Language) -> [SafeText] {
    let (wanted, other) =
      switch language {
      case .vietnamese: (vietnamese, english)
      case .english: (english, vietnamese)
      }
    return wanted.isEmpty ? other : wanted
  }

  /// The lines in a language as one text.
  public func text(_ language: Language) -> SafeText {
    lines(language).joined(separator: SafeText(" "))
  }
}
