import DataSources
import Measures
import NIOCore
import Text

/// Something that readers of `/v1/events` are told.
enum ServerEvent: Sendable {
  /// Another dataset is published.
  case dataset(PublishedDataset)
  /// An alert was raised, became worse or is over.
  case alert(AlertEvent)
  /// A source does otherwise than before: it fails, for another reason, or is well again.
  case source(SourceHealth)

  /// The type of the event in the stream.
  var name: String {
    switch self {
    case .dataset: "dataset"
    case .alert: "alert"
    case .source: "source"
    }
  }

  /// What the event carries, as one line of JSON.
  private var data: ByteBuffer {
    switch self {
    case .dataset(let published): JSONBody.bytes(DatasetEventBody(published))
    case .alert(let event): Self.data(of: event)
    case .source(let health): JSONBody.bytes(SourceEventBody(health))
    }
  }

  /// What an `alert` event carries: the alert as in `/v1/alerts`, and what happened to it.
  private static func data(of event: AlertEvent) -> ByteBuffer {
    var bytes = ByteBuffer(
      string: "{\"change\":\"\(event.kind.code)\",\"at\":\"\(event.at.rfc3339)\",\"alert\":")
    bytes.writeBytes(ServedRows.row(event.alert))
    bytes.writeString("}")
    return bytes
  }

  /// The event in the form of a stream (WHATWG HTML, section 9.2.5).
  ///
  /// - Parameter id: its identity; visible ASCII.
  /// - Returns: the event with the empty line that ends it.
  func bytes(id: String) -> ByteBuffer {
    var bytes = ByteBuffer()
    var data = data
    bytes.writeString("id: \(id)\nevent: \(name)\ndata: ")
    bytes.writeBuffer(&data)
    bytes.writeString("\n\n")
    return bytes
  }
}

/// What a `dataset` event carries.
struct DatasetEventBody: Encodable {
  let etag: String
  let generatedAt: String?
  let publishedAt: String
  let observations: Int

  init(_ published: PublishedDataset) {
    etag = published.plain.tag
    generatedAt = published.dataset.generatedAt?.rfc3339
    publishedAt = published.publishedAt.rfc3339
    observations = published.dataset.observations.count
  }

  private enum CodingKeys: String, CodingKey {
    case etag, observations
    case generatedAt = "generated_at"
    case publishedAt = "published_at"
  }
}

/// What a `source` event carries; how the source is doing is at `/v1/sources`.
struct SourceEventBody: Encodable {
  let source: String
  let state: String

  init(_ health: SourceHealth) {
    source = SafeText(health.source.name).string
    state = health.state.code
  }
}
