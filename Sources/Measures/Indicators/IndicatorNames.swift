import Text

/// What an indicator is called: in full, and short enough for the head of a column.
public struct IndicatorNames: Hashable, Sendable {
  /// The full Vietnamese name.
  public let vietnamese: SafeText
  /// The full English name.
  public let english: SafeText
  /// The short Vietnamese name, at most `shortWidth` columns for built-in indicators.
  public let shortVietnamese: SafeText
  /// The short English name, at most `shortWidth` columns for built-in indicators.
  public let shortEnglish: SafeText

  /// The columns a short name may take: the head of a column of a ranking has no more.
  public static let shortWidth = 14

  /// The names; without short ones the full ones are cut to `shortWidth`.
  public init(
    vietnamese: SafeText, english: SafeText,
    shortVietnamese: SafeText? = nil, shortEnglish: SafeText? = nil
  ) {
    self.vietnamese = vietnamese
    self.english = english
    self.shortVietnamese = shortVietnamese ?? vietnamese.truncated(to: Self.shortWidth)
    self.shortEnglish = shortEnglish ?? english.truncated(to: Self.shortWidth)
  }

  /// The full name in one language.
  public func long(_ language: Language) -> SafeText {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }

  /// The short name in one language.
  public func short(_ language: Language) -> SafeText {
    switch language {
    case .vietnamese: shortVietnamese
    case .english: shortEnglish
    }
  }
}
