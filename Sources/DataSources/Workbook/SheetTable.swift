import Measures
import Text

/// Writes a sheet down as a table: its header first, then the rows that belong to it.
struct SheetTable {
  private let grid: SheetGrid
  private let header: SheetHeader
  private let name: SafeText

  /// The columns of measures by their place in the table; nil for those of other tables.
  private let meanings: [MeasuresHeader?]

  /// Place in the table by column of the sheet.
  private let slots: [Int: Int]

  /// Texts of cells that are merged over several rows, by row and place in the table.
  private var merged: [Int: [Int: TextArena.Place]] = [:]

  private var bytes: [UInt8] = []
  private var rows: [UInt32] = []

  /// What is wrong or odd.
  private(set) var problems: [SourceProblem] = []

  /// A table of a sheet that has any filled cell.
  ///
  /// - Parameters:
  ///   - grid: the filled cells.
  ///   - header: its header.
  ///   - name: the file as problems name it.
  init(_ grid: SheetGrid, _ header: SheetHeader, name: SafeText) {
    self.grid = grid
    self.header = header
    self.name = name
    meanings = header.columns.map { MeasuresHeader(header: $0.name) }
    slots = Dictionary(
      uniqueKeysWithValues: header.columns.enumerated().map { ($1.column, $0) })
  }

  /// Writes the table.
  ///
  /// - Throws: `expandsTooFar` when it becomes too large.
  mutating func derived() throws(WorkbookError) -> DerivedTable {
    write(header.columns.map { Content(bytes: Array($0.name.utf8)[...]) }, at: header.row)
    spreadMerged()
    let end = endOfFigures()
    var footer: (row: Int, text: String)?
    var body: [(row: Int, cells: ArraySlice<SheetGrid.Cell>)] = []
    try grid.forEachRow(from: header.bodyRow) { (row, cells) throws(WorkbookError) in
      let known = cells.contains { slots[Int($0.column)] != nil }
      if row > end {
        if footer == nil, let first = cells.first { footer = (row, grid.string(first)) }
      } else if known {
        body.append((row, cells))
      }
    }
    for (row, cells) in body {
      write(texts(of: cells, in: row), at: row)
      guard bytes.count <= WorkbookLimits.tableBytes else {
        throw WorkbookError(.expandsTooFar(limit: Int64(WorkbookLimits.tableBytes)))
      }
    }
    if let footer { report(.textBelowTable(SafeText(footer.text)), footer.row) }
    reportHidden(body.map(\.row))
    let (rows, columns) = (rows, header.columns.map(\.column))
    return DerivedTable(bytes: bytes) { row, cell in
      let line = rows.indices.contains(row) ? Int(rows[row]) + 1 : 1
      let column = cell.flatMap { columns.indices.contains($0) ? columns[$0] + 1 : nil }
      return TextPosition(line: line, column: column ?? 1)
    }
  }

  // MARK: - Rows

  /// The last row with anything in a column of figures; every row where there is no such column.
  private func endOfFigures() -> Int {
    let isFigures = meanings.map { meaning in
      switch meaning {
      case .count, .field(.value), .field(.numerator), .field(.denominator): true
      default: false
      }
    }
    guard isFigures.contains(true) else { return .max }
    let last = grid.cells.last { cell in
      guard cell.row >= header.bodyRow, let slot = slots[Int(cell.column)] else { return false }
      return isFigures[slot]
    }
    return last.map { Int($0.row) } ?? .max
  }

  /// What is written into a cell of the table.
  private struct Content {
    var bytes: ArraySlice<UInt8> = []
    var isNumber = false
  }

  /// The cells of a row in the order of the table.
  private mutating func texts(
    of cells: ArraySlice<SheetGrid.Cell>, in row: Int
  ) -> [Content] {
    var texts = [Content](repeating: Content(), count: header.columns.count)
    let isTotal = cells.prefix(4).contains { TotalRow.isTotal(grid.string($0)) }
    if !isTotal, let above = merged[row] {
      for (slot, place) in above { texts[slot].bytes = grid.arena[place] }
    }
    for cell in cells {
      guard let slot = slots[Int(cell.column)] else { continue }
      let text = grid.arena[cell.text]
      switch cell.kind {
      case .value: texts[slot] = Content(bytes: text)
      case .number: texts[slot] = Content(bytes: text, isNumber: true)
      case .month:
        texts[slot] = Content(bytes: meanings[slot] == .field(.period) ? text.prefix(7) : text)
      case .year:
        texts[slot] = Content(bytes: meanings[slot] == .field(.period) ? text.prefix(4) : text)
      case .formula where meanings[slot] != nil && !isTotal:
        report(.formulaWithoutValue(SafeText(grid.string(cell))), row, Int(cell.column))
      case .formula: break
      }
    }
    return texts
  }

  /// Gives every row of a merged cell its text, in columns that say who, when and what.
  ///
  /// A figure that is merged over several rows is nobody's figure: it stays with the first.
  private mutating func spreadMerged() {
    let tall = grid.merges.filter { merge in
      guard merge.rows.count > 1, merge.rows.lowerBound >= header.bodyRow,
        let slot = slots[merge.columns.lowerBound], case .field(let field)? = meanings[slot]
      else { return false }
      return field != .value && field != .numerator && field != .denominator
    }
    if tall.isEmpty { return }
    var room = WorkbookLimits.rows
    let wanted = Set(
      tall.map { CellReference(row: $0.rows.lowerBound, column: $0.columns.lowerBound) })
    var found: [CellReference: SheetGrid.Cell] = [:]
    for cell in grid.cells {
      let place = CellReference(row: Int(cell.row), column: Int(cell.column))
      if wanted.contains(place) { found[place] = cell }
    }
    for merge in tall {
      let place = CellReference(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
      guard let cell = found[place], let slot = slots[place.column] else { continue }
      var text = cell.text
      if meanings[slot] == .field(.period), cell.kind == .month { text.length = 7 }
      if meanings[slot] == .field(.period), cell.kind == .year { text.length = 4 }
      room -= merge.rows.count
      guard room > 0 else { return }
      for row in merge.rows.dropFirst() { merged[row, default: [:]][slot] = text }
    }
  }

  // MARK: - Writing

  private mutating func write(_ texts: [Content], at row: Int) {
    for (slot, text) in texts.enumerated() {
      if slot > 0 { bytes.append(UInt8(ascii: ",")) }
      if text.isNumber || text.bytes.isEmpty {
        bytes.append(contentsOf: text.bytes)
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in text.bytes {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte == 10 || byte == 13 ? UInt8(ascii: " ") : byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "\n"))
    rows.append(UInt32(row))
  }

  // MARK: - Problems

  private mutating func report(_ reason: ProblemReason, _ row: Int, _ column: Int? = nil) {
    problems.append(
      SourceProblem(file: name, line: row + 1, column: column.map { $0 + 1 }, reason: reason))
  }

  private mutating func reportHidden(_ rows: [Int]) {
    let hidden = rows.filter(grid.hiddenRows.contains)
    let columns = header.columns.count { column in
      grid.hiddenColumns.contains { $0.contains(column.column) }
    }
    guard !hidden.isEmpty || columns > 0 else { return }
    let reason = ProblemReason.hiddenCells(rows: hidden.count, columns: columns)
    problems.append(
      SourceProblem(file: name, line: (hidden.first ?? header.row) + 1, reason: reason))
  }
}
