import Measures
import Text

/// Saved answers of the National Portal's evaluation pages: `portal:FILE_OR_FOLDER`.
///
/// Several days of the same pages are a history: each day is a publication of its own, the newest
/// leads. A mapping file (`.yaml`) says which pages to ask for, which is done only where polling is
/// allowed (``PollPlan``). Of a folder the files ending in `.json` are read, also those one folder below.
public struct PortalSource: DataSource {
  /// What the command line calls it.
  public static let scheme = "portal:"

  /// The file or folder.
  public let path: String

  /// The scheme and the path name the source.
  public var id: SourceID { SourceID(Self.scheme + path) }

  /// The source of a path; nothing is looked at yet.
  public init(path: String) {
    self.path = path
  }

  /// Reads all pages; blocks its thread meanwhile.
  public func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    try readNow(request)
  }

  /// The same without waiting for an executor.
  ///
  /// - Throws: `unusable` when no page could be used; why the file or folder cannot be read.
  public func readNow(_ request: ReadRequest) throws(SourceError) -> ReadOutcome? {
    if let plan = try PollPlan.read(id.name, on: .earliest) {
      throw .network(host: plan.host, .pollingOff)
    }
    let started = ContinuousClock.now
    let paths = try paths()
    var files: [(path: String, bytes: [UInt8])] = []
    var log = ProblemLog(limit: request.problemLimit)
    var hash: UInt64 = 0
    for path in paths {
      let content = try FileContent.read(path: path, limit: Int64(JSONLimits.bytes)) {
        (_: Int) throws(SourceError) in try request.checkpoint(since: started)
      }
      switch content {
      case .success(let content):
        hash = hash &* 31 ^ content.bytes.withUnsafeBytes { ByteHash.of($0) }
        files.append((path, content.bytes))
      case .failure(let failure):
        if paths.count == 1 { throw failure.sourceError(path: SafeText(path)) }
        log.add(SourceProblem(file: SafeText(path), reason: failure.reason))
      }
    }
    let version = Version(String(hash, radix: 16))
    if request.knownVersion == version { return nil }
    let contents = PortalReader.read(
      files, registry: BuiltInUnits.registry, problemLimit: request.problemLimit)
    log.add(contents.log)
    return try DatasetReader.outcome(
      contents.tables, log: log, source: id, request: request, version: version)
  }

  /// The files to read.
  ///
  /// - Throws: why there is nothing to read at this path.
  func paths() throws(SourceError) -> [String] {
    do throws(FileFailure) {
      switch try FileStatus(path: path).kind {
      case .regular: return [path]
      case .other: throw .notARegularFile
      case .folder:
        let found = try FolderListing.paths(in: path, ending: ".json")
        if !found.isEmpty { return found }
      }
    } catch {
      throw error.sourceError(path: SafeText(path))
    }
    throw .folderWithoutData(path: SafeText(path))
  }
}
