import DataSources
import HTTPClient
import Measures

extension HTTPDatasetSource {
  /// A value each time the server says that its dataset, its alerts or its sources have changed, and
  /// each time the events break off and come again: the server may be gone, and something may have
  /// been missed.
  ///
  /// Changes that nobody has taken yet are one. The stream ends when the server offers no events,
  /// or refuses them again and again: it must be pulled now and then.
  public func changes() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let task = Task {
        var listener = EventListener(source: self) { continuation.yield() }
        await listener.listen()
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}
