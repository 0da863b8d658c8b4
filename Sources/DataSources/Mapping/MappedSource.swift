import Measures
import Text

/// Any JSON that a mapping file describes: `map:MAPPING.yaml`.
///
/// Local files and lines are read here. What the mapping asks of addresses is a ``PollPlan``, which
/// is followed only where polling is allowed.
public struct MappedSource: DataSource {
  /// What the command line calls it.
  public static let scheme = "map:"

  /// The mapping file.
  public let path: String

  /// The scheme and the path name the source.
  public var id: SourceID { SourceID(Self.scheme + path) }

  /// The source of a mapping file; nothing is looked at yet.
  public init(path: String) {
    self.path = path
  }

  /// Reads the mapping and its files; blocks its thread meanwhile.
  public func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    try readNow(request)
  }

  /// The same without waiting for an executor.
  ///
  /// - Throws: `unusable` when the mapping has errors or no row could be used; why a file cannot be
  ///   read.
  public func readNow(_ request: ReadRequest) throws(SourceError) -> ReadOutcome? {
    let started = ContinuousClock.now
    func bytes(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
      let content = try FileContent.read(path: path, limit: Int64(limit)) {
        (_: Int) throws(SourceError) in try request.checkpoint(since: started)
      }
      switch content {
      case .success(let content): return content.bytes
      case .failure(let failure): throw failure.sourceError(path: SafeText(path))
      }
    }
    let yaml = try bytes(path, limit: MappingParser.maximumBytes)
    let (mapping, problems) = MappingParser.parse(
      String(decoding: yaml, as: UTF8.self), file: SafeText(path))
    guard let mapping else {
      throw .unusable(problems: problems.problems, omitted: problems.omitted)
    }
    if let address = mapping.request?.url, mapping.files.isEmpty {
      throw .network(host: PollPlan.host(of: address), .pollingOff)
    }
    var hash = yaml.withUnsafeBytes { ByteHash.of($0) }
    var files: [(name: String, bytes: [UInt8])] = []
    for file in mapping.files {
      let place = located(file)
      let content = try bytes(place, limit: JSONLimits.bytes)
      hash = hash &* 31 ^ content.withUnsafeBytes { ByteHash.of($0) }
      files.append((place, content))
    }
    let version = Version(String(hash, radix: 16))
    if request.knownVersion == version { return nil }
    var reader = MappedReader(mapping, file: SafeText(path), problemLimit: request.problemLimit)
    for file in files { reader.read(file.bytes, name: file.name) }
    reader.finish()
    var log = ProblemLog(limit: request.problemLimit)
    log.add(problems)
    log.add(reader.log)
    return try DatasetReader.outcome(
      reader.measures, log: log, source: id, request: request, version: version)
  }

  /// A file of the mapping: relative to the folder of the mapping file.
  private func located(_ file: String) -> String {
    guard !file.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return file }
    return path[...slash] + file
  }

  /// The mapping itself can be read; its files are looked at when it is.
  ///
  /// - Throws: why it cannot.
  func check() throws(SourceError) {
    do throws(FileFailure) {
      guard try FileStatus(path: path).kind == .regular else { throw .notARegularFile }
    } catch {
      throw error.sourceError(path: SafeText(path))
    }
  }
}
