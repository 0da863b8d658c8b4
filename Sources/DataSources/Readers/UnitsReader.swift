import Measures
import Text

/// Reads `units.csv`: one version of a unit a row, rows of one id are versions of one unit.
enum UnitsReader {
  enum Column: String, NamedColumn {
    case id
    case code
    case portalCode = "portal_code"
    case nameVietnamese = "name_vi"
    case nameEnglish = "name_en"
    case level
    case kind
    case parent
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case successor
    case note
  }

  /// The columns without which no row can be understood.
  static let needed: [Column] = [.id, .nameVietnamese, .level]

  /// Gives every row to a builder, which checks how the units hang together when it is finished.
  ///
  /// The builder takes the rows of all files, so that they may name each other's units; `number` is
  /// the place of this file among them, for `place`. The answer is nil when the header is not usable.
  static func read(
    _ file: CSVFile, number: Int, into builder: inout UnitRegistryBuilder, log: inout ProblemLog,
    checkpoint: (Int) throws(SourceError) -> Void
  ) throws(SourceError) -> RowCounts? {
    try TableReader.read(file, needed: needed, log: &log, checkpoint: checkpoint) {
      (row: TableRow<Column>) throws(RowProblem) in
      let levels = Level.allCases.map { (word: $0.rawValue, value: $0) }
      let version = UnitVersion(
        code: row[.code].string, portalCode: row[.portalCode].string,
        nameVietnamese: row[.nameVietnamese].text, nameEnglish: row[.nameEnglish].text,
        kind: row[.kind].string, validFrom: try row.day(.validFrom),
        validTo: try row.day(.validTo))
      let unit = UnitRow(
        id: try row.needed(.id).string, level: try row.word(.level, among: levels),
        parent: row[.parent].string, successor: row[.successor].string, version: version)
      builder.append(unit, line: number << lineBits | row.line)
    }
  }

  /// Lines of a file of `CSVLimits.fileBytes` fit.
  private static let lineBits = 32

  /// The file and the line of a problem that a builder found.
  static func place(_ problem: UnitTableProblem) -> (number: Int, line: Int) {
    (problem.line >> lineBits, problem.line & (1 << lineBits - 1))
  }

  /// What a builder found as a problem of the row; only some of them cost the row.
  static func reason(
    _ reason: UnitTableProblem.Reason
  ) -> (ProblemReason, costsRow: Bool) {
    switch reason {
    case .badIdentifier(let id):
      let example = [SafeText("da-nang@2025")]
      return (.unknownWord(SafeText(id), column: Column.id.title, expected: example), true)
    case .noName: return (.missingValue(column: Column.nameVietnamese.title), true)
    case .reversedValidity(let id): return (.periodEndsBeforeStart(SafeText(id)), true)
    case .overlappingValidity(let id, _): return (.overlappingValidity(SafeText(id)), true)
    case .changedPlace(let id, _):
      return (.brokenHierarchy(SafeText(id), reference: SafeText(id)), true)
    case .unknownParent(let id, let parent), .parentNotAbove(let id, let parent):
      return (.brokenHierarchy(SafeText(id), reference: SafeText(parent)), false)
    case .unknownSuccessor(let id, let successor):
      return (.brokenHierarchy(SafeText(id), reference: SafeText(successor)), false)
    }
  }
}
