import Measures
import Text

/// What the dashboard asks of the world: plain data, so that a test is one comparison.
public enum Effect: Hashable, Sendable {
  /// Leave the program.
  case quit
  /// Draw every cell again.
  case repaint
  /// Stop until the shell continues the program.
  case suspend
  /// Read all sources again.
  case reload
  /// Have the replay go on otherwise.
  case replay(ReplayOrder)
  /// Go on to the next theme.
  case nextTheme
  /// Keep a layout for the next start.
  case saveLayout(Session)
  /// Say which themes there are.
  case listThemes
  /// Show the theme of a name.
  case useTheme(SafeText)
  /// Keep how alerts have changed.
  case keep([KeptAlert])
  /// Find the versions of a figure that a source gives.
  case findVersions(ObservationKey, of: SourceID)
  /// Write the page that is shown now.
  case export(ExportFormat, ExportTarget)
  /// Put a text into the clipboard.
  case copy(SafeText)
}
