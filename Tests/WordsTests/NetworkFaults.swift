import Measures
import Text
import Words

/// One of everything that can go wrong on the way to a server, and what its sentence must say.
enum NetworkFaults {
  private static let text = SafeText("khac.example.vn")

  /// One of every case; a new one is written in ``payload(_:_:)``, or the tests do not compile.
  static let all: [NetworkFault] = [
    .libraryMissing, .noRoute(code: 113), .proxyRefused(status: 407),
    .proxyRefused(status: nil), .interrupted(received: 1_234_567, announced: 7_654_321),
    .interrupted(received: 1_234_567, announced: nil), .notHTTP, .wrongContentType(text),
    .headTooLarge(limit: 65_536), .eventTooLarge(limit: 65_537), .damagedCompression,
    .redirectedElsewhere(text), .redirectedToPlain(text), .redirectLoop(limit: 5),
    .malformedRedirect, .stalled(seconds: 45), .certificateFile(text), .certificateFile(nil),
    .pollingOff,
  ]

  /// One of every reason not to trust a certificate.
  static let certificates: [CertificateProblem] = [
    .expired, .notYetValid, .wrongHost, .untrusted, .revoked, .handshake(text), .other(text),
  ]

  /// What a sentence must contain.
  static func payload(_ fault: NetworkFault, _ words: Words) -> [String] {
    func number(_ value: Int64) -> String { words.numbers.integer(value).string }
    switch fault {
    case .libraryMissing: return ["apt install libcurl4"]
    case .noRoute(let code): return ["\(code)"]
    case .proxyRefused(let status): return status.map { ["\($0)"] } ?? []
    case .interrupted(let received, let announced):
      return [number(received)] + (announced.map { [number($0)] } ?? [])
    case .wrongContentType(let found): return [found.string, "application/json"]
    case .headTooLarge(let limit), .eventTooLarge(let limit): return [number(limit)]
    case .redirectedElsewhere(let there), .redirectedToPlain(let there): return [there.string]
    case .redirectLoop(let limit): return ["\(limit)"]
    case .stalled(let seconds): return ["\(seconds)"]
    case .certificateFile(let path): return path.map { [$0.string] } ?? ["ca-certificates"]
    case .pollingOff: return ["--allow-polling"]
    case .notHTTP, .damagedCompression, .malformedRedirect: return []
    }
  }
}
