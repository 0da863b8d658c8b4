/// A box over the page.
public enum Overlay: Hashable, Sendable {
  /// All keys, in the language of the screen.
  case help
  /// Where the chosen figure comes from.
  case why
  /// The themes to choose from, the marked one shown at once.
  case themes
  /// The pinned units beside each other.
  case compare
  /// The forms in which the page can be taken along.
  case export
}
