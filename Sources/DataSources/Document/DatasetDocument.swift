import Measures
import Text

/// A dataset as a JSON document: what files, the server and other programs exchange.
public enum DatasetDocument {
  /// The version of the contract that is written, and the only one that is read.
  public static let contract = "dvctop/1"

  /// The media type of a document.
  public static let mediaType = "application/json"

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the document in UTF-8.
  ///   - name: the file or address it came from: it names the source, and problems name it.
  ///   - request: how to read, and how long it may take.
  /// - Returns: the dataset, and what is wrong with single rows.
  /// - Throws: `unusable` when it is no JSON or no row could be used, `contractVersion` when it is
  ///   of another contract; `cancelled`, `timedOut`.
  public static func decode(
    _ bytes: [UInt8], name: String, request: ReadRequest = ReadRequest()
  ) throws(SourceError) -> ReadOutcome {
    let file = InputFile(name: SafeText(name), form: .document, bytes: bytes)
    let result = try DatasetReader.read(
      [file], source: SourceID(name), request: request, registry: BuiltInUnits.registry)
    return ReadOutcome(
      dataset: result.dataset, problems: result.log.problems,
      errorCount: result.log.errorCount, warningCount: result.log.warningCount,
      files: result.files,
      version: Version(String(bytes.withUnsafeBytes { ByteHash.of($0) }, radix: 16)))
  }

  /// The whole document of a dataset; see `DatasetDocumentEncoder` for one in pieces.
  public static func encode(_ dataset: Dataset) -> [UInt8] {
    var encoder = DatasetDocumentEncoder(dataset)
    var bytes: [UInt8] = []
    while let piece = encoder.nextPiece() { bytes += piece }
    return bytes
  }
}
