/// Which glyphs a screen can show beside letters.
public enum GlyphSet: Hashable, Sendable {
  /// Lines, blocks, arrows and signs.
  case all
  /// ASCII only.
  case ascii
}
