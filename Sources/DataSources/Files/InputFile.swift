import Measures
import Text

/// A file of a source, before it is read.
struct InputFile {
  /// Where its bytes are.
  enum Place {
    case path(String)
    case memory([UInt8])
    case table(DerivedTable)
  }

  /// The file as problems name it.
  let name: SafeText

  /// What it holds; nil for a file given by itself, whose header tells.
  let role: FileRole?

  /// How it is laid out when it is JSON; nil where its name or its content tells.
  let form: DocumentForm?

  /// Where its bytes are.
  let place: Place

  /// How many bytes there are to read, for progress.
  let size: Int64

  /// The sheet that is asked for by name; nil for the first one, and for what is no workbook.
  var sheet: String?

  /// A file of the file system.
  init(name: SafeText, role: FileRole?, path: String, size: Int64) {
    self.name = name
    self.role = role
    form = nil
    place = .path(path)
    self.size = size
  }

  /// Bytes that are there already, of a file of some size.
  init(
    name: SafeText, role: FileRole? = nil, form: DocumentForm? = nil, bytes: [UInt8],
    size: Int64? = nil
  ) {
    self.name = name
    self.role = role
    self.form = form
    place = .memory(bytes)
    self.size = size ?? Int64(bytes.count)
  }

  /// A table that was derived from a file of some size.
  init(name: SafeText, role: FileRole?, table: DerivedTable, size: Int64? = nil) {
    self.name = name
    self.role = role
    form = nil
    place = .table(table)
    self.size = size ?? Int64(table.bytes.count)
  }

  /// What the bytes were derived from; nil for a file that is CSV.
  var table: DerivedTable? {
    if case .table(let table) = place { return table }
    return nil
  }

  /// Whether the bytes of the file are those that are read: neither compressed nor a workbook.
  var isPlain: Bool {
    guard case .path(let path) = place else { return false }
    let beginning = FileContent.beginning(of: path, count: FileFormat.magicBytes)
    return !Gzip.isMagic(beginning) && FileFormat(beginning: beginning) == .csv
  }

  /// How the file is written down.
  var format: FileFormat { FileFormat(beginning: unpackedBeginning) }

  /// The first bytes of what is read.
  private var unpackedBeginning: [UInt8] {
    let beginning: [UInt8]
    switch place {
    case .table: return []
    case .memory(let bytes): beginning = Array(bytes.prefix(FileFormat.magicBytes))
    case .path(let path):
      beginning = FileContent.beginning(of: path, count: FileFormat.magicBytes)
    }
    return Gzip.isMagic(beginning) ? Gzip.beginning(of: beginning) : beginning
  }

  /// How many bytes may be read, and what watches their lines.
  ///
  /// A dataset document may be a single line, and a workbook has none.
  private var limits: (bytes: Int, lineGuard: LineGuard?) {
    let beginning = unpackedBeginning
    guard FileFormat(beginning: beginning) == .csv else { return (CSVLimits.fileBytes, nil) }
    return switch form ?? DocumentForm(name: name, bytes: beginning) {
    case .document: (JSONLimits.bytes, nil)
    case .lines: (JSONLimits.bytes, LineGuard())
    case nil: (CSVLimits.fileBytes, LineGuard())
    }
  }

  /// All bytes of the file, unpacked when it is compressed.
  ///
  /// - Parameters:
  ///   - checkpoint: called now and then with the bytes so far; may throw to give up.
  ///   - warn: called with what is odd about the file and costs nothing.
  /// - Returns: the bytes, or why they cannot be had.
  /// - Throws: what `checkpoint` throws.
  func load(
    checkpoint: (Int) throws(SourceError) -> Void, warn: (ProblemReason) -> Void
  ) throws(SourceError) -> Result<[UInt8], FileFailure> {
    let limits = limits
    let loaded: [UInt8]
    switch place {
    case .table(let table): return .success(table.bytes)
    case .memory(let bytes): loaded = bytes
    case .path(let path):
      // To read a compressed file takes no time beside unpacking it.
      let isCompressed = Gzip.isMagic(FileContent.beginning(of: path, count: 2))
      let read = try FileContent.read(
        path: path, limit: Int64(limits.bytes), lineGuard: isCompressed ? nil : limits.lineGuard
      ) { (count) throws(SourceError) in
        try checkpoint(isCompressed ? 0 : count)
      }
      switch read {
      case .failure(let failure): return .failure(failure)
      case .success(let content): loaded = content.bytes
      }
    }
    guard Gzip.isMagic(loaded) else { return .success(loaded) }
    let unpacked = try Gzip.decompress(
      loaded, limit: limits.bytes, lineGuard: limits.lineGuard, checkpoint: checkpoint)
    switch unpacked {
    case .failure(let failure): return .failure(failure)
    case .success(let content):
      if let offset = content.trailingOffset { warn(.bytesBehindCompressed(byteOffset: offset)) }
      return .success(content.bytes)
    }
  }
}
