import DataSources
import HTTPClient
import Measures
import Text

/// A server of the contract's API (section 5): `http(s)://HOST[:PORT][/PATH]`.
///
/// A pull asks for the whole dataset, unless the server says that it is the one that is known, and
/// for what the server says beside it: its alerts, and how its own sources are doing. The server's
/// events say when something of this has changed; a server without them is to be pulled now and
/// then.
public struct HTTPDatasetSource: DataSource {
  /// The longest entity tag that is taken for a version; it is sent back with every request.
  private static let tagLimit = 512

  /// The address as it names the source; it holds no secret.
  public let address: HTTPAddress

  let client: HTTPClient
  let token: Secret?
  let decoder: DocumentDecoder
  let options: Options
  let memory = ServedMemory()

  /// How a server is asked.
  public struct Options: Sendable, Hashable {
    /// Deadlines of a pull.
    public var deadlines: HTTPDeadlines

    /// Limits of a pull.
    public var limits: HTTPLimits

    /// How long events may be silent: servers send a comment every fifteen seconds, so that after
    /// three that did not come nobody is there.
    public var heartbeatLimit: Duration

    /// How long to wait before the events are asked for again.
    public var reconnection: Backoff

    /// Options; everything has a default.
    public init(
      deadlines: HTTPDeadlines = HTTPDeadlines(), limits: HTTPLimits = HTTPLimits(),
      heartbeatLimit: Duration = .seconds(45), reconnection: Backoff = Backoff()
    ) {
      self.deadlines = deadlines
      self.limits = limits
      self.heartbeatLimit = heartbeatLimit
      self.reconnection = reconnection
    }
  }

  /// A source; nothing is asked yet.
  ///
  /// - Parameters:
  ///   - text: the address as it was given.
  ///   - client: how this machine asks.
  ///   - token: the bearer token, for this server only.
  ///   - decoder: how documents are read.
  ///   - options: deadlines and limits.
  /// - Throws: `badAddress`, in which nothing is repeated that may be a password.
  public init(
    _ text: String, client: HTTPClient, token: Secret? = nil,
    decoder: DocumentDecoder = .contract, options: Options = Options()
  ) throws(SourceError) {
    do throws(HTTPAddressError) {
      address = try HTTPAddress(text)
    } catch {
      throw .badAddress(Self.shown(text), AddressFault(error))
    }
    guard !address.hasQuery else { throw .badAddress(Self.shown(text), .query) }
    self.client = client
    self.token = token
    self.decoder = decoder
    self.options = options
  }

  /// The address names the source.
  public var id: SourceID {
    let text = address.description
    return SourceID(text.hasSuffix("/") ? String(text.dropLast()) : text)
  }

  /// A minute: a server without events is asked so often, and one that has them in case some were
  /// lost; an answer that nothing has changed costs next to nothing.
  public var pollInterval: Duration? { .seconds(60) }

  /// What the server said beside its dataset when it was last pulled.
  public var served: ServedState? { memory.state }

  /// Asks for the dataset; nil when the server still has the one that is known.
  public func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    var fields: [(String, String)] = []
    if let known = request.knownVersion, Self.isTag(known.text) {
      fields.append(("If-None-Match", known.text))
    }
    let response = try await response(
      to: "/v1/dataset", fields: fields, request, progress: progress(request))
    var outcome: ReadOutcome?
    if response.head.status != 304 || request.knownVersion == nil {
      guard response.head.isSuccess else { throw refusal(response.head, body: response.body) }
      try checkKind(response.head)
      let read = try decoder.dataset(response.body, id.name, request)
      outcome = read.with(version: version(of: response.head) ?? read.version)
    }
    do throws(SourceError) {
      memory.keep(try await askBesides(request))
    } catch {
      // The figures have come, and are not given up for what stands beside them.
      if case .cancelled = error { throw error }
      memory.goOn()
    }
    return outcome
  }

  /// Asks for something, within the time that is left for the pull.
  ///
  /// - Parameters:
  ///   - target: path and query below the address.
  ///   - fields: fields of the head beside those of every question.
  ///   - request: the pull.
  ///   - progress: told how far the answer is.
  /// - Returns: the answer, whatever its status.
  /// - Throws: why there is none.
  func response(
    to target: String, fields: [(String, String)] = [], _ request: ReadRequest,
    progress: (@Sendable (Int64, Int64?) -> Void)? = nil
  ) async throws(SourceError) -> HTTPResponse {
    var asking = HTTPRequest(
      address.appending(path: target), headers: [("Accept", "application/json")] + fields,
      token: token, deadlines: options.deadlines, limits: options.limits)
    if let deadline = request.deadline {
      let left = max(.milliseconds(1), deadline - .now)
      asking.deadlines.whole = asking.deadlines.whole.map { min($0, left) } ?? left
    }
    do throws(HTTPError) {
      return try await client.response(to: asking, progress: progress)
    } catch {
      throw sourceError(error)
    }
  }

  /// The version a server gives, if it can be sent back.
  private func version(of head: HTTPHead) -> Version? {
    guard let tag = head.headers["etag"], Self.isTag(tag) else { return nil }
    return Version(tag)
  }

  /// Whether a text is an entity tag (RFC 9110, section 8.8.3).
  private static func isTag(_ text: String) -> Bool {
    let tag = text.hasPrefix("W/") ? text.dropFirst(2) : text[...]
    return tag.count >= 2 && text.utf8.count <= tagLimit && tag.first == "\"" && tag.last == "\""
      && tag.dropFirst().dropLast().utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }
  }

  /// A page for people, which a wrong address gives, is not read as data.
  func checkKind(_ head: HTTPHead) throws(SourceError) {
    guard let kind = head.headers.mediaType else {
      throw .network(host: host, .wrongContentType(.empty))
    }
    guard kind == "application/json" || kind.hasSuffix("+json") else {
      throw .network(host: host, .wrongContentType(SafeText(kind, limit: 80)))
    }
  }

  private func progress(_ request: ReadRequest) -> (@Sendable (Int64, Int64?) -> Void)? {
    guard let tell = request.progress else { return nil }
    let name = SafeText(id.name)
    return { done, total in
      guard let total else { return }
      tell(ReadProgress(file: name, bytesDone: done, bytesTotal: total))
    }
  }

  /// What of an address can be shown: nothing before an @, nothing after a question mark.
  private static func shown(_ text: String) -> SafeText {
    let address = text.prefix { $0 != "?" && $0 != "#" }
    let place = address.split(separator: "@", omittingEmptySubsequences: false).last ?? address
    return SafeText(String(place), limit: 200)
  }
}

extension ReadOutcome {
  /// The same with another version.
  fileprivate func with(version: Version?) -> ReadOutcome {
    ReadOutcome(
      dataset: dataset, problems: problems, errorCount: errorCount, warningCount: warningCount,
      files: files, version: version)
  }
}
