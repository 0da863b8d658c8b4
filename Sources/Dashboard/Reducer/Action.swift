import Drawing
import Measures
import Text

/// Everything that can happen to the dashboard.
public enum Action: Sendable {
  /// A key or the mouse.
  case key(Key)
  /// The terminal has another size.
  case resize(Size)
  /// The minute has changed.
  case clock(WallClock)
  /// Seconds since 1970, for a screen on a wall: its countdown has moved on.
  case tick(Int64)
  /// So many frames of a tour have passed.
  case frames(Int)
  /// A speaker steers the tour from the window with the notes.
  case steered(TourOrder)
  /// A replay has got somewhere, or goes otherwise.
  case replayed(Replay)
  /// The sources were read.
  case loaded(Report)
  /// The data that was read last has been judged, where its report did not bring that.
  case judged(AlertJudgement)
  /// A reading is under way: so many bytes of so many of a file.
  case reading(SafeText, done: Int64, of: Int64)
  /// A source could not be read; what was known stays.
  case failed(SourceID, SourceError)
  /// The alerts that an earlier run has kept.
  case remembered([KeptAlert])
  /// The shapes of provinces have been read.
  case outlined(OutlineReading)
  /// The versions of the figure that is explained.
  case versions(FigureVersions)
  /// Why nothing can be kept at present; nil when it can again.
  case history(HistoryError?)
  /// The terminal was taken over again after a suspension.
  case resumed
  /// The theme has been changed to the one of these names.
  case themed(ThemeName)
  /// What was to be kept is in this file; nil when it could not be written.
  case saved(SafeText?)
  /// These themes can be chosen.
  case themesListed([ThemeName])
  /// What the world was asked to do has been done, or could not be.
  case answered(Notice)
}
