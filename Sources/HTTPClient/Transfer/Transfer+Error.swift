import CCurl
import Glibc

extension Transfer {
  /// What an outcome means for somebody who waits for an answer; nil if it is complete.
  func error(
    of hop: Hop, at address: HTTPAddress, receiver: AnswerReceiver
  ) -> HTTPError? {
    let host = address.origin.host
    let deadlines = request.deadlines
    let outcome = hop.outcome
    switch outcome.end {
    case TRANSFER_COMPLETE: return nil
    case TRANSFER_CANCELLED: return .cancelled
    // Whoever refused says why; a reader that has gone does not.
    case TRANSFER_REFUSED: return receiver.failure ?? .cancelled
    case TRANSFER_NO_LIBRARY: return .libraryMissing
    case TRANSFER_UNKNOWN_HOST: return .unknownHost(host)
    case TRANSFER_UNKNOWN_PROXY: return .proxyRefused(status: nil)
    case TRANSFER_PROXY_REFUSED:
      return .proxyRefused(status: outcome.connect_status == 0 ? nil : Int(outcome.connect_status))
    case TRANSFER_NO_CONNECTION: return unconnected(hop, address)
    case TRANSFER_LATE_CONNECTION: return .timedOut(.connect, after: deadlines.connect)
    case TRANSFER_LATE_ANSWER: return .timedOut(.firstByte, after: deadlines.firstByte)
    case TRANSFER_LATE_END: return .timedOut(.whole, after: deadlines.whole ?? .zero)
    case TRANSFER_STALLED: return .timedOut(.stall, after: deadlines.stallWindow)
    case TRANSFER_BAD_CERTIFICATE: return .certificate(host: host, certificateFault(hop))
    case TRANSFER_NO_HANDSHAKE: return .handshake(host: host, detail: hop.detail)
    case TRANSFER_NO_TRUST: return .certificateFile(configuration.certificateFile)
    case TRANSFER_TRUNCATED:
      return .truncated(
        received: outcome.received, announced: outcome.announced < 0 ? nil : outcome.announced)
    case TRANSFER_NOT_HTTP: return .notHTTP(host: host)
    case TRANSFER_HEAD_TOO_LARGE where receiver.head == nil:
      return .headTooLarge(limit: request.limits.headerBytes)
    case TRANSFER_TOO_LARGE: return .bodyTooLarge(limit: request.limits.wireBytes)
    case TRANSFER_DAMAGED: return .damagedCompression
    default: return .failed(code: Int(outcome.code), detail: hop.detail)
    }
  }

  private func unconnected(_ hop: Hop, _ address: HTTPAddress) -> HTTPError {
    let origin = address.origin
    // libcurl names whom it could not reach: the host, or the proxy on the way to it.
    let bareHost = origin.host.filter { $0 != "[" && $0 != "]" }
    if !configuration.proxy.address(for: origin.scheme).isEmpty,
      !hop.detail.contains("\(bareHost) port \(origin.port)")
    {
      return .proxyRefused(status: nil)
    }
    let host = "\(origin.host):\(origin.port)"
    let code = hop.outcome.system_error
    return code == ECONNREFUSED ? .connectionRefused(host) : .unreachable(host, code: code)
  }

  /// OpenSSL's reasons (`X509_V_ERR_…`), which libcurl passes on.
  private func certificateFault(_ hop: Hop) -> CertificateFault {
    switch hop.outcome.verify_result {
    case 9: .notYetValid
    case 10: .expired
    case 2, 18, 19, 20, 21, 26, 27: .untrusted
    case 23: .revoked
    case 62, 64: .wrongHost
    // Before it asks for OpenSSL's reason, libcurl compares the name by itself.
    case 0 where hop.detail.contains("name"), 1 where hop.detail.contains("name"): .wrongHost
    default: .other(hop.detail)
    }
  }
}
