import HTTPTypes
import Hummingbird
import Text

/// Why a request is not answered, in the form of RFC 9457.
struct Problem: Error, Sendable, Encodable {
  /// The kind of problem: stable, for programs.
  let type: String
  /// The kind in words, the same for all of a type.
  let title: String
  /// The status of the answer.
  let status: Int
  /// What is wrong with this request.
  let detail: String
  /// Fields of the answer beside those of every problem.
  private(set) var fields = HTTPFields()

  /// A problem.
  ///
  /// - Parameters:
  ///   - status: the status of the answer; its reason is the title.
  ///   - kind: the end of the type, `unknown-parameter`.
  ///   - detail: what is wrong; what comes from the request becomes harmless.
  ///   - fields: fields of the answer.
  init(
    _ status: HTTPResponse.Status, _ kind: String, _ detail: String, fields: HTTPFields = [:]
  ) {
    type = "urn:dvctop:problem:" + kind
    title = status.reasonPhrase
    self.status = status.code
    self.detail = SafeText(detail, limit: Self.detailLimit).string
    self.fields = fields
  }

  /// Scalars of a detail: a name of the request and a sentence.
  static let detailLimit = 400

  /// The media type of problems.
  static let mediaType = "application/problem+json"

  private enum CodingKeys: String, CodingKey {
    case type, title, status, detail
  }

  /// The answer.
  var response: Response {
    var fields = fields
    fields[.contentType] = Self.mediaType
    fields[.cacheControl] = "no-store"
    return Response(
      status: .init(code: status, reasonPhrase: title), headers: fields,
      body: ResponseBody(byteBuffer: JSONBody.bytes(self)))
  }
}

extension Problem {
  /// There is nothing at this path.
  static let unknownPath = Problem(
    .notFound, "unknown-path", "There is nothing at this path; see /openapi.yaml.")

  /// No source has given any data yet.
  static let noData = Problem(
    .serviceUnavailable, "no-data", "No source has given any data yet.",
    fields: [.retryAfter: "5"])

  /// The token is missing or wrong: one answer for both.
  static let unauthorized = Problem(
    .unauthorized, "unauthorized", "A bearer token is needed, and this is not it.",
    fields: [.wwwAuthenticate: "Bearer realm=\"dvctop\""])

  /// Path and query are too long.
  static func targetTooLong(_ limit: Int) -> Problem {
    Problem(.uriTooLong, "target-too-long", "Path and query may have \(limit) bytes.")
  }

  /// The body is too large.
  static func bodyTooLarge(_ limit: Int) -> Problem {
    Problem(.contentTooLarge, "body-too-large", "A body may have \(limit) bytes.")
  }

  /// The head is too large.
  static func headTooLarge(_ limits: ServerLimits) -> Problem {
    Problem(
      .requestHeaderFieldsTooLarge, "head-too-large",
      "A field may have \(limits.fieldBytes) bytes, all \(limits.fields) of them "
        + "\(limits.headBytes).")
  }

  /// It is no request of HTTP.
  static let malformed = Problem(
    .badRequest, "malformed-request", "This is no request of HTTP/1.1.")
}
