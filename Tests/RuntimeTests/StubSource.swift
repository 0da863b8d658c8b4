import DataSources
import Measures
import Synchronization
import Testing
import Text

/// A source that answers what a test tells it, as often as it is asked.
final class StubSource: DataSource {
  let id: SourceID
  let pollInterval: Duration?

  private struct State {
    var results: [Result<ReadOutcome?, SourceError>]
    var known: [Measures.Version?] = []
  }

  private let state: Mutex<State>
  private let stream: AsyncStream<Void>
  private let teller: AsyncStream<Void>.Continuation

  /// A source with its answers; the last one is repeated.
  init(
    _ name: String, _ results: [Result<ReadOutcome?, SourceError>], pollInterval: Duration? = nil
  ) {
    id = SourceID(name)
    self.pollInterval = pollInterval
    state = Mutex(State(results: results))
    (stream, teller) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// The versions that were known when it was asked, one for each pull.
  var asked: [Measures.Version?] { state.withLock { $0.known } }

  /// Says that it has changed.
  func change() { teller.yield() }

  func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    let result = state.withLock { state in
      state.known.append(request.knownVersion)
      return state.results.count > 1 ? state.results.removeFirst() : state.results[0]
    }
    return try result.get()
  }

  func changes() -> AsyncStream<Void> { stream }
}

/// Datasets of one figure: the nation's end-to-end rate of a year.
enum OneRate {
  /// A dataset; the source is named in its provenance.
  static func dataset(
    _ value: Int64, from source: String, period: String = "2024", status: Status = .final
  ) throws -> Dataset {
    var builder = DatasetBuilder(registry: BuiltInUnits.registry, catalogue: .builtIn)
    let provenance = builder.intern(
      Provenance(
        publication: SafeText(source), file: SafeText(source), source: SourceID(source)))
    let isKept = builder.append(
      Observation(
        unit: try #require(builder.registry.nation),
        indicator: try #require(builder.catalogue.index(id: "e2e")),
        period: try #require(Period(code: period)), published: FixedDecimal(integer: value),
        status: status, provenance: provenance))
    #expect(isKept)
    return builder.finish().dataset
  }

  /// An answer with such a dataset.
  static func answer(
    _ value: Int64, from source: String, version: String? = nil, errors: Int = 0
  ) throws -> Result<ReadOutcome?, SourceError> {
    .success(
      ReadOutcome(
        dataset: try dataset(value, from: source), errorCount: errors,
        version: version.map { Measures.Version($0) }))
  }

  /// The figure a dataset shows; nil when it has none.
  static func shown(_ dataset: Dataset?, period: String = "2024") throws -> String? {
    guard let dataset else { return nil }
    return dataset.figure(
      of: try #require(dataset.registry.nation),
      try #require(dataset.catalogue.index(id: "e2e")),
      during: try #require(Period(code: period))
    ).shown(decimals: 0)?.code
  }
}
