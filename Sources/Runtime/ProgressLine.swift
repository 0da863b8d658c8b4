import DataSources
import Text
import Words

/// Says on a status line how far the reading of sources is, for commands without a screen; gone when
/// they are done.
final class ProgressLine: Sendable {
  /// Columns of the bar.
  private static let barWidth = 20

  private let words: Words
  private let pace: ProgressPace
  private let line: StatusLine

  /// A line that shows nothing yet, and never does where standard error is no terminal.
  init(_ words: Words, _ world: World, pace: ProgressPace = ProgressPace()) {
    self.words = words
    self.pace = pace
    line = StatusLine(world)
  }

  /// Shows how far a reading is: not in the first half second, and ten times a second at most.
  func show(_ progress: ReadProgress) {
    guard line.isShown, progress.bytesTotal > 0, pace.allows() else { return }
    let share = min(1, Double(progress.bytesDone) / Double(progress.bytesTotal))
    let filled = Int(share * Double(Self.barWidth))
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: ".", count: Self.barWidth - filled)
    line.show(words[.sourceReading] + SafeText(" [\(bar)] \(Int(share * 100)) % ") + progress.file)
  }

  /// Takes the line away, so that what follows stands at its place.
  func clear() { line.clear() }
}
