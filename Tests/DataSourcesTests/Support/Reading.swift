import Measures
import Text

@testable import DataSources

/// What came of reading some texts as files: rows and problems in a form that is easy to compare.
struct Reading {
  /// The rows, each as `period unit indicator value numerator/denominator status`.
  let rows: [String]

  /// What is wrong.
  let problems: [SourceProblem]

  /// Rows read and kept, of all files.
  let counts: RowCounts

  /// The dataset; nil when no row could be used.
  let dataset: Dataset?

  /// Reads one file given by itself.
  init(_ text: String, mark: DecimalMark? = nil) throws {
    try self.init(files: [("tệp.csv", nil, Array(text.utf8))], mark: mark)
  }

  /// Reads one file of some bytes.
  init(bytes: [UInt8], mark: DecimalMark? = nil) throws {
    try self.init(files: [("tệp.csv", nil, bytes)], mark: mark)
  }

  /// Reads several files, whose names say what they hold.
  init(folder: KeyValuePairs<String, String>) throws {
    try self.init(
      files: folder.map { ($0.key, FileRole(fileName: $0.key), Array($0.value.utf8)) })
  }

  private init(
    files: [(name: String, role: FileRole?, bytes: [UInt8])], mark: DecimalMark? = nil
  ) throws {
    let inputs = files.map { InputFile(name: SafeText($0.name), role: $0.role, bytes: $0.bytes) }
    do throws(SourceError) {
      let result = try DatasetReader.read(
        inputs, source: SourceID("thử"), request: ReadRequest(decimalMark: mark),
        registry: Country.registry)
      dataset = result.dataset
      problems = result.log.problems
      rows = Self.rows(result.dataset)
      counts = result.files.reduce(into: RowCounts()) { sum, file in
        sum.read += file.rowsRead
        sum.kept += file.rowsKept
      }
    } catch {
      guard case .unusable(let found, _) = error else { throw error }
      dataset = nil
      problems = found
      rows = []
      counts = RowCounts()
    }
  }

  private static func rows(_ dataset: Dataset) -> [String] {
    (0..<dataset.observations.count).map { position in
      let row = dataset.observations[position]
      let indicator = dataset.catalogue[row.indicator]
      let value = row.notApplicable ? "n/a" : row.published?.code ?? "-"
      let counts = [row.numerator, row.denominator].map { $0.map { String($0) } ?? "-" }
      return [
        row.period.code, dataset.registry[row.unit].id, indicator.id, value,
        counts.joined(separator: "/"), row.status.code,
      ].joined(separator: " ")
    }
  }

  /// Where a problem stands and what it is, for the first problem.
  var first: (place: Marked.Place?, reason: ProblemReason)? { problems.first.map(Self.told) }

  /// Where each problem stands, in order.
  var places: [Marked.Place?] { problems.map { Self.told($0).place } }

  private static func told(
    _ problem: SourceProblem
  ) -> (place: Marked.Place?, reason: ProblemReason) {
    (problem.line.map { Marked.Place(line: $0, column: problem.column) }, problem.reason)
  }
}
