import Text

/// The objects of an array as a table: their names are the columns, one object is a row.
///
/// Written down as CSV, so that the readers of CSV read it; what they find wrong is told at the
/// place in the JSON text.
struct JSONTable {
  private let document: JSONDocument
  private let rows: [Int]

  /// The node of the first name of each column.
  private var columns: [Int] = []
  private var positions: [UInt32: [Int]] = [:]

  /// The table of some objects; nil when they have no member.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - rows: the positions of the objects' nodes.
  /// - Returns: the table, whose places are those of the document.
  static func derived(from document: JSONDocument, rows: [Int]) -> DerivedTable? {
    var table = JSONTable(document: document, rows: rows)
    let bytes = document.bytes.withUnsafeBytes { table.written($0) }
    guard !table.columns.isEmpty else { return nil }
    let (columns, objects) = (table.columns, rows)
    return DerivedTable(bytes: bytes, isLiteral: true) { row, cell in
      Self.place(row, cell, document, columns: columns, rows: objects)
    }
  }

  private init(document: JSONDocument, rows: [Int]) {
    self.document = document
    self.rows = rows
  }

  // MARK: - Places

  private static func place(
    _ row: Int, _ cell: Int?, _ document: JSONDocument, columns: [Int], rows: [Int]
  ) -> TextPosition {
    let nodes = document.nodes
    guard row > 0, row <= rows.count else {
      let node = cell.flatMap { $0 < columns.count ? columns[$0] : nil } ?? columns.first
      return document.position(of: node.map { Int(nodes[$0].start) } ?? 0)
    }
    let object = rows[row - 1]
    guard let cell else {
      return TextPosition(line: document.line(of: Int(nodes[object].start)), column: 1)
    }
    let value =
      cell < columns.count ? value(of: columns[cell], in: object, document) ?? object : object
    return document.position(of: Int(nodes[value].start))
  }

  /// The node of an object's value under a name; nil when it has none.
  private static func value(of column: Int, in object: Int, _ document: JSONDocument) -> Int? {
    let nodes = document.nodes
    return document.bytes.withUnsafeBytes { bytes in
      var next = object + 1
      let end = Int(nodes[object].link)
      while next < end {
        if nodes[next].link == nodes[column].link,
          JSONText.areEqual(nodes[next], nodes[column], in: bytes)
        {
          return next + 1
        }
        next = document.end(ofValueAt: next + 1)
      }
      return nil
    }
  }

  // MARK: - Writing

  private mutating func written(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    for object in rows { forEachMember(of: object, bytes) { _, _ in } }
    var writer = CSVRowWriter(bytes)
    writer.reserve(bytes.count * 2 / 3)
    for (column, node) in columns.enumerated() {
      writer.cell(document.nodes[node], isFirst: column == 0)
    }
    writer.endRow()
    // The node of each column's value in one row; 0 is the root, which is no member's value.
    var cells = Array(repeating: 0, count: columns.count)
    for object in rows {
      for column in cells.indices { cells[column] = 0 }
      forEachMember(of: object, bytes) { column, value in
        // Of a name that stands twice the first counts.
        if cells[column] == 0 { cells[column] = value }
      }
      for (column, node) in cells.enumerated() {
        writer.cell(node == 0 ? nil : document.nodes[node], isFirst: column == 0)
      }
      writer.endRow()
    }
    return writer.bytes
  }

  /// Hands over the column and the value's node of every member of an object.
  @inline(__always)
  private mutating func forEachMember(
    of object: Int, _ bytes: UnsafeRawBufferPointer, take: (_ column: Int, _ value: Int) -> Void
  ) {
    var next = object + 1
    var expected = 0
    let end = Int(document.nodes[object].link)
    while next < end {
      if let column = column(of: next, expected: expected, bytes) {
        take(column, next + 1)
        expected = column + 1
      }
      next = document.end(ofValueAt: next + 1)
    }
  }

  /// The column of a name; objects of one array mostly have their names in one order.
  @inline(__always)
  private mutating func column(
    of name: Int, expected: Int, _ bytes: UnsafeRawBufferPointer
  ) -> Int? {
    let node = document.nodes[name]
    if expected < columns.count {
      let other = document.nodes[columns[expected]]
      if other.link == node.link, JSONText.areEqual(other, node, in: bytes) { return expected }
    }
    for column in positions[node.link] ?? []
    where JSONText.areEqual(document.nodes[columns[column]], node, in: bytes) {
      return column
    }
    guard columns.count < JSONLimits.columns else { return nil }
    columns.append(name)
    positions[node.link, default: []].append(columns.count - 1)
    return columns.count - 1
  }
}
