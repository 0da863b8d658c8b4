import DataSources
import Glibc
import HTTPClient
import Measures
import Text

/// How a program reaches what its command line names: files and saved pages, servers of the
/// contract's API, and, where that is allowed, foreign APIs that a mapping file describes.
public struct SourceAccess: Sendable {
  /// What a command line says about servers; what it does not say, the environment may.
  public struct Options: Sendable, Hashable {
    /// The file that holds the token for servers.
    public var tokenFile: String?

    /// A file of certificates (PEM) to trust beside the system's.
    public var certificateFile: String?

    /// Whether foreign APIs may be asked now and then.
    public var allowsPolling = false

    /// Nothing said.
    public init() {}
  }

  private let client: HTTPClient
  private let environment: [String: String]
  private let tokenVariable: String
  private let tokenFile: String?
  private let allowsPolling: Bool
  private let queue = HostQueue()
  private let time: @Sendable () -> Moment

  /// Access for one run of a program; nothing is opened or read yet.
  ///
  /// A token is never an argument, which everybody on the machine would see: it is in
  /// `tokenVariable`, or in a file whose path is an option or in `tokenVariable` with `_FILE`. A
  /// file of certificates is an option or in `DVCTOP_CA_FILE`. Polling is allowed by an option or by
  /// `DVCTOP_ALLOW_POLLING=1`. Options beat the environment.
  ///
  /// - Parameters:
  ///   - product: who asks, as servers read it in their logs: `dvctop/1.0`.
  ///   - options: what the command line says.
  ///   - environment: the environment; its proxies are used.
  ///   - tokenVariable: the variable of the token.
  ///   - now: the date, in seconds since 1970-01-01T00:00:00Z.
  public init(
    product: String, options: Options = Options(), environment: [String: String],
    tokenVariable: String = "DVCTOP_TOKEN",
    now: @escaping @Sendable () -> Int64 = { Int64(Glibc.time(nil)) }
  ) {
    // A variable that is set to nothing says nothing.
    let environment = environment.filter { !$0.value.isEmpty }
    client = HTTPClient(
      HTTPConfiguration(
        userAgent: product, proxy: HTTPProxy(environment: environment),
        certificateFile: options.certificateFile ?? environment["DVCTOP_CA_FILE"]))
    tokenFile =
      options.tokenFile
      ?? (environment[tokenVariable] == nil ? environment[tokenVariable + "_FILE"] : nil)
    allowsPolling = options.allowsPolling || environment["DVCTOP_ALLOW_POLLING"] == "1"
    time = { Moment(seconds: now()) }
    self.environment = environment
    self.tokenVariable = tokenVariable
  }

  /// The source that a name means: an address of a server, or what `SourceLocator` knows.
  ///
  /// Paths are looked at and the token is read; no server is asked.
  ///
  /// - Parameter name: what was written.
  /// - Returns: the source, which has not been read.
  /// - Throws: why it is none; `token` when there is a server to ask and the token for it is not
  ///   used.
  public func source(_ name: String) throws(SourceLocatorError) -> any DataSource {
    let scheme = name.prefix { $0 != ":" }.lowercased()
    guard name.contains("://"), HTTPOrigin.Scheme(rawValue: scheme) != nil else {
      if let source = try polled(name) { return source }
      return try SourceLocator.source(name)
    }
    let token = try token()
    do throws(SourceError) {
      return try HTTPDatasetSource(name, client: client, token: token)
    } catch {
      throw .unusable(error)
    }
  }

  /// The source of a mapping file that asks addresses; nil when it asks nothing, or may not.
  private func polled(_ name: String) throws(SourceLocatorError) -> (any DataSource)? {
    guard allowsPolling else { return nil }
    let plan: PollPlan?
    do throws(SourceError) {
      plan = try PollPlan.read(name, on: time().fieldDay)
    } catch {
      throw .unusable(error)
    }
    guard let plan else { return nil }
    return PolledSource(name: name, plan: plan, client: client, queue: queue, time: time)
  }

  /// The token for servers; nil when none is given.
  private func token() throws(SourceLocatorError) -> Secret? {
    if let tokenFile {
      do throws(SourceError) {
        return try TokenFile.read(tokenFile)
      } catch {
        throw .token(error)
      }
    }
    guard let text = environment[tokenVariable] else { return nil }
    guard let token = Secret(text) else {
      throw .token(.tokenFile(path: SafeText(tokenVariable), .malformed))
    }
    return token
  }
}
