/// Decides when changes of files are told: once nobody writes any more, but not much later than
/// growth becomes visible.
///
/// Knows no clock: the times of changes come in, and the time to tell comes out.
struct Debounce: Sendable {
  typealias Instant = ContinuousClock.Instant

  /// What happened to a file.
  enum Change: Hashable, Sendable {
    /// Bytes were added or replaced; whoever wrote them still has it open, as far as is known.
    case written
    /// It is shorter than it was, or new: somebody writes it from the beginning.
    case begun
    /// Whoever wrote has closed it, or it was put there whole by a rename.
    case completed
    /// Times or rights changed.
    case touched
    /// It is no longer there.
    case vanished
  }

  /// A program that saves several files, or one by several calls, is waited for so long.
  static let burst = Duration.milliseconds(50)
  /// A writer that pauses so long has finished a piece.
  static let pause = Duration.milliseconds(100)
  /// Growth without a pause is told after so long all the same.
  static let growth = Duration.milliseconds(300)
  /// A file that is quiet so long counts as complete although its writer has it open: the last row
  /// of a rewritten file, or one without a line end, is then read as it stands.
  static let settling = Duration.milliseconds(700)
  /// A file that is written from the beginning is waited for so long and not longer.
  static let patience = Duration.seconds(10)
  /// Editors that save by deleting and writing anew need a moment between the two.
  static let absence = Duration.milliseconds(300)

  private var first: Instant?
  private var last: Instant?
  private var isVanishing = false
  /// Files that were written to and not closed since, and whether from the beginning.
  private var open: [String: Bool] = [:]

  init() {}

  /// Notes a change of a file.
  mutating func note(_ change: Change, of file: String, at now: Instant) {
    first = first ?? now
    last = now
    isVanishing = false
    switch change {
    case .written: open[file] = open[file] ?? false
    case .begun: open[file] = true
    case .completed: open[file] = nil
    case .touched: break
    case .vanished:
      open[file] = nil
      isVanishing = true
    }
  }

  /// When to tell; nil when there is nothing to tell.
  var due: Instant? {
    guard let last else { return nil }
    // Told already: once more when what is open has become quiet.
    guard let first else { return open.isEmpty ? nil : last + Self.settling }
    if open.values.contains(true) { return min(last + Self.settling, first + Self.patience) }
    if !open.isEmpty { return min(last + Self.pause, first + Self.growth) }
    return isVanishing ? last + Self.absence : min(last + Self.burst, first + Self.growth)
  }

  /// Notes that the changes have been told.
  mutating func tell() {
    guard let last else { return }
    guard first != nil, !open.isEmpty else {
      self = Debounce()
      return
    }
    self.last = last
    first = nil
    // What was waited for long enough counts as growth from now on.
    for file in open.keys { open[file] = false }
  }
}
