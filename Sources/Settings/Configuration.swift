import Dashboard
import Drawing
import Text

/// What a configuration file says; nil for what it leaves to the environment and the defaults.
public struct Configuration: Sendable {
  /// The settings that a file may have at its top level.
  public enum Name: String, CaseIterable, Sendable {
    case language
    case theme
    case decimal
    case ascii
    case units
    case mouse
    case accessible
    case reducedMotion = "reduced-motion"
    case clipboard
    case exports
    case outlines
    case sources
    case keys
  }

  /// What the decimal separator of ambiguous numbers is.
  public enum DecimalMark: String, CaseIterable, Sendable {
    case comma
    case point
  }

  /// Whether text may be put into the clipboard through the terminal (OSC 52), and how.
  public enum Clipboard: String, CaseIterable, Sendable {
    case off
    case on
    case tmux
  }

  /// The language of the screen.
  public var language: Language?
  /// The name or file of the theme.
  public var theme: String?
  /// What the decimal separator of ambiguous numbers is.
  public var decimal: DecimalMark?
  /// True to draw with ASCII glyphs only.
  public var isASCII: Bool?
  /// Whether merged provinces are shown as they were or as they are.
  public var units: UnitVintage?
  /// False to leave the mouse to the terminal.
  public var usesMouse: Bool?
  /// True to tell what is shown in lines of text.
  public var isAccessible: Bool?
  /// True to move nothing between one picture and the next.
  public var reducesMotion: Bool?
  /// Whether text may be put into the clipboard.
  public var clipboard: Clipboard?
  /// The folder for pages that are taken along.
  public var exports: String?
  /// Files with the shapes of provinces (GeoJSON).
  public var outlines: [String]?
  /// The sources that are opened when none is named.
  public var sources: [String]?
  /// The keys of commands that have others than the program comes with.
  public var keys: [Command: [[Key]]] = [:]
  /// What all keys do.
  public var keyMap = KeyMap.standard
  /// The line of each setting in the file, `keys.NAME` for those of keys.
  public var lines: [String: Int] = [:]

  /// A configuration that says nothing.
  public init() {}
}
