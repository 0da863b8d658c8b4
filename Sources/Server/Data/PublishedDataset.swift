import DataSources
import HTTPTypes
import Hummingbird
import Measures
import NIOCore

/// A dataset as it is served: written, compressed and named once, shared by all answers.
struct PublishedDataset: Sendable {
  /// One of the forms in which the document is sent.
  struct Representation: Sendable {
    /// The bytes; all answers share them.
    let body: ByteBuffer
    /// The strong entity tag of exactly these bytes (RFC 9110, section 8.8.3).
    let tag: String
    /// The answer that carries them.
    let answer: Response
    /// The answer that says that they are known; made once, because most answers are this one.
    let unchanged: Response

    init(_ body: ByteBuffer, tag: String, isCompressed: Bool) {
      self.body = body
      self.tag = tag
      var fields: HTTPFields = [
        .eTag: tag, .vary: "accept-encoding", .cacheControl: "no-cache",
        .xContentTypeOptions: "nosniff",
      ]
      var unchanged = Response(status: .notModified, headers: fields)
      // An empty body would be announced, and this field means the body of a 200.
      unchanged.headers[.contentLength] = nil
      self.unchanged = unchanged
      fields[.contentType] = DatasetDocument.mediaType
      if isCompressed { fields[.contentEncoding] = "gzip" }
      fields[.contentLength] = String(body.readableBytes)
      answer = Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: body))
    }
  }

  /// The data.
  let dataset: Dataset
  /// What names the content, whatever form it is sent in.
  let fingerprint: String
  /// The document as it is.
  let plain: Representation
  /// The document compressed; the plain one where that is not shorter.
  let compressed: Representation
  /// When it was published.
  let publishedAt: Moment

  /// Writes and compresses a dataset: milliseconds for each megabyte.
  init(_ dataset: Dataset, at moment: Moment) {
    self.dataset = dataset
    publishedAt = moment
    var encoder = DatasetDocumentEncoder(dataset)
    var hash = ContentHash()
    var bytes = ByteBuffer()
    while let piece = encoder.nextPiece() {
      hash.add(piece)
      bytes.writeBytes(piece)
    }
    let name = hash.hexadecimal
    fingerprint = name
    plain = Representation(bytes, tag: "\"\(name)\"", isCompressed: false)
    let packed = Gzip.compressed(bytes)
    if let packed, packed.readableBytes < bytes.readableBytes {
      compressed = Representation(packed, tag: "\"\(name)-gzip\"", isCompressed: true)
    } else {
      compressed = plain
    }
  }

  /// The form that a client takes.
  func representation(acceptingGzip: Bool) -> Representation {
    acceptingGzip ? compressed : plain
  }
}
