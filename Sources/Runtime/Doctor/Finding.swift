import Text

/// One thing that was looked at: how it is, and what to do about it.
struct Finding: Sendable {
  /// How much it matters.
  enum Level: String, Sendable {
    /// As it should be.
    case ok
    /// Works, and could be better.
    case note
    /// Something does not work.
    case problem
  }

  /// What was looked at, as one word that stays the same in all languages.
  let check: String
  /// How much it matters.
  let level: Level
  /// How it is.
  let text: SafeText
  /// What to do; empty when there is nothing to do.
  let advice: SafeText

  /// A finding.
  init(_ check: String, _ level: Level, _ text: SafeText, advice: SafeText = .empty) {
    self.check = check
    self.level = level
    self.text = text
    self.advice = advice
  }
}
