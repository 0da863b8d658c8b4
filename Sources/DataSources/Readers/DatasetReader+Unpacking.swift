import Measures
import Text

/// Makes tables of files, whatever their form.
extension DatasetReader {
  /// Replaces every file that is not CSV by the tables it holds, still without a role where its
  /// header has to tell.
  ///
  /// This is the place for what is compressed, for workbooks and for JSON: behind it there are
  /// only tables.
  mutating func unpacked(_ files: [InputFile]) throws(SourceError) -> [InputFile] {
    var tables: [InputFile] = []
    for file in files {
      guard file.table == nil, file.role != .unknown else {
        tables.append(file)
        continue
      }
      switch file.format {
      case .csv: tables += try document(file)
      case .workbook, .compoundFile:
        if let table = try workbook(file) { tables.append(table) }
      }
    }
    return tables
  }

  /// The tables of a JSON document; of a file that is none, the file with its bytes.
  private mutating func document(_ file: InputFile) throws(SourceError) -> [InputFile] {
    guard file.role == nil else { return [file] }
    let bytes = try fetchOnly(file)
    guard let form = file.form ?? DocumentForm(name: file.name, bytes: bytes) else {
      return [InputFile(name: file.name, role: nil, bytes: bytes, size: file.size)]
    }
    let document = try DocumentReader.read(bytes, form: form, name: file.name, log: &log)
    if form == .lines {
      follow(bytes, document, file.name)
    } else {
      contentHash = Self.combined(contentHash, bytes.withUnsafeBytes { ByteHash.of($0) })
    }
    documents.insert(file.name)
    header = document.header
    bytesTotal += document.tables.reduce(0) { $0 + $1.size } - file.size
    return document.tables
  }

  /// Notes where the reading of lines that may grow has ended.
  private mutating func follow(
    _ bytes: [UInt8], _ document: DocumentReader.Contents, _ name: SafeText
  ) {
    let end = FollowedEnd(
      ofLines: bytes, names: Set(document.tables.flatMap { $0.table?.columnNames ?? [] }))
    let hashBefore = contentHash
    contentHash = Self.combined(contentHash, end.hashes.total)
    guard name == followed else { return }
    followedEnd = end
    followedEnd?.hashBefore = hashBefore
  }

  /// The bytes of a file given by itself: why it cannot be had is why there is no data.
  private mutating func fetchOnly(_ file: InputFile) throws(SourceError) -> [UInt8] {
    switch try fetch(file) {
    case .success(let bytes): return bytes
    case .failure(let failure): throw failure.sourceError(path: file.name)
    }
  }

  /// The sheet of a workbook as a table; nil when it cannot be read, and the log then says why.
  private mutating func workbook(_ file: InputFile) throws(SourceError) -> InputFile? {
    guard let bytes = try load(file) else { return try lost(file) }
    let (done, total, request, started) = (bytesDone, bytesTotal, request, started)
    let result = bytes.withUnsafeBytes { buffer in
      WorkbookFile.read(buffer, file) { (part) throws(SourceError) in
        try request.checkpoint(since: started)
        let bytes = done + Int64(part * Double(file.size) / 2)
        request.progress?(ReadProgress(file: file.name, bytesDone: bytes, bytesTotal: total))
      }
    }
    switch result {
    case .success(let content):
      for problem in content.problems { log.add(problem) }
      return InputFile(name: file.name, role: file.role, table: content.table, size: file.size)
    case .failure(.stopped(let error)): throw error
    case .failure(.unreadable(let reason)):
      log.add(SourceProblem(file: file.name, reason: reason))
      return try lost(file)
    }
  }

  /// Goes on without a file of a folder; a file by itself is the whole source.
  private mutating func lost(_ file: InputFile) throws(SourceError) -> InputFile? {
    guard file.role != nil else { throw .unusable(problems: log.problems, omitted: log.omitted) }
    hasLostMeasures = hasLostMeasures || file.role == .measures
    return nil
  }

  /// Enough for the header of a file, which alone tells what the file holds.
  private static let headerBytes = 1 << 16

  /// Loads a file given by itself and asks its header what it holds.
  mutating func withRoles(_ files: [InputFile]) throws(SourceError) -> [InputFile] {
    var known: [InputFile] = []
    for file in files {
      guard file.role == nil else {
        known.append(file)
        continue
      }
      let bytes = try fetchOnly(file)
      let role = bytes.withUnsafeBytes { buffer in
        // What is wrong with the file is said once, when it is read.
        var unheard = ProblemLog(limit: 0)
        let beginning = UnsafeRawBufferPointer(rebasing: buffer.prefix(Self.headerBytes))
        let headers = CSVFile(
          name: file.name, bytes: beginning, table: file.table, log: &unheard)?.headers
        return FileRole(headers: headers ?? [])
      }
      if let table = file.table {
        known.append(InputFile(name: file.name, role: role, table: table, size: file.size))
      } else {
        known.append(InputFile(name: file.name, role: role, bytes: bytes, size: file.size))
      }
    }
    return known
  }

  /// The bytes of a file; nil when they cannot be had, which is then a problem of the source.
  mutating func load(_ file: InputFile) throws(SourceError) -> [UInt8]? {
    switch try fetch(file) {
    case .success(let bytes):
      return bytes
    case .failure(let failure):
      log.add(failure.problem(in: file.name))
      return nil
    }
  }

  private mutating func fetch(
    _ file: InputFile
  ) throws(SourceError) -> Swift.Result<[UInt8], FileFailure> {
    var warnings: [ProblemReason] = []
    let loaded = try file.load { (count) throws(SourceError) in
      try request.checkpoint(since: started)
      request.progress?(
        ReadProgress(
          file: file.name, bytesDone: bytesDone + Int64(count) / 2, bytesTotal: bytesTotal))
    } warn: {
      warnings.append($0)
    }
    for reason in warnings { log.add(SourceProblem(file: file.name, reason: reason)) }
    return loaded
  }
}
