import DataSources
import Glibc
import HTTPClient
import Measures
import Text

/// What a server's failures mean for the source that asked it.
struct ServerFaults {
  /// The longest sentence of a server that is shown.
  private static let titleLimit = 200

  /// Who was asked.
  let origin: HTTPOrigin

  /// The token it was sent, which is never repeated.
  let token: Secret?

  /// The host, as errors name it.
  var host: SafeText { SafeText(origin.description) }

  /// What an answer that is no success means.
  ///
  /// - Parameters:
  ///   - head: the answer without its body.
  ///   - problemTitle: the title of the body, asked for when it is a problem document.
  /// - Returns: the error.
  func refusal(_ head: HTTPHead, problemTitle: () -> String?) -> SourceError {
    switch head.status {
    case 401, 403:
      return .unauthorized(status: head.status)
    case 429, 503:
      return busy(head)
    default:
      let title = head.headers.mediaType == ProblemDocument.mediaType ? problemTitle() : nil
      return .httpStatus(head.status, detail: foreign(title ?? ""))
    }
  }

  /// That the server asks to come back later, and when.
  func busy(_ head: HTTPHead) -> SourceError {
    .busy(retryAfterSeconds: head.retryAfterSeconds(now: Int64(time(nil))))
  }

  /// What of a server's or a library's own words is shown: never the token it was sent.
  private func foreign(_ text: String) -> SafeText {
    SafeText(token?.removed(from: text) ?? text, limit: Self.titleLimit)
  }

  /// What a transfer that failed means for the source.
  func sourceError(_ error: HTTPError) -> SourceError {
    switch error {
    case .unknownHost(let name): .unknownHost(SafeText(name))
    case .connectionRefused(let place): .connectionRefused(SafeText(place))
    case .certificate(_, let fault): .insecure(host: host, certificateProblem(fault))
    case .handshake(_, let detail): .insecure(host: host, .handshake(foreign(detail)))
    case .timedOut(.stall, let time): .network(host: host, .stalled(seconds: seconds(time)))
    case .timedOut(_, let time): .timedOut(seconds: seconds(time))
    case .bodyTooLarge(let limit), .decompressedTooLarge(let limit):
      .tooLarge(path: host, bytes: Int64(limit) + 1, limit: Int64(limit))
    case .cancelled: .cancelled
    case .failed(let code, let detail): .other(detail: foreign("libcurl \(code): \(detail)"))
    case .invalidRequest: .other(detail: foreign("invalid request"))
    case .libraryMissing, .unreachable, .proxyRefused, .certificateFile, .truncated, .notHTTP,
      .headTooLarge, .eventTooLarge, .damagedCompression, .redirectedElsewhere,
      .redirectedToPlain, .tooManyRedirects, .malformedRedirect:
      .network(host: host, networkFault(error))
    }
  }

  private func networkFault(_ error: HTTPError) -> NetworkFault {
    switch error {
    case .libraryMissing: .libraryMissing
    case .unreachable(_, let code): .noRoute(code: code)
    case .proxyRefused(let status): .proxyRefused(status: status)
    case .certificateFile(let path): .certificateFile(path.map { SafeText($0) })
    case .truncated(let received, let announced):
      .interrupted(received: received, announced: announced)
    case .headTooLarge(let limit): .headTooLarge(limit: Int64(limit))
    case .eventTooLarge(let limit): .eventTooLarge(limit: Int64(limit))
    case .damagedCompression: .damagedCompression
    case .redirectedElsewhere(let there): .redirectedElsewhere(SafeText(there))
    case .redirectedToPlain(let there): .redirectedToPlain(SafeText(there))
    case .tooManyRedirects(let limit): .redirectLoop(limit: limit)
    case .malformedRedirect: .malformedRedirect
    default: .notHTTP
    }
  }

  private func certificateProblem(_ fault: CertificateFault) -> CertificateProblem {
    switch fault {
    case .expired: .expired
    case .notYetValid: .notYetValid
    case .wrongHost: .wrongHost
    case .untrusted: .untrusted
    case .revoked: .revoked
    case .other(let detail): .other(foreign(detail))
    }
  }

  /// Whole seconds, rounded up: nobody waited for nothing.
  private func seconds(_ time: Duration) -> Int {
    let (seconds, attoseconds) = time.components
    return Int(seconds) + (attoseconds > 0 ? 1 : 0)
  }
}

extension HTTPDatasetSource {
  /// What this server's failures mean.
  private var faults: ServerFaults { ServerFaults(origin: address.origin, token: token) }

  /// The host, as errors name it.
  var host: SafeText { faults.host }

  /// What an answer that is no success means.
  func refusal(_ head: HTTPHead, body: [UInt8]) -> SourceError {
    faults.refusal(head) { decoder.problemTitle(body) }
  }

  /// What a transfer that failed means for the source.
  func sourceError(_ error: HTTPError) -> SourceError { faults.sourceError(error) }
}

extension AddressFault {
  /// What the client found, in the words of the field.
  init(_ error: HTTPAddressError) {
    self =
      switch error {
      case .scheme: .scheme
      case .credentials: .credentials
      case .host: .host
      case .port: .port
      case .character: .character
      case .tooLong: .tooLong
      }
  }
}
