import Dashboard
import DataSources
import Drawing
import Measures
import TerminalIO
import Text

/// What the command line says about look, language and reading; everything else has a default.
public struct DisplayOptions: Sendable {
  /// The name or file of a theme.
  public var theme: String?
  /// How many colours; nil asks the environment.
  public var colorDepth: ColorDepth?
  /// True to draw with ASCII glyphs only.
  public var isAscii: Bool
  /// The language of the screen.
  public var language: Language
  /// What the decimal separator of ambiguous numbers is.
  public var decimalMark: DataSources.DecimalMark?
  /// True to leave the mouse to the terminal.
  public var ignoresMouse: Bool
  /// Whether merged provinces are shown as they were in the period or as they are today.
  public var units: UnitVintage
  /// True to tell what is shown in lines of text, for screen readers.
  public var isAccessible = false
  /// True to move nothing between one picture and the next.
  public var reducesMotion = false
  /// The folder for pages that are taken along; nil for the usual one.
  public var exportFolder: String?
  /// Whether text may be put into the clipboard, and how.
  public var clipboard = ClipboardAccess.off
  /// The round of pages of a screen on a wall; nil for a screen on a desk.
  public var wall: WallRound?
  /// The tour of a stage; nil for a screen on a desk.
  public var tour: TourShow?
  /// What becomes of the history.
  public var history = HistoryUse.kept

  /// Files with the shapes of provinces; none for a map of tiles.
  public var outlines: [String] = []
  /// The sources that are opened when none is named.
  public var sources: [String] = []
  /// True to go on where the last sitting ended.
  public var restoresSession = false
  /// What keys do.
  public var keyMap = KeyMap.standard

  /// Options.
  public init(
    theme: String? = nil, colorDepth: ColorDepth? = nil, isAscii: Bool = false,
    language: Language = .vietnamese, decimalMark: DataSources.DecimalMark? = nil,
    ignoresMouse: Bool = false, units: UnitVintage = .then
  ) {
    self.theme = theme
    self.colorDepth = colorDepth
    self.isAscii = isAscii
    self.language = language
    self.decimalMark = decimalMark
    self.ignoresMouse = ignoresMouse
    self.units = units
  }
}
