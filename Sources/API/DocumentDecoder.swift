import DataSources
import Measures

/// How bodies of the contract are read: documents of data, and of problems.
public struct DocumentDecoder: Sendable {
  /// Reads a dataset document.
  ///
  /// The name is the address, for problems and for rows without a source of their own.
  public typealias Dataset =
    @Sendable (_ bytes: [UInt8], _ name: String, _ request: ReadRequest) throws(SourceError)
    -> ReadOutcome

  /// Reads the title of a problem document (RFC 9457); nil if it has none.
  public typealias Title = @Sendable (_ bytes: [UInt8]) -> String?

  /// The contract's own documents.
  public static let contract = DocumentDecoder(
    dataset: { (bytes, name, request) throws(SourceError) in
      try DatasetDocument.decode(bytes, name: name, request: request)
    },
    problemTitle: { ProblemDocument.title($0) })

  let dataset: Dataset
  let problemTitle: Title

  /// A decoder of two parts.
  public init(dataset: @escaping Dataset, problemTitle: @escaping Title) {
    self.dataset = dataset
    self.problemTitle = problemTitle
  }
}
