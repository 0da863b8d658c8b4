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

  /// Where its bytes are.
  let place: Place

  /// How many bytes there are to read, for progress.
  let size: Int64

  /// A file of the file system.
  init(name: SafeText, role: FileRole?, path: String, size: Int64) {
    self.name = name
    self.role = role
    place = .path(path)
    self.size = size
  }

  /// Bytes that are there already.
  init(name: SafeText, role: FileRole?, bytes: [UInt8]) {
    self.name = name
    self.role = role
    place = .memory(bytes)
    size = Int64(bytes.count)
  }

  /// A table that was derived from a file.
  init(name: SafeText, role: FileRole?, table: DerivedTable) {
    self.name = name
    self.role = role
    place = .table(table)
    size = Int64(table.bytes.count)
  }

  /// What the bytes were derived from; nil for a file that is CSV.
  var table: DerivedTable? {
    if case .table(let table) = place { return table }
    return nil
  }

  /// All bytes of the file.
  ///
  ///
  /// - Parameter checkpoint: called now and then with the bytes so far; may throw to give up.
  /// - Returns: the bytes, or why they cannot be had.
  /// - Throws: what `checkpoint` throws.
  func load(
    checkpoint: (Int) throws(SourceError) -> Void
  ) throws(SourceError) -> Result<[UInt8], FileFailure> {
    switch place {
    case .memory(let bytes): .success(bytes)
    case .table(let table): .success(table.bytes)
    case .path(let path):
      try FileContent.read(path: path, checkpoint: checkpoint).map(\.bytes)
    }
  }
}
