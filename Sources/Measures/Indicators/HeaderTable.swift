import Text

/// Finds a column by its header as people write it.
struct HeaderTable<Column: Sendable>: Sendable {
  private let columns: [String: Column]

  /// A table of columns, each with all its headers.
  init(_ columns: [(column: Column, headers: [String])]) {
    var table: [String: Column] = [:]
    for (column, headers) in columns {
      for header in headers { table[Folding.key(header)] = column }
    }
    self.columns = table
  }

  /// The column with a header that differs from a known one in nothing but case, marks,
  /// punctuation and what stands in brackets, such as a unit of measure.
  func match(_ header: String) -> Column? {
    let bare = header.prefix { $0 != "(" && $0 != "[" }
    return columns[Folding.key(String(bare))]
  }
}

extension HeaderTable where Column == CountColumn {
  static let counts = HeaderTable(CountColumn.allCases.map { ($0, [$0.rawValue] + $0.headers) })
}

extension HeaderTable where Column == MeasureColumn {
  static let measures = HeaderTable(
    MeasureColumn.allCases.map { ($0, [$0.rawValue] + $0.headers) })
}
