import DataSources
import History
import Logging
import Measures
import NIOCore

/// Makes one dataset of what the sources bring, publishes it, and tells what has changed.
actor DatasetPublisher {
  /// The indicator whose figures the alert rules judge.
  static let alertIndicator = "e2e"

  private let sources: [SourceID]
  private let state: PublishedState
  private let events: EventHub
  private let metrics: ServerMetrics
  private let logger: Logger
  private let keeper: HistoryKeeper?
  private var outcomes: [SourceID: ReadOutcome] = [:]
  /// What an earlier run has kept of sources that have given nothing in this one.
  private var remembered: [SourceID: KnownDataset] = [:]
  private var health: [SourceID: SourceHealth]
  private var watch = AlertWatch()
  private var judged: Dataset?

  /// A publisher of some sources, in the order of naming: the first one leads.
  init(
    sources: [SourceID], state: PublishedState, events: EventHub, metrics: ServerMetrics,
    logger: Logger, keeper: HistoryKeeper? = nil
  ) {
    self.keeper = keeper
    self.sources = sources
    self.state = state
    self.events = events
    self.metrics = metrics
    self.logger = logger
    health = Dictionary(sources.map { ($0, SourceHealth(source: $0)) }) { first, _ in first }
  }

  /// Goes on where an earlier run has ended: its last good data is served, and named as what it is,
  /// until the sources answer, and alerts that last began when they did then.
  func recall() async {
    guard let keeper else { return }
    watch.resume(await keeper.alerts())
    for source in sources {
      guard let known = await keeper.dataset(of: source), outcomes[source] == nil else { continue }
      remembered[source] = known
      health[source] = SourceHealth(
        source: source, state: .remembered, lastSuccess: known.confirmedAt)
    }
    guard !remembered.isEmpty else { return }
    publish()
    judge()
  }

  /// Takes what a source has brought, or only how it is doing when it brought nothing new.
  func receive(_ outcome: ReadOutcome?, _ health: SourceHealth) {
    let health = remembering(health)
    let before = self.health.updateValue(health, forKey: health.source)
    if let outcome {
      outcomes[health.source] = outcome
      remembered[health.source] = nil
      publish()
      state.noteLoading()
      keeper?.keep(outcome.dataset, of: health.source, at: health.lastAttempt ?? .now)
    }
    judge()
    // That a source has given something for the first time is told with its data.
    let isFirst = before?.state == .waiting || before?.state == .loading
    if before?.state != health.state || before?.error != health.error,
      !isFirst || health.error != nil
    {
      events.publish([.source(health)])
    }
  }

  /// A source that fails and of which only an earlier run knows something is old, not empty.
  private func remembering(_ health: SourceHealth) -> SourceHealth {
    guard health.state == .failed, let known = remembered[health.source] else { return health }
    var old = health
    old.state = .stale
    old.lastSuccess = known.confirmedAt
    return old
  }

  /// Looks at the alert rules again because time has passed.
  func tick() { judge() }

  /// How the sources are doing, in the order of naming.
  private var orderedHealth: [SourceHealth] { sources.compactMap { health[$0] } }

  private func publish() {
    let dataset = Dataset.merging(
      sources.compactMap { outcomes[$0]?.dataset ?? remembered[$0]?.dataset })
    let published = PublishedDataset(dataset, at: .now)
    guard published.fingerprint != state.current?.fingerprint else { return }
    state.publish(published)
    metrics.published(published)
    events.publish([.dataset(published)])
    logger.info(
      "dataset published",
      metadata: [
        "etag": "\(published.fingerprint)", "observations": "\(dataset.observations.count)",
        "bytes": "\(published.plain.body.readableBytes)",
        "gzip": "\(published.compressed.body.readableBytes)",
      ])
  }

  /// Has the rules look, once every source has answered for the first time: what is not read yet
  /// is not missing.
  private func judge() {
    let health = orderedHealth
    let book = watch.book
    var changes: [AlertEvent] = []
    if !health.contains(where: { $0.state == .waiting || $0.state == .loading }) {
      changes = look(at: health)
    }
    state.note(health: health, book: watch.book)
    let kept = watch.book.changes(since: book, at: .now)
    if !kept.isEmpty { keeper?.keep(kept) }
    guard !changes.isEmpty else { return }
    events.publish(changes.map { .alert($0) })
    logger.info("alerts changed", metadata: ["changes": "\(changes.count)"])
  }

  private func look(at health: [SourceHealth]) -> [AlertEvent] {
    // Until all have answered, alerts of an earlier run are waited for: one that is about a source
    // cannot be found again before.
    let health = health.map { entry in
      var entry = entry
      if entry.state == .remembered { entry.state = .loading }
      return entry
    }
    guard let dataset = state.current?.dataset, dataset != judged,
      let indicator = dataset.catalogue.index(id: Self.alertIndicator),
      let period = dataset.openingPeriod(indicator)
    else { return watch.look(at: health, at: .now) }
    judged = dataset
    return watch.receive(
      dataset, indicator: indicator, during: period, sources: health, at: .now)
  }
}
