import API
import ArgumentParser
import Glibc
import History
import Logging
import Server
import Text

/// The command line of the daemon.
@main
struct Dvctopd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dvctopd",
    abstract: "Serve datasets over HTTP, to dvctop and to other programs.",
    discussion: """
      Without a source it serves the built-in sample. A source is what dvctop reads: a file, a \
      folder, demo:, a server …

        dvctopd figures/                          at http://127.0.0.1:8080, for this machine only
        dvctopd figures/ --listen 0.0.0.0 --token-file /etc/dvctop/token
        dvctop http://127.0.0.1:8080              the dashboard on it
        dvctopd https://other.example.vn          the same data again, with its last good state

      The API describes itself at /openapi.yaml. A token may also be given as DVCTOP_TOKEN, the one \
      for servers among the sources as DVCTOP_SOURCE_TOKEN or in DVCTOP_SOURCE_TOKEN_FILE.
      """,
    version: "dvctopd \(version)")

  private static let version = "0.1.0"

  @Argument(help: "Files, folders, servers or demo:. The first one leads.")
  var sources: [String] = []

  @Option(help: "The port; 0 for one that the system chooses and the log names.")
  var port = ListenAddress.defaultPort

  @Option(help: "The address to listen at; 0.0.0.0 or :: for all of this machine.")
  var listen = "127.0.0.1"

  @Option(help: "A file with the bearer token that clients must show; only its owner may read it.")
  var tokenFile: String?

  @Flag(name: .customLong("public"), help: "Let anybody read who can reach the address.")
  var isPublic = false

  @Option(help: "A file with the token for servers among the sources; only its owner may read it.")
  var sourceTokenFile: String?

  @Option(
    name: .customLong("ca-file"),
    help: "Certificates (PEM) to trust beside the system's (or DVCTOP_CA_FILE).")
  var certificateFile: String?

  @Flag(
    help: "Let mapping files ask the addresses they name, as seldom as they say.")
  var allowPolling = false

  @Flag(help: "Keep no history, and serve nothing that an earlier run has kept.")
  var noHistory = false

  @Option(help: "Write the log to this file instead of standard error.")
  var logFile: String?

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port is a number from 0 to 65535.")
    }
  }

  func run() async throws {
    var signal: Int32?
    do throws(ServerError) {
      signal = try await serve()
    } catch {
      Self.complain(error.description)
      throw ExitCode(error.exitStatus)
    }
    // The convention of shells for a program that a signal has ended.
    if let signal { throw ExitCode(128 + signal) }
  }

  /// Serves until a signal comes, and tells which one.
  private func serve() async throws(ServerError) -> Int32? {
    let file: LogFile
    if let logFile { file = try LogFile(path: logFile) } else { file = LogFile() }
    let logger = Logger(label: "dvctopd") { _ in LineLogHandler(file) }
    let options = try options()
    let history = options.history
    let kept = await history?.keptNames() ?? []
    let sources = try SourceArguments.sources(sources, access: access, logger: logger) { name in
      history?.key(of: name).map(kept.contains) ?? false
    }
    OpenFiles.raiseLimit()
    return try await DatasetServer(sources: sources, options: options, logger: logger).run()
  }

  /// How servers among the sources are reached; their token is not the one clients must show.
  private var access: SourceAccess {
    var options = SourceAccess.Options()
    options.tokenFile = sourceTokenFile
    options.certificateFile = certificateFile
    options.allowsPolling = allowPolling
    return SourceAccess(
      product: "dvctopd/" + Self.version, options: options,
      environment: ProcessEnvironment.variables, tokenVariable: "DVCTOP_SOURCE_TOKEN")
  }

  private func options() throws(ServerError) -> ServerOptions {
    var token: BearerToken?
    if let tokenFile {
      token = try BearerToken(file: tokenFile)
    } else if let text = ProcessEnvironment.variables["DVCTOP_TOKEN"] {
      guard let given = BearerToken(text) else { throw .badToken }
      token = given
    }
    var options = try ServerOptions(
      address: ListenAddress(host: listen, port: port), token: token, isPublic: isPublic)
    options.history = noHistory ? nil : Self.historyPlace
    return options
  }

  /// Where the history lies: the file of dvctop, which several programs may use at once.
  private static var historyPlace: HistoryPlace? {
    let environment = ProcessEnvironment.variables
    guard let folder = getcwd(nil, 0) else { return nil }
    defer { free(folder) }
    return HistoryPlace(
      folder: HistoryPlace.stateFolder(environment), home: environment["HOME"],
      workingFolder: String(cString: folder), exists: { Glibc.access($0, F_OK) == 0 })
  }

  /// Says on standard error why it does not run, whatever the log is written to.
  private static func complain(_ text: String) {
    LogFile().write("dvctopd: " + SafeText(text).string + "\n")
  }
}

extension ServerError {
  /// How the program ends (contract, section 7).
  fileprivate var exitStatus: Int32 {
    switch self {
    case .openToAll, .badToken, .exposedToken, .unreadableFile: 2
    case .cannotListen, .failed: 1
    case .noSource: 4
    }
  }
}
