import NIOCore
import Synchronization

/// Brings events to everybody who listens, and waits for nobody.
///
/// What one reader has not taken waits in a queue of its own; a reader whose queue is full is
/// dropped. It may come back with the identity of the last event it has seen, and is told what it
/// missed, if that is still known.
final class EventHub: Sendable {
  /// What a reader gets.
  struct Subscription: Sendable {
    /// Which reader it is.
    let number: Int
    /// What it missed.
    let missed: [ByteBuffer]
    /// What comes; ends when the server stops, or the reader is dropped.
    let pieces: AsyncStream<ByteBuffer>
  }

  /// Events that a reader who comes back can be told: as many as there can be alerts.
  static let rememberedEvents = 1_024

  private struct Reader {
    let continuation: AsyncStream<ByteBuffer>.Continuation
    /// Ends the connection of one who does not read.
    let drop: @Sendable () -> Void
  }

  private struct State {
    var readers: [Int: Reader] = [:]
    var nextReader = 0
    var lastEvent: UInt64 = 0
    /// The latest events, oldest first; the last one has the number `lastEvent`.
    var remembered: [ByteBuffer] = []
    /// The latest `dataset` event, for those about whom nothing is known.
    var latestDataset: ByteBuffer?
    var isClosed = false
  }

  private let state = Mutex(State())
  private let epoch: String
  private let waitingLimit: Int
  private let readerLimit: Int
  private let metrics: ServerMetrics

  /// A hub.
  ///
  /// - Parameters:
  ///   - epoch: what tells the identities of this run from those of others; visible ASCII.
  ///   - limits: how many readers there may be, and how much may wait for each.
  ///   - metrics: where it is counted.
  init(epoch: String, limits: ServerLimits, metrics: ServerMetrics) {
    self.epoch = epoch
    waitingLimit = limits.waitingEvents
    readerLimit = limits.eventReaders
    self.metrics = metrics
  }

  /// Tells everybody; what happened at once is sent at once.
  func publish(_ events: [ServerEvent]) {
    let piece = state.withLock { state in
      var piece = ByteBuffer()
      for event in events {
        state.lastEvent += 1
        let bytes = event.bytes(id: "\(epoch)-\(state.lastEvent)")
        if case .dataset = event { state.latestDataset = bytes }
        piece.writeImmutableBuffer(bytes)
        state.remembered.append(bytes)
      }
      state.remembered.removeFirst(max(0, state.remembered.count - Self.rememberedEvents))
      return piece
    }
    metrics.events(events.count)
    send(piece)
  }

  /// Tells everybody that the server is still there.
  func beat() { send(Self.comment) }

  private static let comment = ByteBuffer(string: ": \n\n")

  private func send(_ piece: ByteBuffer) {
    let dropped = state.withLock { state in
      var dropped: [Reader] = []
      for (number, reader) in state.readers {
        guard case .dropped = reader.continuation.yield(piece) else { continue }
        state.readers[number] = nil
        dropped.append(reader)
      }
      metrics.eventReaders(state.readers.count)
      return dropped
    }
    for reader in dropped {
      metrics.droppedReader()
      reader.continuation.finish()
      reader.drop()
    }
  }

  /// Begins to listen.
  ///
  /// - Parameters:
  ///   - lastID: the identity of the last event that the reader has seen.
  ///   - drop: ends its connection.
  /// - Returns: nil when there are too many readers, or the server is stopping.
  func subscribe(
    after lastID: String?, drop: @escaping @Sendable () -> Void
  ) -> Subscription? {
    let (stream, continuation) = AsyncStream.makeStream(
      of: ByteBuffer.self, bufferingPolicy: .bufferingOldest(waitingLimit))
    return state.withLock { state in
      guard !state.isClosed, state.readers.count < readerLimit else { return nil }
      let number = state.nextReader
      state.nextReader += 1
      state.readers[number] = Reader(continuation: continuation, drop: drop)
      metrics.eventReaders(state.readers.count)
      return Subscription(number: number, missed: missed(since: lastID, state), pieces: stream)
    }
  }

  /// What a reader missed; the present state of affairs when that cannot be told.
  private func missed(since lastID: String?, _ state: borrowing State) -> [ByteBuffer] {
    let current = state.latestDataset.map { [$0] } ?? []
    guard let lastID, lastID.hasPrefix(epoch + "-"),
      let last = UInt64(lastID.dropFirst(epoch.utf8.count + 1)), last <= state.lastEvent
    else { return current }
    let count = state.lastEvent - last
    guard count <= state.remembered.count else { return current }
    return Array(state.remembered.suffix(Int(count)))
  }

  /// Listens no more; a reader that was dropped is not known any more.
  func unsubscribe(_ number: Int) {
    let reader = state.withLock { state in
      let reader = state.readers.removeValue(forKey: number)
      metrics.eventReaders(state.readers.count)
      return reader
    }
    reader?.continuation.finish()
  }

  /// Ends all streams, after what waits in them: the server is stopping.
  func close() {
    let readers = state.withLock { state in
      state.isClosed = true
      defer { state.readers = [:] }
      metrics.eventReaders(0)
      return Array(state.readers.values)
    }
    for reader in readers { reader.continuation.finish() }
  }

  /// How many listen.
  var readerCount: Int { state.withLock { $0.readers.count } }
}
