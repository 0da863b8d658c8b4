import Measures
import Text

/// A file that grows, as far as its rows are complete, with all that is needed to go on from there
/// without reading it again.
///
/// What is added is read by the same readers as everything else: they are given the header and the
/// new rows as if they were a file. So a file that has grown gives the same dataset and the same
/// problems as when it is read at once. Where that cannot be, the answer is nil, and the files are
/// read from the beginning: when a cell can only be understood by the whole column, when new bytes
/// are not UTF-8, when there are more conflicts or rows than are kept.
///
/// Lines of JSON that were added become a table of their own. One that cannot be read, or that says
/// the same twice, has the files read from the beginning, once.
struct GrowthState: Sendable {
  private var reader: DatasetReader
  private var assembly: Assembly
  private var conflicts: [Conflict]
  private var dataset: Dataset
  private var hashes: ChunkHashes
  private var line: Int
  private let form: FollowedForm
  private let hashBefore: UInt64
  private let name: SafeText

  /// The files as they were; nil until they are noted.
  var identity: FileIdentity?
  /// Counts the readings of growth: other chunks are compared each time.
  private(set) var turn = 0
  /// What stood behind the last complete row at the last reading.
  private(set) var rest: [UInt8]

  /// The state behind a reading of complete rows.
  init(
    reader: DatasetReader, assembly: Assembly, finished: DatasetBuilder.Finished,
    end: FollowedEnd, name: SafeText
  ) {
    self.reader = reader
    self.assembly = assembly
    self.assembly.builder = DatasetBuilder(continuing: finished.dataset)
    conflicts = finished.conflicts
    dataset = finished.dataset
    hashes = end.hashes
    line = end.line
    form = end.form
    hashBefore = end.hashBefore
    rest = end.rest
    self.name = name
  }

  /// Goes on with the files as they are now.
  ///
  /// - Returns: nil when they have to be read from the beginning.
  func caughtUp(
    with now: FileIdentity, _ request: ReadRequest
  ) throws(SourceError) -> GrowthState? {
    guard let identity else { return nil }
    if now == identity { return self }
    guard now.mayHaveGrown(since: identity),
      let bytes = GrowthReader.read(
        path: now.path, known: hashes, identity: now.status, turn: turn)
    else { return nil }
    var state = try growing(by: bytes, request)
    state?.identity = now
    return state
  }

  /// What came of the complete rows.
  var result: DatasetReader.Result { reader.result(dataset, conflicts, 0) }

  /// What came of them and of the row behind them, whether that one is complete or not.
  ///
  /// - Returns: nil when the files have to be read from the beginning.
  func result(
    taking policy: UnfinishedRow, _ request: ReadRequest
  ) throws(SourceError) -> (result: DatasetReader.Result, isHeld: Bool)? {
    // A line of JSON without a line feed is never read.
    if case .lines = form { return (result, false) }
    guard !rest.isEmpty else { return (result, false) }
    guard policy != .held else { return (result, true) }
    var whole = self
    let errors = reader.log.errorCount
    guard try whole.take(rest, isUnfinished: false, request) != nil else { return nil }
    if policy == .heldIfBad, whole.reader.log.errorCount > errors { return (result, true) }
    whole.reader.contentHash = DatasetReader.combined(
      reader.contentHash, rest.withUnsafeBytes { ByteHash.of($0) })
    return (whole.result, false)
  }

  /// Goes on with what stands in the file from the last chunk on that was not full; nil when the
  /// files have to be read from the beginning.
  private func growing(
    by bytes: [UInt8], _ request: ReadRequest
  ) throws(SourceError) -> GrowthState? {
    var next = self
    next.turn += 1
    let known = hashes.count - hashes.restStart
    let news = Array(bytes[known...])
    let end = news.withUnsafeBytes { UnfinishedRow.start(in: $0) }
    guard let taken = try next.take(Array(news[..<end]), isUnfinished: true, request) else {
      return nil
    }
    bytes.withUnsafeBytes {
      next.hashes.replaceRest(
        with: UnsafeRawBufferPointer(rebasing: $0.prefix(known + taken)))
    }
    next.reader.contentHash = DatasetReader.combined(hashBefore, next.hashes.total)
    next.rest = Array(news[taken...])
    return next
  }

