import Synchronization

/// What a source remembers from one reading to the next, shared by its copies.
final class GrowthMemory: Sendable {
  private let contents = Mutex<GrowthState?>(nil)

  init() {}

  /// The state behind the last reading; nil when there is nothing to go on from.
  var state: GrowthState? {
    get { contents.withLock { $0 } }
    set { contents.withLock { $0 = newValue } }
  }
}
