import Measures
import Text

/// What the mapping file of a `map:` or `portal:` source asks of foreign addresses, and what becomes
/// of the answers.
///
/// It asks nobody by itself: whoever does comes back with ``Answer``s.
public struct PollPlan: Sendable {
  /// How answers are read.
  public enum Form: Sendable, Hashable {
    /// As the mapping's tables say.
    case mapped

    /// As pages of the National Portal.
    case portal
  }

  /// One answer, before it is looked at.
  public struct Answer: Sendable {
    /// The position of the request in the plan.
    public let request: Int

    /// The number of the page that was asked for.
    public let page: Int

    /// The body.
    public let bytes: [UInt8]

    /// An answer.
    public init(request: Int, page: Int, bytes: [UInt8]) {
      self.request = request
      self.page = page
      self.bytes = bytes
    }
  }

  /// The shortest time from one fetch to the next, whatever the file says: a public service is not
  /// there for dashboards.
  public static let floor = Duration.seconds(60)

  /// The most pages of one request: a count of pages beyond it is a mistake of one side.
  public static let pageLimit = 1_000

  /// The most bytes of all answers of one fetch.
  public static let byteLimit = 256 << 20

  /// What the file says.
  let mapping: Mapping

  /// How answers are read.
  public let form: Form

  /// The path of the file.
  let path: String

  /// Names what the file said when it was read.
  let stamp: UInt64

  /// What is asked, in this order.
  public var requests: [Mapping.Request] { mapping.requests }

  /// From one complete fetch to the next: the longest that any request says, never below
  /// ``floor``; nil when one of them does not say, and then nothing is asked.
  public var interval: Duration? {
    let said = requests.compactMap(\.interval)
    guard said.count == requests.count, let longest = said.max() else { return nil }
    return max(Self.floor, .seconds(longest))
  }

  /// From a fetch that failed to the next; as long as ``interval`` when nothing is said.
  public var retryInterval: Duration? {
    guard let said = requests.compactMap(\.retryInterval).max() else { return interval }
    return interval.map { min($0, max(Self.floor, .seconds(said))) }
  }

  /// Reads the plan of a source.
  ///
  /// `$today`, `$year` and `$month` in the file stand for the day of the fetch: `2026-10-09`,
  /// `2026`, `10`.
  ///
  /// - Parameters:
  ///   - name: what the command line calls the source, with its scheme.
  ///   - day: the day in Việt Nam.
  /// - Returns: the plan; nil when the name is of another kind, or its file asks nothing.
  /// - Throws: what is wrong with the file; `unusable` when it does not say how often.
  public static func read(_ name: String, on day: Day) throws(SourceError) -> PollPlan? {
    guard let (form, path) = place(of: name) else { return nil }
    let text = dated(String(decoding: try bytes(of: path), as: UTF8.self), day)
    let (mapping, log) = MappingParser.parse(
      text, file: SafeText(path), needsTables: form == .mapped)
    guard let mapping else {
      throw .unusable(problems: log.problems, omitted: log.omitted)
    }
    guard !mapping.requests.isEmpty else { return nil }
    let stamp = Array(text.utf8).withUnsafeBytes { ByteHash.of($0) }
    let plan = PollPlan(mapping: mapping, form: form, path: path, stamp: stamp)
    guard plan.interval != nil else {
      throw .unusable(
        problems: [SourceProblem(file: SafeText(path), reason: .missingKey(SafeText("every")))],
        omitted: 0)
    }
    return plan
  }

  private static func bytes(of path: String) throws(SourceError) -> [UInt8] {
    let limit = Int64(MappingParser.maximumBytes)
    switch FileContent.read(path: path, limit: limit, checkpoint: { (_: Int) in }) {
    case .success(let content): return content.bytes
    case .failure(let failure): throw failure.sourceError(path: SafeText(path))
    }
  }

  /// The form and file that a name speaks for; a `portal:` source is polled when it is a YAML file.
  private static func place(of name: String) -> (Form, path: String)? {
    let lowered = name.lowercased()
    if lowered.hasPrefix(MappedSource.scheme) {
      return (.mapped, String(name.dropFirst(MappedSource.scheme.count)))
    }
    guard lowered.hasPrefix(PortalSource.scheme), isMappingFile(lowered) else { return nil }
    return (.portal, String(name.dropFirst(PortalSource.scheme.count)))
  }

  /// Whether a path is that of a mapping file by its ending.
  static func isMappingFile(_ path: String) -> Bool {
    [".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) }
  }

  private static func dated(_ text: String, _ day: Day) -> String {
    guard text.contains("$") else { return text }
    let parts = day.code.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return text }
    return text.replacing("$today", with: day.code)
      .replacing("$year", with: String(parts[0])).replacing("$month", with: String(parts[1]))
  }

  /// The host of the first request, as errors name it.
  var host: SafeText { Self.host(of: requests.first?.url ?? "") }

  /// What of an address can be shown: the host, without anything that may be secret.
  public static func host(of url: String) -> SafeText {
    let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    let authority = rest.prefix { !"/?#".contains($0) }
    return SafeText(String(authority.split(separator: "@").last ?? authority), limit: 200)
  }
}

extension Mapping.Request {
  /// The address and body of a page.
  ///
  /// - Parameter number: which page, from the first one.
  /// - Returns: what to ask; the body is nil for `GET`.
  public func page(_ number: Int) -> (url: String, body: [UInt8]?) {
    guard let paging else { return (url, method == "POST" ? Array(body.utf8) : nil) }
    if method == "GET" {
      let mark = url.contains("?") ? "&" : "?"
      return (url + mark + paging.page + "=" + String(number), nil)
    }
    var writer = JSONRowWriter()
    writer.string(paging.page)
    let member = String(decoding: writer.bytes, as: UTF8.self) + ":" + String(number)
    let rest = body.hasPrefix("{") ? body.dropFirst() : "}"
    let text = "{" + member + (rest == "}" ? "" : ",") + rest
    return (url, Array(text.utf8))
  }

  /// The number of the first page.
  public var firstPage: Int { paging?.first ?? 1 }
}
