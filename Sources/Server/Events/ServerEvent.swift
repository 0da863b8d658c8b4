import Measures
import NIOCore

/// Something that readers of `/v1/events` are told.
enum ServerEvent: Sendable {
  /// Another dataset is published.
  case dataset(PublishedDataset)
  /// An alert was raised, became worse or is over.
  case alert(AlertEvent)

  /// The type of the event in the stream.
  var name: String {
    switch self {
    case .dataset: "dataset"
    case .alert: "alert"
    }
  }

  /// What the event carries, as one line of JSON.
  private var data: ByteBuffer {
    switch self {
    case .dataset(let published): JSONBody.bytes(DatasetEventBody(published))
    case .alert(let event): JSONBody.bytes(AlertEventBody(event))
    }
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

/// What an `alert` event carries.
struct AlertEventBody: Encodable {
  let change: String
  let at: String
  let alert: AlertBody

  init(_ event: AlertEvent) {
    change = event.kind.code
    at = event.at.rfc3339
    alert = AlertBody(event.alert)
  }
}
