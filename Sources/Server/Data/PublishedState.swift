import Measures
import Synchronization

/// What requests are answered from; written by the publisher, read by everybody, never waited for.
final class PublishedState: Sendable {
  /// All of it at one moment.
  struct Contents: Sendable {
    /// The dataset now; nil until a source has given one.
    var current: PublishedDataset?
    /// Datasets before, the latest last, for those who are in the middle of their pages.
    var earlier: [(fingerprint: String, dataset: Dataset)] = []
    /// How each source is doing, in the order of naming.
    var health: [SourceHealth] = []
    /// Whether a source has given something in this run; what is remembered of another does not
    /// count.
    var hasLoaded = false
    /// What the alert rules have found.
    var book = AlertBook()
  }

  /// Datasets before the current one that pages can still be read from: at the pace of a source
  /// that changes every five seconds, some seconds for each page.
  static let earlierLimit = 2

  private let contents: Mutex<Contents>

  init(sources: [SourceHealth] = []) {
    contents = Mutex(Contents(health: sources))
  }

  /// Everything, as it is now.
  var now: Contents { contents.withLock { $0 } }

  /// The dataset now; nil until a source has given one.
  var current: PublishedDataset? { contents.withLock { $0.current } }

  /// A dataset that is or was published, by its fingerprint; nil when it is forgotten.
  func dataset(fingerprint: some StringProtocol) -> Dataset? {
    contents.withLock { contents in
      if let current = contents.current, current.fingerprint == fingerprint {
        return current.dataset
      }
      return contents.earlier.last { $0.fingerprint == fingerprint }?.dataset
    }
  }

  /// Publishes a dataset in the place of the one before.
  func publish(_ dataset: PublishedDataset) {
    contents.withLock { contents in
      if let before = contents.current {
        contents.earlier.append((before.fingerprint, before.dataset))
        contents.earlier.removeFirst(max(0, contents.earlier.count - Self.earlierLimit))
      }
      contents.current = dataset
    }
  }

  /// Notes that a source has given something.
  func noteLoading() { contents.withLock { $0.hasLoaded = true } }

  /// Notes how the sources are doing, and what was found.
  func note(health: [SourceHealth], book: AlertBook) {
    contents.withLock { contents in
      contents.health = health
      contents.book = book
    }
  }
}
