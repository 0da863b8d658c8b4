/// How a theme shows one role.
public struct Style: Hashable, Sendable {
  /// How glyphs stand out beside their colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Attributes from bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavy.
    public static let bold = Attributes(rawValue: 1 << 0)
    /// Faint.
    public static let dim = Attributes(rawValue: 1 << 1)
    /// Underlined.
    public static let underline = Attributes(rawValue: 1 << 2)
    /// Foreground and background change places.
    public static let reverse = Attributes(rawValue: 1 << 3)
    /// Slanted.
    public static let italic = Attributes(rawValue: 1 << 4)
  }

  /// The colour of the glyph; `nil` for the terminal's own.
  public var foreground: RGB?
  /// The colour behind it; `nil` for the ground on which the cell lies.
  public var background: RGB?
  /// How the glyph stands out.
  public var attributes: Attributes
  /// The glyph's colour of the sixteen, 0...15; `nil` takes the role's usual one.
  public var ansi: UInt8?

  /// The glyph's colour of the 256, 16...255; `nil` takes the nearest one.
  public var indexed: UInt8?

  /// A style.
  public init(
    foreground: RGB? = nil, background: RGB? = nil, attributes: Attributes = [],
    ansi: UInt8? = nil, indexed: UInt8? = nil
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.ansi = ansi
    self.indexed = indexed
  }
}