  /// Reads rows that stand behind those that were read.
  ///
  /// - Returns: how many bytes were read: not those of a row whose quote is still open.
  private mutating func take(
    _ rows: [UInt8], isUnfinished: Bool, _ request: ReadRequest
  ) throws(SourceError) -> Int? {
    guard !rows.isEmpty else { return 0 }
    reader.request = request
    reader.started = .now
    guard let (counts, taken) = try read(rows, isUnfinished: isUnfinished) else { return nil }
    guard !assembly.surveys.needsWholeFile else { return nil }
    guard dataset.observations.count + assembly.builder.count <= ObservationTable.rowLimit else {
      return nil
    }
    let finished = assembly.builder.finish(
      adding: dataset, generatedAt: assembly.latestObservation, asOf: assembly.latestAsOf)
    if !finished.conflicts.isEmpty { conflicts += finished.conflicts }
    guard finished.omittedConflicts == 0, conflicts.count <= DatasetBuilder.conflictLimit else {
      return nil
    }
    dataset = finished.dataset
    line = counts.nextLine
    reader.reports[name]?.read += counts.read
    reader.reports[name]?.kept += counts.kept
    return taken
  }

  /// Reads rows in the form of the file.
  ///
  /// - Returns: what came of them, and how many bytes were read.
  private mutating func read(
    _ rows: [UInt8], isUnfinished: Bool
  ) throws(SourceError) -> (counts: RowCounts, taken: Int)? {
    switch form {
    case .rows(let header):
      let bytes = header + rows
      guard bytes.withUnsafeBytes({ TextInspection($0).verdict }) == .utf8(firstDamage: nil),
        let counts = try read(bytes, nil, from: line, isUnfinished: isUnfinished)
      else { return nil }
      return (counts, counts.stoppedAt.map { $0 - header.count } ?? rows.count)
    case .lines(let names):
      return try readLines(rows, names)
    }
  }

  private mutating func readLines(
    _ rows: [UInt8], _ names: Set<String>
  ) throws(SourceError) -> (counts: RowCounts, taken: Int)? {
    let taken = rows.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    var found = ProblemLog(limit: 1)
    let contents = try? DocumentReader.read(rows, form: .lines, name: name, log: &found)
    guard let contents, found.problems.isEmpty else { return nil }
    var counts = RowCounts()
    if let table = contents.tables.first?.table?.behind(lines: line - 1) {
      guard names.isSuperset(of: table.columnNames),
        let more = try read(table.bytes, table, from: 2, isUnfinished: false)
      else { return nil }
      counts = more
    }
    counts.nextLine = line + rows[..<taken].count { $0 == UInt8(ascii: "\n") }
    return (counts, taken)
  }

  private mutating func read(
    _ bytes: [UInt8], _ table: DerivedTable?, from line: Int, isUnfinished: Bool
  ) throws(SourceError) -> RowCounts? {
    var log = reader.log
    var assembly = assembly
    let (name, request, started) = (name, reader.request, reader.started)
    let outcome = bytes.withUnsafeBytes { buffer -> Result<RowCounts?, SourceError> in
      guard
        var csv = CSVFile(
          name: name, bytes: buffer, table: table, continuingAt: line, log: &log)
      else { return .success(nil) }
      csv.isUnfinished = isUnfinished
      do throws(SourceError) {
        return .success(
          try MeasuresReader.read(csv, into: &assembly, log: &log) { (_) throws(SourceError) in
            try request.checkpoint(since: started)
          })
      } catch {
        return .failure(error)
      }
    }
    reader.log = log
    self.assembly = assembly
    return try outcome.get()
  }
}
