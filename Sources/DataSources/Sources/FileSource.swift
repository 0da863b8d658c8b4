import Measures
import Text

/// A file, or a folder of files, in the form of the contract.
///
/// It is read when it is asked for; that it changed shows in size, time of change and inode, and
/// inotify tells of it at once.
public struct FileSource: DataSource {
  /// The path as it was given.
  public let path: String

  private let writeStates = WriteStates()
  private let memory = GrowthMemory()

  /// The path names the source.
  public var id: SourceID { SourceID(path) }

  /// The source of a path; nothing is looked at yet.
  public init(path: String) {
    self.path = path
  }

  /// A value when the file, or one of the folder's, was changed, replaced, removed or added: within
  /// a second, and only when whoever writes has paused.
  public func changes() -> AsyncStream<Void> {
    FileChanges.stream(path: SheetReference(path).file, writeStates: writeStates)
  }

  /// Reads the file, or all files of the folder; blocks its thread meanwhile.
  public func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    try readNow(request)
  }

  /// The same without waiting for an executor.
  public func readNow(_ request: ReadRequest) throws(SourceError) -> ReadOutcome? {
    let files = try files()
    let stamp = try stamp(of: files)
    if let known = request.knownVersion, known.text.hasPrefix(stamp + Self.separator) {
      return nil
    }
    if request.followsGrowth, let (result, isHeld) = try follow(files, request) {
      // What was left for later is asked for again although nothing has changed.
      return outcome(result, stamp: isHeld ? stamp + Self.heldMark : stamp, request)
    }
    let result = try DatasetReader.read(
      files, source: id, request: request, registry: BuiltInUnits.registry)
    return outcome(result, stamp: stamp, request)
  }

  private func outcome(
    _ result: DatasetReader.Result, stamp: String, _ request: ReadRequest
  ) -> ReadOutcome? {
    let hash = String(result.contentHash, radix: 16)
    // Touched, copied over itself: the same bytes are the same version.
    if let known = request.knownVersion, known.text.hasSuffix(Self.separator + hash) { return nil }
    return ReadOutcome(
      dataset: result.dataset, problems: result.log.problems,
      errorCount: result.log.errorCount, warningCount: result.log.warningCount,
      files: result.files, version: Version(stamp + Self.separator + hash))
  }

  /// Goes on from the last reading, or reads so that the next one can.
  ///
  /// - Returns: nil when the files cannot be followed.
  private func follow(
    _ files: [InputFile], _ request: ReadRequest
  ) throws(SourceError) -> (result: DatasetReader.Result, isHeld: Bool)? {
    guard let identity = FileIdentity(files) else { return nil }
    let policy = UnfinishedRow(writeStates[identity.path], age: identity.status.age)
    if let state = try memory.state?.caughtUp(with: identity, request) {
      memory.state = state
      if let found = try state.result(taking: policy, request) { return found }
    }
    // Not kept while another one is made: it is as large as the data.
    memory.state = nil
    var (state, result) = try DatasetReader.readFollowing(
      identity.name, of: files, source: id, request: request, registry: BuiltInUnits.registry)
    if let result { return (result, false) }
    state?.identity = identity
    memory.state = state
    return try state?.result(taking: policy, request)
  }

  private static let separator = "-"
  private static let heldMark = "~"

  /// The files to read: one, or those of the folder.
  ///
  /// - Throws: why there is nothing to read at this path.
  func files() throws(SourceError) -> [InputFile] {
    let name = SafeText(path)
    do throws(FileFailure) {
      let reference = SheetReference(path)
      let status = try FileStatus(path: reference.file)
      switch status.kind {
      case .regular:
        var file = InputFile(name: name, role: nil, path: reference.file, size: status.size)
        file.sheet = reference.sheet
        // Only a workbook has sheets: of another file this is the name of nothing.
        if file.sheet != nil, file.format == .csv { throw .notFound }
        return [file]
      case .other:
        throw .notARegularFile
      case .folder:
        let files = try FolderListing.files(in: path)
        if files.contains(where: { $0.role != .unknown }) { return files }
      }
    } catch {
      throw error.sourceError(path: name)
    }
    throw .folderWithoutData(path: name)
  }

  /// Size, time of change and inode of all files, as one number.
  private func stamp(of files: [InputFile]) throws(SourceError) -> String {
    var parts: [String] = []
    for file in files {
      guard case .path(let path) = file.place, let status = try? FileStatus(path: path) else {
        continue
      }
      parts.append(
        "\(path)|\(status.device)|\(status.inode)|\(status.size)|"
          + "\(status.modifiedSeconds)|\(status.modifiedNanoseconds)")
    }
    let hash = Array(parts.joined(separator: "\n").utf8).withUnsafeBytes { ByteHash.of($0) }
    return String(hash, radix: 16)
  }
}
