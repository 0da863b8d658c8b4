import DataSources
import Synchronization
import Text
import Words

/// A line on standard error that says how far the reading of sources is, for commands without a
/// screen; gone when they are done.
final class ProgressLine: Sendable {
  /// Columns of the bar.
  private static let barWidth = 20
  /// Columns of the whole line: it must not be broken by the narrowest of usual terminals.
  private static let width = 78

  private let words: Words
  private let write: @Sendable (String) -> Void
  private let isShown: Bool
  private let pace: ProgressPace
  private let isDirty = Mutex(false)

  /// A line that shows nothing yet, and never does where standard error is no terminal.
  init(_ words: Words, _ world: World, pace: ProgressPace = ProgressPace()) {
    self.words = words
    self.pace = pace
    write = world.complain
    isShown = world.canShowProgress
  }

  /// Shows how far a reading is: not in the first half second, and ten times a second at most.
  func show(_ progress: ReadProgress) {
    guard isShown, progress.bytesTotal > 0, pace.allows() else { return }
    let share = min(1, Double(progress.bytesDone) / Double(progress.bytesTotal))
    let filled = Int(share * Double(Self.barWidth))
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: ".", count: Self.barWidth - filled)
    let text =
      words[.sourceReading] + SafeText(" [\(bar)] \(Int(share * 100)) % ") + progress.file
    isDirty.withLock { $0 = true }
    // Carriage return and blanks: what every terminal understands.
    write("\r" + text.truncated(to: Self.width).padded(to: Self.width).string)
  }

  /// Takes the line away, so that what follows stands at its place.
  func clear() {
    let wasDirty = isDirty.withLock { isDirty in
      defer { isDirty = false }
      return isDirty
    }
    if wasDirty { write("\r" + String(repeating: " ", count: Self.width) + "\r") }
  }
}
