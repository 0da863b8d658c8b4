import Measures
import Text

/// Makes tables of the answers of a foreign API, as a mapping says.
struct MappedReader {
  private let mapping: Mapping
  private let file: SafeText

  /// What is wrong with the answers.
  private(set) var log: ProblemLog

  /// Tables of the mapping whose rows were found in some answer.
  private var found: Set<Int> = []

  /// The measures of every answer.
  private(set) var measures: [InputFile] = []

  /// A reader for a mapping file.
  init(_ mapping: Mapping, file: SafeText, problemLimit: Int) {
    self.mapping = mapping
    self.file = file
    log = ProblemLog(limit: problemLimit)
  }

  /// Reads one answer, or lines of them; those that fail the mapping's check give nothing.
  ///
  /// - Parameters:
  ///   - bytes: the answer.
  ///   - name: the file or address, for problems.
  mutating func read(_ bytes: [UInt8], name: String) {
    let label = SafeText(name)
    do throws(JSONDocument.Refusal) {
      let document: JSONDocument
      if DocumentForm(name: label, bytes: bytes) == .lines {
        var faults: [JSONDocument.Refusal] = []
        document = try JSONDocument.parseLines(bytes) { faults.append($0) }
        for fault in faults { log.add(fault.problem(in: label)) }
      } else {
        document = try JSONDocument.parse(bytes)
      }
      document.reportOddities(label, &log)
      for root in document.roots {
        read(JSONValue(document: document, index: root), label)
      }
    } catch {
      log.add(error.problem(in: label))
    }
  }

  /// Says of tables of the mapping that no answer had.
  mutating func finish() {
    for (position, table) in mapping.tables.enumerated() where !found.contains(position) {
      log.add(
        SourceProblem(
          file: file, line: table.line, reason: .pointerFindsNothing(SafeText(table.pointer))))
    }
  }

  private mutating func read(_ root: JSONValue, _ name: SafeText) {
    if let check = mapping.check {
      let value = JSONPointer(tokens: check.path).value(in: root)
      guard value?.text == check.value else {
        let place = (value ?? root).position
        log.add(
          SourceProblem(
            file: name, line: place.line, column: place.column,
            reason: .malformedDocument(expected: SafeText(check.value))))
        return
      }
    }
    var rows = PlacedTable(columns: MeasureColumn.allCases.map(\.rawValue))
    for (position, table) in mapping.tables.enumerated() {
      guard let place = JSONPointer(tokens: table.path).value(in: root), !place.isNull else {
        continue
      }
      found.insert(position)
      let values = place.kind == .array ? Array(place.elements) : [place]
      for row in values {
        for measure in table.measures { append(measure, of: table, row, root, &rows) }
      }
    }
    guard !rows.isEmpty else { return }
    measures.append(
      InputFile(name: name, role: .measures, table: rows.derived(from: root.document)))
  }

  /// Adds an observation unless the row has no value for it: `null` is not 0.
  private func append(
    _ measure: Mapping.Measure, of table: Mapping.Table, _ row: JSONValue, _ root: JSONValue,
    _ rows: inout PlacedTable
  ) {
    let fields = table.fields.merging(measure.fields) { $1 }
    func cell(_ column: MeasureColumn) -> PlacedTable.Cell? {
      let exponent = column == .value ? measure.exponent : 0
      switch fields[column] {
      case nil: return nil
      case .constant(let text): return PlacedTable.Cell(text)
      case .row(let path):
        return PlacedTable.Cell(JSONPointer(tokens: path).value(in: row), exponent: exponent)
      case .root(let path):
        return PlacedTable.Cell(JSONPointer(tokens: path).value(in: root), exponent: exponent)
      }
    }
    let hasPart =
      cell(.numerator) != nil && (fields[.denominator] == nil || cell(.denominator) != nil)
    guard cell(.value) != nil || hasPart else { return }
    let cells = MeasureColumn.allCases.map { column -> PlacedTable.Cell? in
      if column == .numerator || column == .denominator, !hasPart { return nil }
      let cell = cell(column)
      guard column == .unit, let cell, let alias = mapping.units[cell.text] else { return cell }
      return cell.saying(alias)
    }
    rows.append(cells, at: row.offset)
  }
}
