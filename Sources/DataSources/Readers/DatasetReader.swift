import Measures
import Text

/// Makes one dataset of the files of one source.
///
/// Units and indicators come first, because the rows of all other files name them.
struct DatasetReader {
  private let source: SourceID
  var request: ReadRequest
  var bytesTotal: Int64
  var started = ContinuousClock.now
  var bytesDone: Int64 = 0
  var contentHash: UInt64 = 0
  var log: ProblemLog
  var hasLostMeasures = false
  var reports: [SafeText: RowCounts] = [:]
  private var order: [SafeText] = []
  var header = DocumentReader.Header()
  /// The documents, whose bytes have been hashed.
  var documents: Set<SafeText> = []
  /// The file whose growth is followed; nil for none.
  var followed: SafeText?
  /// What was left of that file, and what is needed to go on with it.
  var followedEnd: FollowedEnd?

  init(source: SourceID, request: ReadRequest, bytesTotal: Int64) {
    self.source = source
    self.request = request
    self.bytesTotal = bytesTotal
    log = ProblemLog(limit: request.problemLimit)
  }

  /// What came of some files.
  struct Result {
    let dataset: Dataset
    let log: ProblemLog
    let files: [ReadOutcome.FileReport]
    let contentHash: UInt64
  }

  /// Reads all files.
  ///
  /// - Parameters:
  ///   - files: the files, in the order in which their values lead.
  ///   - source: to which source they belong.
  ///   - request: how to read.
  ///   - registry: the units that are known without the files.
  /// - Returns: the dataset, and what is wrong with single rows.
  /// - Throws: `unusable` when no row could be used; `cancelled`, `timedOut`.
  static func read(
    _ files: [InputFile], source: SourceID, request: ReadRequest, registry: UnitRegistry
  ) throws(SourceError) -> Result {
    var reader = DatasetReader(
      source: source, request: request, bytesTotal: files.reduce(0) { $0 + $1.size })
    var assembly = try reader.assemble(files, registry: registry)
    let finished = reader.finish(&assembly)
    return reader.result(finished.dataset, finished.conflicts, finished.omittedConflicts)
  }

  /// Reads all files into an assembly.
  mutating func assemble(
    _ files: [InputFile], registry: UnitRegistry
  ) throws(SourceError) -> Assembly {
    let files = try withRoles(try unpacked(files))
    nameUnknown(files)
    let registry = try units(files, registry)
    let catalogue = try indicators(files)
    var assembly = Assembly(
      registry: registry, catalogue: catalogue, source: source, decimalMark: request.decimalMark)
    try aims(files, &assembly)
    // Given away: the bytes of a file by itself must not outlive its reading.
    let isComplete = try measures(consume files, &assembly)
    guard isComplete, reports.values.contains(where: { $0.kept > 0 }) else {
      throw .unusable(problems: log.problems, omitted: log.omitted)
    }
    try request.checkpoint(since: started)
    return assembly
  }

  private mutating func nameUnknown(_ files: [InputFile]) {
    for file in files where file.role == .unknown {
      log.add(SourceProblem(file: file.name, severity: .warning, reason: .unknownFileKind))
    }
  }

  /// Reads one file with the reader of its kind, and keeps account of its rows.
  ///
  /// A reader answers nil when it could not use the header; this answers whether any row was used.
  @discardableResult
  private mutating func read(
    _ file: InputFile,
    with read: (CSVFile, inout ProblemLog, (Int) throws(SourceError) -> Void) throws(SourceError)
      -> RowCounts?
  ) throws(SourceError) -> Bool {
    guard let bytes = try load(file) else { return false }
    let (done, total, request, started) = (bytesDone, bytesTotal, request, started)
    var log = log
    let isFollowed = file.name == followed && file.role == .measures && file.table == nil
    // A typed error cannot pass through the closure of the standard library: carry it out.
    typealias Outcome = Swift.Result<(RowCounts?, ChunkHashes, FollowedEnd?), SourceError>
    let outcome = bytes.withUnsafeBytes { buffer -> Outcome in
      do throws(SourceError) {
        try request.checkpoint(since: started)
        let end = isFollowed ? UnfinishedRow.start(in: buffer) : buffer.count
        let content = UnsafeRawBufferPointer(rebasing: buffer[..<end])
        guard
          var csv = CSVFile(name: file.name, bytes: content, table: file.table, log: &log)
        else {
          return .success((nil, ChunkHashes(buffer), nil))
        }
        csv.isUnfinished = isFollowed
        let counts = try read(csv, &log) { (offset) throws(SourceError) in
          try request.checkpoint(since: started)
          // The bytes may be many more than those of the file: half of it is done when they begin.
          let part = Double(offset) / Double(max(buffer.count, 1))
          let half = Int64(Double(file.size) * (1 + part) / 2)
          request.progress?(
            ReadProgress(file: file.name, bytesDone: done + half, bytesTotal: total))
        }
        guard isFollowed, let counts else {
          return .success((counts, ChunkHashes(buffer), nil))
        }
        let followedEnd = FollowedEnd(of: buffer, csv, counts)
        return .success((counts, followedEnd.hashes, followedEnd))
      } catch {
        return .failure(error)
      }
    }
    self.log = log
    let (counts, hashes, end) = try outcome.get()
    if let end {
      followedEnd = end
      followedEnd?.hashBefore = contentHash
    }
    // What was made of a document is what the document was.
    if !documents.contains(file.name) { contentHash = Self.combined(contentHash, hashes.total) }
    bytesDone += file.size
    return account(for: file, counts)
  }

