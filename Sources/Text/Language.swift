/// A language in which the program speaks; the raw value is its ISO 639-1 code.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Vietnamese: `42,5 %`, `11.122.091`, `22/11/2026`.
  case vietnamese = "vi"
  /// English: `42.5%`, `11,122,091`, `22 Nov 2026`.
  case english = "en"
}
