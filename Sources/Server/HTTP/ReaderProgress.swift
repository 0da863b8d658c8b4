/// Whether a reader takes what is written to it.
///
/// Within each window it must take a certain number of bytes, as long as so many wait for it.
struct ReaderProgress {
  private struct Mark {
    let time: ContinuousClock.Instant
    let waiting: Int
  }

  private let window: Duration
  private let leastBytes: Int
  /// Where the window began; nil while nothing waits.
  private var mark: Mark?
  /// Bytes written since then.
  private var written = 0

  init(window: Duration, leastBytes: Int) {
    self.window = window
    self.leastBytes = leastBytes
  }

  /// More was written.
  mutating func wrote(_ bytes: Int) { written += bytes }

  /// Nothing waits.
  mutating func reset() {
    mark = nil
    written = 0
  }

  /// Whether too little was taken in a window that is over.
  ///
  /// - Parameters:
  ///   - waiting: bytes that wait now, above 0.
  ///   - now: the time.
  /// - Returns: true at the end of such a window, and then not before the end of the next.
  mutating func isStalled(waiting: Int, at now: ContinuousClock.Instant) -> Bool {
    guard let mark else {
      self.mark = Mark(time: now, waiting: waiting)
      written = 0
      return false
    }
    guard now - mark.time >= window else { return false }
    let taken = mark.waiting + written - waiting
    self.mark = Mark(time: now, waiting: waiting)
    written = 0
    return taken < leastBytes
  }
}
