import HTTPClient

/// How the tests ask, and what came of it.
enum Asking {
  static let client = HTTPClient(HTTPConfiguration(userAgent: "dvctop/test"))

  /// Deadlines far beyond any machine's slowness: what ends before them was ended otherwise.
  static let patience = HTTPDeadlines(
    connect: .seconds(600), firstByte: .seconds(600), whole: .seconds(600),
    stallWindow: .seconds(600), stallBytes: 1)

  /// A request with patience.
  static func request(
    _ address: String, token: Secret? = nil, limits: HTTPLimits = HTTPLimits()
  ) throws -> HTTPRequest {
    HTTPRequest(
      try HTTPAddress(address), token: token, deadlines: patience, limits: limits)
  }

  /// The answer, or why there is none.
  static func result(
    _ request: HTTPRequest, client: HTTPClient = client
  ) async -> Result<HTTPResponse, HTTPError> {
    do throws(HTTPError) {
      return .success(try await client.response(to: request))
    } catch {
      return .failure(error)
    }
  }

  /// Why there is no answer; nil if there is one.
  static func failure(_ request: HTTPRequest, client: HTTPClient = client) async -> HTTPError? {
    guard case .failure(let error) = await result(request, client: client) else { return nil }
    return error
  }
}

extension HTTPResponse {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }
}
