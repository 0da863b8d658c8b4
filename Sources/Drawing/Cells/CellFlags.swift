/// What is special about a cell beside its role.
public struct CellFlags: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Flags from bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Lies in the chosen row: the theme's selection ground.
  public static let selected = CellFlags(rawValue: 1 << 0)
  /// Foreground and background change places: a value that has just changed.
  public static let inverse = CellFlags(rawValue: 1 << 1)
  /// Heavier than the role alone.
  public static let bold = CellFlags(rawValue: 1 << 2)
  /// With a line below.
  public static let underline = CellFlags(rawValue: 1 << 3)
  /// Fainter than the role alone.
  public static let dim = CellFlags(rawValue: 1 << 4)
  /// Lies in a bar or a box over the page: the theme's raised ground.
  public static let raised = CellFlags(rawValue: 1 << 5)
  /// A part of an area: blocks painted in the role's own ground, upon the page's.
  public static let shape = CellFlags(rawValue: 1 << 6)
  /// The right half of a wide glyph; the cell itself has no glyph.
  public static let wideTail = CellFlags(rawValue: 1 << 7)

  /// The flags that change a style, as an index of a style table (0..<128).
  var styleIndex: Int { Int(rawValue & 0x7F) }
  /// How many combinations of them there are.
  static let styleCount = 128
}
