import Measures
import Text

/// A file of shapes as something that can be checked: it has problems, and no figures.
public struct OutlineSource: DataSource {
  /// The path as it was given.
  public let path: String

  /// The path names the source.
  public var id: SourceID { SourceID(path) }

  /// The source of a path; nothing is looked at yet.
  public init(path: String) {
    self.path = path
  }

  /// Whether a path is that of a file of shapes, by the end of its name.
  public static func canRead(_ path: String) -> Bool { path.lowercased().hasSuffix(".geojson") }

  /// Reads the file; the dataset is empty.
  public func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    let reading = OutlineFile.read(path)
    return ReadOutcome(
      dataset: .empty, problems: reading.problems,
      errorCount: reading.problems.count { $0.severity == .error },
      warningCount: reading.problems.count { $0.severity == .warning },
      files: [
        ReadOutcome.FileReport(
          file: SafeText(path), rowsRead: reading.featureCount, rowsKept: reading.keptCount)
      ])
  }
}
