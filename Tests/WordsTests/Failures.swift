import Measures
import Text
import Words

/// One of every failure of a source, and what its sentence must say.
enum Failures {
  /// The cases in ``payload(_:_:)``: a new one is written there, or the tests do not compile, and
  /// then counted here and added to ``all``.
  static let caseCount = 23

  /// The name of a failure's case.
  static func name(_ error: SourceError) -> String {
    String("\(error)".prefix { $0 != "(" })
  }

  private static let path = SafeText("kho/số liệu.csv")
  private static let host = SafeText("api.example.vn")
  private static let detail = SafeText("chi tiết 42")

  /// One of every case.
  static let all: [SourceError] =
    plain
    + NetworkFaults.all.map { .network(host: host, $0) }
    + NetworkFaults.certificates.map { .insecure(host: host, $0) }
    + AddressFault.allCases.map { .badAddress(host, $0) }
    + TokenFileFault.allCases.map { .tokenFile(path: path, $0) }

  private static let plain: [SourceError] = [
    .notFound(path: path), .permissionDenied(path: path), .notARegularFile(path: path),
    .folderWithoutData(path: path), .inputOutput(path: path, code: 117),
    .unusable(
      problems: [
        SourceProblem(file: path, line: 3, severity: .error, reason: .badPeriod(detail))
      ], omitted: 0),
    .tooLarge(path: path, bytes: 5_000_000_000, limit: 4_000_000_000), .unknownHost(host),
    .connectionRefused(host), .unauthorized(status: 401),
    .httpStatus(503, detail: detail), .busy(retryAfterSeconds: 30), .busy(retryAfterSeconds: nil),
    .malformed(detail: detail), .contractVersion(found: SafeText("dvctop/9")),
    .timedOut(seconds: 12), .cancelled, .damaged(path: path, detail: detail),
    .recorded(vietnamese: SafeText("đã ghi"), english: SafeText("as recorded")),
    .other(detail: detail),
  ]

  /// True when the words are those of somebody else, shown as they are.
  static func isForeign(_ error: SourceError) -> Bool {
    switch error {
    case .malformed, .other: true
    default: false
    }
  }

  /// What a sentence about a failure must contain.
  ///
  /// Without a default: a new case is one that nobody has put into words.
  static func payload(_ error: SourceError, _ words: Words) -> [String] {
    func number(_ value: some BinaryInteger) -> String {
      words.numbers.integer(Int64(value)).string
    }
    switch error {
    case .notFound(let path), .permissionDenied(let path), .notARegularFile(let path),
      .folderWithoutData(let path):
      return [path.string]
    case .inputOutput(let path, let code): return [path.string, number(code)]
    case .unusable(let problems, _): return problems.map { words.line($0).string }
    case .tooLarge(let path, let bytes, let limit):
      return [path.string, number(bytes), number(limit)]
    case .unknownHost(let host), .connectionRefused(let host): return [host.string]
    case .insecure(let host, .other(let detail)): return [host.string, detail.string]
    case .insecure(let host, _), .badAddress(let host, _): return [host.string]
    case .network(let host, let fault):
      return [host.string] + NetworkFaults.payload(fault, words)
    case .tokenFile(let path, _): return [path.string]
    case .unauthorized(let status): return ["\(status)"]
    case .httpStatus(let status, let detail): return ["\(status)", detail.string]
    case .busy(let seconds): return seconds.map { ["\($0)"] } ?? []
    case .malformed(let detail), .other(let detail): return [detail.string]
    case .contractVersion(let found): return [found.string]
    case .recorded(let vietnamese, let english):
      return [words.language == .vietnamese ? vietnamese.string : english.string]
    case .timedOut(let seconds): return ["\(seconds)"]
    case .cancelled: return []
    case .damaged(let path, let detail): return [path.string, detail.string]
    }
  }
}
