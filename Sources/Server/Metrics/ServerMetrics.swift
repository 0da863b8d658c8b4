import HTTPTypes
import Hummingbird
import Measures
import NIOCore
import Synchronization
import Text

/// What the server counts about itself.
final class ServerMetrics: Sendable {
  /// Requests of one endpoint with one status.
  private struct Key: Hashable {
    let endpoint: Endpoint?
    let status: Int
  }

  private struct Counts {
    var answers: [Key: Int] = [:]
    var durations = Histogram()
    var connections = 0
    var connectionsOpened = 0
    var stalled = 0
    var silent = 0
    var readers = 0
    var droppedReaders = 0
    var events = 0
    var publications = 0
  }

  private let counts = Mutex(Counts())
  private let startedAt = Moment.now

  /// A request was answered.
  func answered(_ endpoint: Endpoint?, status: Int, took duration: Duration) {
    counts.withLock { counts in
      counts.answers[Key(endpoint: endpoint, status: status), default: 0] += 1
      counts.durations.add(duration)
    }
  }

  /// A connection was opened.
  func connectionOpened() {
    counts.withLock {
      $0.connections += 1
      $0.connectionsOpened += 1
    }
  }

  /// A connection is closed.
  func connectionClosed() { counts.withLock { $0.connections -= 1 } }

  /// A connection was closed because its reader took nothing.
  func stalledConnection() { counts.withLock { $0.stalled += 1 } }

  /// A connection was closed because nothing was asked.
  func silentConnection() { counts.withLock { $0.silent += 1 } }

  /// So many listen to events now.
  func eventReaders(_ count: Int) { counts.withLock { $0.readers = count } }

  /// One of them was dropped because it did not read.
  func droppedReader() { counts.withLock { $0.droppedReaders += 1 } }

  /// So many events were told.
  func events(_ count: Int) { counts.withLock { $0.events += count } }

  /// A dataset was published.
  func published(_ dataset: PublishedDataset) { counts.withLock { $0.publications += 1 } }

  // MARK: - Text

  /// The answer to `/metrics`.
  func response(_ state: PublishedState) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: PrometheusText.mediaType, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text(state.now))))
  }

  /// Everything in the format of Prometheus.
  func text(_ state: PublishedState.Contents) -> String {
    let counts = counts.withLock { $0 }
    var text = PrometheusText()
    requests(counts, &text)
    connections(counts, &text)
    data(counts, state, &text)
    sources(state.health, &text)
    alerts(state.book, &text)
    return text.text
  }

  private func requests(_ counts: Counts, _ text: inout PrometheusText) {
    text.metric("dvctop_http_requests_total", .counter, "Requests answered.")
    let answers = counts.answers.map { key, count in
      (key.endpoint?.rawValue ?? "other", key.status, count)
    }
    for (endpoint, status, count) in answers.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
      text.sample(
        "dvctop_http_requests_total", Double(count),
        ["endpoint": endpoint, "status": String(status)])
    }
    let name = "dvctop_http_request_duration_seconds"
    text.metric(name, .histogram, "Time until an answer was begun.")
    var sum = 0
    for (position, bound) in Histogram.bounds.enumerated() {
      sum += counts.durations.counts[position]
      text.sample(name + "_bucket", Double(sum), ["le": String(bound)])
    }
    text.sample(name + "_bucket", Double(counts.durations.count), ["le": "+Inf"])
    text.sample(name + "_sum", counts.durations.sum)
    text.sample(name + "_count", Double(counts.durations.count))
  }

  private func connections(_ counts: Counts, _ text: inout PrometheusText) {
    let samples: [(String, PrometheusText.Kind, String, Int)] = [
      ("dvctop_connections", .gauge, "Open connections.", counts.connections),
      (
        "dvctop_connections_opened_total", .counter, "Connections opened.",
        counts.connectionsOpened
      ),
      (
        "dvctop_connections_stalled_total", .counter,
        "Connections closed because their reader took nothing.", counts.stalled
      ),
      (
        "dvctop_connections_silent_total", .counter,
        "Connections closed because nothing was asked.", counts.silent
      ),
      ("dvctop_event_readers", .gauge, "Readers of events.", counts.readers),
      (
        "dvctop_event_readers_dropped_total", .counter,
        "Readers of events dropped because they did not read.", counts.droppedReaders
      ),
      ("dvctop_events_total", .counter, "Events told.", counts.events),
    ]
    for (name, kind, help, count) in samples {
      text.metric(name, kind, help)
      text.sample(name, Double(count))
    }
  }

  private func data(
    _ counts: Counts, _ state: PublishedState.Contents, _ text: inout PrometheusText
  ) {
    text.metric("dvctop_start_time_seconds", .gauge, "When the server was started.")
    text.sample("dvctop_start_time_seconds", Double(startedAt.seconds))
    text.metric("dvctop_datasets_published_total", .counter, "Datasets published.")
    text.sample("dvctop_datasets_published_total", Double(counts.publications))
    guard let current = state.current else { return }
    let name = "dvctop_dataset_bytes"
    text.metric(name, .gauge, "Size of the document.")
    text.sample(name, Double(current.plain.body.readableBytes), ["encoding": "identity"])
    text.sample(name, Double(current.compressed.body.readableBytes), ["encoding": "gzip"])
    text.metric("dvctop_dataset_observations", .gauge, "Observations of the dataset.")
    text.sample("dvctop_dataset_observations", Double(current.dataset.observations.count))
    text.metric("dvctop_dataset_published_time_seconds", .gauge, "When it was published.")
    text.sample("dvctop_dataset_published_time_seconds", Double(current.publishedAt.seconds))
  }

  private func sources(_ health: [SourceHealth], _ text: inout PrometheusText) {
    let measures: [(String, String, (SourceHealth) -> Double?)] = [
      (
        "dvctop_source_up", "Whether the last reading of the source brought data.",
        { $0.state == .good || $0.state == .flawed ? 1 : 0 }
      ),
      (
        "dvctop_source_last_success_time_seconds", "When data was last read.",
        { $0.lastSuccess.map { Double($0.seconds) } }
      ),
      (
        "dvctop_source_failures_in_a_row", "Failed readings since the last good one.",
        { Double($0.failuresInARow) }
      ),
      ("dvctop_source_errors", "Errors in the data shown.", { Double($0.errorCount) }),
      ("dvctop_source_warnings", "Warnings about the data shown.", { Double($0.warningCount) }),
    ]
    for (name, help, measure) in measures {
      text.metric(name, .gauge, help)
      for source in health {
        guard let value = measure(source) else { continue }
        text.sample(name, value, ["source": SafeText(source.source.name).string])
      }
    }
  }

  private func alerts(_ book: AlertBook, _ text: inout PrometheusText) {
    let name = "dvctop_alerts"
    text.metric(name, .gauge, "Alerts that last.")
    for stage in Alert.Stage.allCases {
      for severity in AlertSeverity.allCases {
        let count = book.alerts.count { $0.stage == stage && $0.severity == severity }
        text.sample(
          name, Double(count), ["stage": stage.code, "severity": severity.code])
      }
    }
  }
}