  /// The hash of several files, of which one more comes.
  static func combined(_ before: UInt64, _ next: UInt64) -> UInt64 { (before &* 31) ^ next }

  private mutating func account(for file: InputFile, _ counts: RowCounts?) -> Bool {
    // The sections of a document are tables of one name.
    if reports[file.name] == nil { order.append(file.name) }
    reports[file.name, default: RowCounts()].read += counts?.read ?? 0
    reports[file.name, default: RowCounts()].kept += counts?.kept ?? 0
    guard let counts else { return false }
    if counts.kept == 0, counts.read > 0 || file.role == .measures {
      log.add(SourceProblem(file: file.name, reason: .noUsableRow(rows: counts.read)))
    }
    return counts.kept > 0
  }

  // MARK: - Kinds of files

  private mutating func units(
    _ files: [InputFile], _ base: UnitRegistry
  ) throws(SourceError) -> UnitRegistry {
    let files = files.filter { $0.role == .units }
    if files.isEmpty { return base }
    var builder = UnitRegistryBuilder(extending: base)
    for (number, file) in files.enumerated() {
      try read(file) { (csv, log, checkpoint) throws(SourceError) in
        try UnitsReader.read(
          csv, number: number, into: &builder, log: &log, checkpoint: checkpoint)
      }
    }
    let (registry, problems) = builder.finish()
    for problem in problems {
      let (number, line) = UnitsReader.place(problem)
      let (reason, costsRow) = UnitsReader.reason(problem.reason)
      log.add(SourceProblem(file: files[number].name, line: line, reason: reason))
      if costsRow { reports[files[number].name]?.kept -= 1 }
    }
    return registry
  }

  private mutating func indicators(
    _ files: [InputFile]
  ) throws(SourceError) -> IndicatorCatalogue {
    var found: [Indicator] = []
    for file in files where file.role == .indicators {
      try read(file) { (csv, log, checkpoint) throws(SourceError) in
        try IndicatorsReader.read(csv, into: &found, log: &log, checkpoint: checkpoint)
      }
    }
    return found.isEmpty ? .builtIn : IndicatorCatalogue.builtIn.adding(found)
  }

  private mutating func aims(
    _ files: [InputFile], _ assembly: inout Assembly
  ) throws(SourceError) {
    for file in files {
      guard let role = file.role, [.targets, .breaks, .quality].contains(role) else { continue }
      try read(file) { (csv, log, checkpoint) throws(SourceError) in
        switch role {
        case .targets:
          try TargetsReader.read(csv, into: &assembly, log: &log, checkpoint: checkpoint)
        case .breaks:
          try BreaksReader.read(csv, into: &assembly, log: &log, checkpoint: checkpoint)
        default:
          try QualityReader.read(csv, into: &assembly, log: &log, checkpoint: checkpoint)
        }
      }
    }
  }

  /// - Returns: false when there are files of measures, and nothing in them could be used.
  private mutating func measures(
    _ files: consuming [InputFile], _ assembly: inout Assembly
  ) throws(SourceError) -> Bool {
    var waiting = Array(files.filter { $0.role == .measures }.reversed())
    var hasAny = waiting.isEmpty && !hasLostMeasures
    while let file = waiting.popLast() {
      let isUsable = try read(file) { (csv, log, checkpoint) throws(SourceError) in
        try MeasuresReader.read(csv, into: &assembly, log: &log, checkpoint: checkpoint)
      }
      hasAny = hasAny || isUsable
    }
    return hasAny
  }

  // MARK: - The end

  /// Makes the dataset; afterwards the assembly has no rows.
  func finish(_ assembly: inout Assembly) -> DatasetBuilder.Finished {
    assembly.builder.finish(
      generatedAt: header.generatedAt ?? assembly.latestObservation,
      asOf: header.asOf ?? assembly.latestAsOf, sources: [source])
  }

  /// What came of the files, and what is wrong with rows that say the same twice.
  func result(
    _ dataset: Dataset, _ conflicts: [Conflict], _ omittedConflicts: Int
  ) -> Result {
    var log = log
    var reports = reports
    for problem in ConflictReport.problems(conflicts, in: dataset) {
      log.add(problem)
      reports[problem.file]?.kept -= 1
    }
    if omittedConflicts > 0 {
      log.add(
        SourceProblem(
          file: SafeText(source.name), reason: .furtherProblems(count: omittedConflicts)))
    }
    let files = order.map { name in
      let counts = reports[name] ?? RowCounts()
      return ReadOutcome.FileReport(
        file: name, rowsRead: counts.read, rowsKept: max(0, counts.kept))
    }
    return Result(dataset: dataset, log: log, files: files, contentHash: contentHash)
  }
}
