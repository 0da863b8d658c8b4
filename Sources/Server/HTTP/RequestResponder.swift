import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Text

/// Answers requests: looks at what all have in common, and hands over to the endpoint.
struct RequestResponder: HTTPResponder {
  private let endpoints: Endpoints
  private let token: BearerToken?
  private let limits: ServerLimits
  private let metrics: ServerMetrics
  private let logger: Logger

  init(
    endpoints: Endpoints, token: BearerToken?, limits: ServerLimits, metrics: ServerMetrics,
    logger: Logger
  ) {
    self.endpoints = endpoints
    self.token = token
    self.limits = limits
    self.metrics = metrics
    self.logger = logger
  }

  func respond(to request: Request, context: ServerContext) async throws -> Response {
    let start = ContinuousClock.now
    let target = request.head.path ?? ""
    // By bytes: looking for a character means finding out where characters begin.
    let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
    let path = target[..<mark]
    let endpoint = Endpoint(path: path)
    var response: Response
    do throws(Problem) {
      let query = mark == target.endIndex ? "" : target[target.utf8.index(after: mark)...]
      let asked = try asked(request, endpoint, target: target, query: query, context)
      response = try endpoints.response(to: asked)
    } catch {
      response = error.response
    }
    if request.method == .head { response = response.createHeadResponse() }
    if response.headers[.xContentTypeOptions] == nil {
      response.headers[.xContentTypeOptions] = "nosniff"
    }
    let took = ContinuousClock.now - start
    metrics.answered(endpoint, status: response.status.code, took: took)
    log(request, path: path, response.status.code, took)
    return response
  }

  private func asked(
    _ request: Request, _ endpoint: Endpoint?, target: String, query: Substring,
    _ context: ServerContext
  ) throws(Problem) -> Asked {
    guard target.utf8.count <= limits.targetBytes else {
      throw .targetTooLong(limits.targetBytes)
    }
    if let token, endpoint?.isOpen != true,
      !token.isShown(in: request.headers[.authorization])
    {
      throw .unauthorized
    }
    guard let endpoint else { throw .unknownPath }
    guard endpoint.allows(request.method) else {
      throw Problem(
        .methodNotAllowed, "method-not-allowed", "This answers to \(endpoint.allowed).",
        fields: [.allow: endpoint.allowed])
    }
    if let length = request.headers[.contentLength], Int(length) ?? .max > limits.bodyBytes {
      throw .bodyTooLarge(limits.bodyBytes)
    }
    return Asked(
      endpoint: endpoint, query: try Query(query, known: endpoint.parameters),
      fields: request.headers, isHead: request.method == .head, channel: context.channel)
  }

  /// Notes what went wrong; what went well is only noted when details are asked for.
  private func log(_ request: Request, path: Substring, _ status: Int, _ took: Duration) {
    let level: Logger.Level = status >= 500 ? .warning : status >= 400 ? .info : .debug
    guard level >= logger.logLevel else { return }
    // Without the query, in which somebody may have put a secret by mistake.
    logger.log(
      level: level, "request",
      metadata: [
        "method": "\(request.method.rawValue)", "path": "\(SafeText(String(path), limit: 120))",
        "status": "\(status)", "ms": "\(took.milliseconds)",
      ])
  }
}
