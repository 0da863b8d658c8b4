/// What a terminal of one colour depth is told for a cell.
public struct ResolvedStyle: Hashable, Sendable {
  /// The glyph's colour: `0xRRGGBB` in true colour, else an index of the palette; -1 for default.
  public let foreground: Int32
  /// The colour behind it, in the same way.
  public let background: Int32
  /// How the glyph stands out.
  public let attributes: Style.Attributes

  /// A resolved style.
  public init(foreground: Int32, background: Int32, attributes: Style.Attributes) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, nothing else.
  public static let plain = ResolvedStyle(foreground: -1, background: -1, attributes: [])
}
