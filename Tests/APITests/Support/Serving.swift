import API
import DataSources
import HTTPClient
import LoopbackServer
import Measures
import Synchronization
import Text

/// A source that asks the server of a test.
enum Serving {
  /// Deadlines far beyond any machine's slowness.
  static let patience = HTTPDeadlines(
    connect: .seconds(600), firstByte: .seconds(600), whole: .seconds(600),
    stallWindow: .seconds(600), stallBytes: 1)

  /// Options with patience, and without waits between tries.
  static let options = HTTPDatasetSource.Options(
    deadlines: patience, heartbeatLimit: .seconds(600),
    reconnection: Backoff(
      first: .milliseconds(1), firstPermanent: .milliseconds(1), cap: .milliseconds(2),
      retryAfterLimit: .milliseconds(2)))

  /// A source of an address.
  static func source(
    _ address: String, token: Secret? = nil, options: HTTPDatasetSource.Options = options,
    decoder: DocumentDecoder
  ) throws(SourceError) -> HTTPDatasetSource {
    try HTTPDatasetSource(
      address, client: HTTPClient(HTTPConfiguration(userAgent: "dvctop/test")), token: token,
      decoder: decoder, options: options)
  }

  /// What a pull brought, or why it brought nothing.
  static func pull(
    _ source: HTTPDatasetSource, known: Version? = nil, deadline: ContinuousClock.Instant? = nil
  ) async -> Result<ReadOutcome?, SourceError> {
    do throws(SourceError) {
      return .success(
        try await source.read(ReadRequest(knownVersion: known, deadline: deadline)))
    } catch {
      return .failure(error)
    }
  }
}

extension Result where Failure == SourceError {
  /// Why there is nothing; nil if there is something.
  var failure: SourceError? {
    if case .failure(let error) = self { error } else { nil }
  }
}
