import Measures

/// How long to wait after failures: longer each time, never together with everybody else.
///
/// The waits double up to a cap, and half of each is chance ("equal jitter", Marc Brooker,
/// "Exponential Backoff And Jitter", 2015): screens that lost one server do not all come back in
/// the same second.
public struct Backoff: Sendable, Hashable {
  /// The wait after the first failure that may pass by itself.
  public var first: Duration

  /// The wait after the first failure that somebody must mend, such as a wrong token.
  public var firstPermanent: Duration

  /// The longest wait that grows by itself.
  public var cap: Duration

  /// The longest wait that a server may ask for: a mistake there must not stop a screen for a year.
  public var retryAfterLimit: Duration

  /// One second is no load for a server that restarts; five minutes is how late an operator may
  /// see that it is back.
  public init(
    first: Duration = .seconds(1), firstPermanent: Duration = .seconds(30),
    cap: Duration = .seconds(300), retryAfterLimit: Duration = .seconds(3_600)
  ) {
    self.first = first
    self.firstPermanent = firstPermanent
    self.cap = cap
    self.retryAfterLimit = retryAfterLimit
  }

  /// The wait before the next try.
  ///
  /// - Parameters:
  ///   - failures: failures in a row, at least one.
  ///   - error: the last one; what the server asks for in it is the least that is waited.
  ///   - generator: where chance comes from.
  /// - Returns: from half of the doubled wait to all of it, or a tenth more than the server asks.
  public func delay(
    afterFailures failures: Int, _ error: SourceError,
    using generator: inout some RandomNumberGenerator
  ) -> Duration {
    let start = error.isTransient ? first : firstPermanent
    // Beyond thirty doublings every cap is reached.
    let doublings = min(max(0, failures - 1), 30)
    let grown = min(cap, start * (1 << doublings))
    let waited = grown / 2 + chance(upTo: grown / 2, using: &generator)
    guard let asked = Self.askedDelay(error) else { return waited }
    let least = min(retryAfterLimit, asked)
    return max(waited, least + chance(upTo: least / 10, using: &generator))
  }

  /// What the server asks for.
  static func askedDelay(_ error: SourceError) -> Duration? {
    guard case .busy(let seconds?) = error else { return nil }
    return .seconds(max(0, seconds))
  }

  private func chance(
    upTo limit: Duration, using generator: inout some RandomNumberGenerator
  ) -> Duration {
    let (seconds, attoseconds) = limit.components
    let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    return .milliseconds(Int64.random(in: 0...max(0, milliseconds), using: &generator))
  }
}
