import DataSources
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
  private var outcomes: [SourceID: ReadOutcome] = [:]
  private var health: [SourceID: SourceHealth]
  private var watch = AlertWatch()
  private var judged: Dataset?

  /// A publisher of some sources, in the order of naming: the first one leads.
  init(
    sources: [SourceID], state: PublishedState, events: EventHub, metrics: ServerMetrics,
    logger: Logger
  ) {
    self.sources = sources
    self.state = state
    self.events = events
    self.metrics = metrics
    self.logger = logger
    health = Dictionary(sources.map { ($0, SourceHealth(source: $0)) }) { first, _ in first }
  }

  /// Takes what a source has brought, or only how it is doing when it brought nothing new.
  func receive(_ outcome: ReadOutcome?, _ health: SourceHealth) {
    let before = self.health.updateValue(health, forKey: health.source)
    if let outcome {
      outcomes[health.source] = outcome
      publish()
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

  /// Looks at the alert rules again because time has passed.
  func tick() { judge() }

  /// How the sources are doing, in the order of naming.
  private var orderedHealth: [SourceHealth] { sources.compactMap { health[$0] } }

  private func publish() {
    let dataset = Dataset.merging(sources.compactMap { outcomes[$0]?.dataset })
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
    var changes: [AlertEvent] = []
    if !health.contains(where: { $0.state == .waiting || $0.state == .loading }) {
      changes = look(at: health)
    }
    state.note(health: health, book: watch.book)
    guard !changes.isEmpty else { return }
    events.publish(changes.map { .alert($0) })
    logger.info("alerts changed", metadata: ["changes": "\(changes.count)"])
  }

  private func look(at health: [SourceHealth]) -> [AlertEvent] {
    guard let dataset = state.current?.dataset, dataset != judged,
      let indicator = dataset.catalogue.index(id: Self.alertIndicator),
      let period = dataset.openingPeriod(indicator)
    else { return watch.look(at: health, at: .now) }
    judged = dataset
    return watch.receive(
      dataset, indicator: indicator, during: period, sources: health, at: .now)
  }
}
