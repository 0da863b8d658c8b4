import Measures
import Text

/// Reads a sheet through: `xl/worksheets/sheet1.xml`.
final class SheetReader: XMLReader {
  /// What was read.
  private(set) var grid: SheetGrid

  private let shared: [TextArena.Place]
  private let styles: WorkbookStyles
  private let calendar: SerialCalendar

  /// Where the next row and cell stand unless they say otherwise.
  private var row = -1
  private var column = -1
  private var isSorted = true

  private var cell = Content()
  private var capture = Capture.nothing
  private var readings = 0

  /// Which text is being taken.
  private enum Capture { case nothing, value, formula, inline }

  /// A cell on its way.
  private struct Content {
    var type = CellType.number
    var style = 0
    var value: [UInt8] = []
    var formula: [UInt8] = []
    var hasFormula = false

    mutating func clear() {
      value.removeAll(keepingCapacity: true)
      formula.removeAll(keepingCapacity: true)
      hasFormula = false
      style = 0
      type = .number
    }
  }

  /// What the value of a cell is: ECMA-376 part 1, 18.18.11.
  private enum CellType { case number, shared, text, boolean, date }

  /// A reader of a sheet whose cells use some texts and formats.
  init(_ texts: SharedTexts, _ styles: WorkbookStyles, _ calendar: SerialCalendar) {
    grid = SheetGrid(arena: texts.arena)
    shared = texts.places
    self.styles = styles
    self.calendar = calendar
  }

  /// The cells in order; files of a few programs have them in another one.
  func finished() -> SheetGrid {
    if !isSorted { grid.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) } }
    return grid
  }

  // MARK: - Elements

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookError) {
    switch name {
    case "c": try startCell(attributes)
    case "v": capture = .value
    case "f":
      cell.hasFormula = true
      capture = .formula
    case "row": try startRow(attributes)
    case "t": capture = readings == 0 ? .inline : .nothing
    case "rPh": readings += 1
    case "col": noteColumns(attributes)
    case "mergeCell": noteMerge(attributes)
    default: break
    }
  }

  func end(_ name: XMLName) throws(WorkbookError) {
    switch name {
    case "v", "f", "t": capture = .nothing
    case "c": try endCell()
    case "rPh": readings -= 1
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) throws(WorkbookError) {
    guard capture != .nothing else { return }
    guard cell.value.count + cell.formula.count + bytes.count <= CSVLimits.cellBytes else {
      throw WorkbookError(.lineTooLong(limit: CSVLimits.cellBytes))
    }
    if capture == .formula {
      cell.formula.append(contentsOf: bytes)
    } else {
      cell.value.append(contentsOf: bytes)
    }
  }

  // MARK: - Places

  private func startRow(_ attributes: XMLAttributes) throws(WorkbookError) {
    let next = attributes.number("r").map { $0 - 1 } ?? row + 1
    guard (0..<WorkbookLimits.rows).contains(next) else { throw Self.damage }
    row = next
    column = -1
    if attributes.isTrue("hidden") { grid.hiddenRows.insert(row) }
  }

  private func startCell(_ attributes: XMLAttributes) throws(WorkbookError) {
    cell.clear()
    column += 1
    if let reference = attributes.bytes("r") {
      guard let place = CellReference(reference) else { throw Self.damage }
      column = place.column
      row = place.row
    }
    guard (0..<WorkbookLimits.columns).contains(column), row >= 0 else { throw Self.damage }
    cell.style = attributes.number("s") ?? 0
    cell.type =
      switch attributes["t"] {
      case "s": .shared
      case "str", "inlineStr", "e": .text
      case "b": .boolean
      case "d": .date
      default: .number
      }
  }

  private func noteColumns(_ attributes: XMLAttributes) {
    guard attributes.isTrue("hidden"), let first = attributes.number("min"),
      let last = attributes.number("max"), first >= 1, last >= first,
      grid.hiddenColumns.count < WorkbookLimits.columns
    else { return }
    grid.hiddenColumns.append(first - 1...last - 1)
  }

  private func noteMerge(_ attributes: XMLAttributes) {
    guard grid.merges.count < WorkbookLimits.merges,
      let ends = attributes["ref"]?.split(separator: ":"), ends.count == 2,
      let first = CellReference(String(ends[0])), let last = CellReference(String(ends[1])),
      first.row <= last.row, first.column <= last.column
    else { return }
    grid.merges.append(
      SheetGrid.Merge(rows: first.row...last.row, columns: first.column...last.column))
  }

  // MARK: - Values

  private func endCell() throws(WorkbookError) {
    let isEmpty = cell.value.isEmpty
    switch cell.type {
    case .shared:
      guard !isEmpty else { return }
      guard let index = Int(String(decoding: cell.value, as: UTF8.self)),
        shared.indices.contains(index)
      else { throw Self.damage }
      if shared[index].length > 0 { try append(.value, shared[index]) }
    case .text where !isEmpty:
      try append(.value, grid.arena.append(cell.value))
    case .boolean where !isEmpty:
      try append(.value, grid.arena.append((cell.value == [0x31] ? "TRUE" : "FALSE").utf8))
    case .date where !isEmpty:
      let day = String(decoding: cell.value, as: UTF8.self)
      try append(
        .value,
        grid.arena.append((day.hasSuffix("T00:00:00") ? day.dropLast(9) : day[...]).utf8))
    case .number where !isEmpty:
      let (kind, text) = number()
      try append(kind, grid.arena.append(text))
    case .number where cell.hasFormula, .boolean where cell.hasFormula:
      try append(.formula, grid.arena.append([UInt8(ascii: "=")] + cell.formula))
    default:
      break
    }
  }

  /// A number as its format shows it.
  private func number() -> (SheetGrid.Kind, [UInt8]) {
    let format = styles[cell.style]
    if format == .number, cell.value.count <= 15, cell.value.allSatisfy({ 0x30...0x39 ~= $0 }) {
      return (.number, cell.value)
    }
    guard var decimal = PlainDecimal(cell.value) else { return (.value, cell.value) }
    switch format {
    case .number:
      break
    case .percent:
      decimal.scaleToPercent()
    case .code(let digits):
      if let text = decimal.text, text.allSatisfy({ 0x30...0x39 ~= $0 }) {
        return (.value, Array(repeating: 0x30, count: max(0, digits - text.count)) + text)
      }
    case .day, .month, .year, .time:
      if let serial = decimal.double, let (day, seconds) = calendar.moment(serial) {
        return SerialDay(day: day, seconds: seconds).written(as: format)
      }
    }
    return decimal.text.map { (.number, $0) } ?? (.value, cell.value)
  }

  private func append(_ kind: SheetGrid.Kind, _ text: TextArena.Place) throws(WorkbookError) {
    guard grid.cells.count < WorkbookLimits.cells else {
      throw WorkbookError(.tooManyCells(limit: WorkbookLimits.cells))
    }
    if let last = grid.cells.last, (last.row, last.column) >= (UInt32(row), UInt16(column)) {
      isSorted = false
    }
    grid.cells.append(
      SheetGrid.Cell(row: UInt32(row), column: UInt16(column), kind: kind, text: text))
  }

  private static var damage: WorkbookError {
    WorkbookError(.damagedWorkbook(part: SafeText("worksheet")))
  }
}
