import DataSources
import Measures
import Synchronization

/// A source that gives what the test wants, and says when that is something else.
final class ChangingSource: DataSource {
  let id: SourceID
  private let result: Mutex<(Result<Dataset, SourceError>, version: Int)>
  private let wakes: AsyncStream<Void>
  private let waker: AsyncStream<Void>.Continuation

  init(_ result: Result<Dataset, SourceError>, name: String = "test:") {
    id = SourceID(name)
    self.result = Mutex((result, 1))
    (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  convenience init(rows: Int, name: String = "test:") {
    self.init(.success(TestData.dataset(rows: rows)), name: name)
  }

  /// Gives something else from now on.
  func change(_ new: Result<Dataset, SourceError>) {
    result.withLock { $0 = (new, $0.version + 1) }
    waker.yield()
  }

  func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    let (result, version) = result.withLock { $0 }
    let name = Version(String(version))
    switch result {
    case .failure(let error): throw error
    case .success(let dataset):
      return request.knownVersion == name ? nil : ReadOutcome(dataset: dataset, version: name)
    }
  }

  func changes() -> AsyncStream<Void> { wakes }
}
