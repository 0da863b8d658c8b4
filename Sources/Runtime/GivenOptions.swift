import Dashboard
import DataSources
import Drawing
import Text

/// What the command line itself says; nil for what it leaves open.
public struct GivenOptions: Sendable {
  /// The name or file of a theme.
  public var theme: String?
  /// How many colours.
  public var colorDepth: ColorDepth?
  /// True to draw with ASCII glyphs only.
  public var isASCII: Bool?
  /// The language of the screen.
  public var language: Language?
  /// What the decimal separator of ambiguous numbers is.
  public var decimalMark: DataSources.DecimalMark?
  /// False to leave the mouse to the terminal.
  public var usesMouse: Bool?
  /// True to tell what is shown in lines of text.
  public var isAccessible: Bool?
  /// True to move nothing between one picture and the next.
  public var reducesMotion: Bool?
  /// The configuration file.
  public var configurationFile: String?

  /// A command line without options.
  public init() {}
}
