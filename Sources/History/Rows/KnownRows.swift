/// The observations of a source at one moment, or what changed of them, sorted by cell.
///
/// Rows of one cell are alternatives, in the order of the dataset, and are only replaced together.
struct KnownRows: Equatable {
  private(set) var rows: ContiguousArray<KnownRow>

  /// Rows in any order; those of one cell keep theirs.
  init(_ rows: ContiguousArray<KnownRow> = []) {
    self.rows = Self.isSorted(rows) ? rows : Self.sorted(rows)
  }

  var isEmpty: Bool { rows.isEmpty }
  var count: Int { rows.count }

  /// The rows of one cell; empty when there is none.
  func rows(of cell: Cell) -> ArraySlice<KnownRow> {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = low + (high - low) / 2
      if rows[middle].cell < cell { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < rows.count, rows[end].cell == cell { end += 1 }
    return ArraySlice(rows[low..<end])
  }

  /// These rows with newer ones in the place of older ones of the same cell.
  ///
  /// - Parameters:
  ///   - newer: what came later.
  ///   - keepingGone: whether departures stay marked, because something older is below both.
  /// - Returns: both as one.
  func overlaid(by newer: KnownRows, keepingGone: Bool) -> KnownRows {
    if newer.isEmpty { return self }
    var merged: ContiguousArray<KnownRow> = []
    merged.reserveCapacity(rows.count + newer.rows.count)
    var old = 0
    var index = 0
    while index < newer.rows.count {
      let cell = newer.rows[index].cell
      // Most of a dataset lies between two changes: it is copied in one piece.
      let start = old
      while old < rows.count, rows[old].cell < cell { old += 1 }
      merged.append(contentsOf: rows[start..<old])
      while old < rows.count, rows[old].cell == cell { old += 1 }
      while index < newer.rows.count, newer.rows[index].cell == cell {
        if keepingGone || !newer.rows[index].isGone { merged.append(newer.rows[index]) }
        index += 1
      }
    }
    merged.append(contentsOf: rows[old...])
    return KnownRows(trusted: merged)
  }

  /// Changes that came one after another as one.
  static func combined(_ changes: ArraySlice<KnownRows>) -> KnownRows {
    guard changes.count > 1 else { return changes.first ?? KnownRows() }
    // By halves: each row is copied as often as the number of changes has digits.
    let middle = changes.startIndex + changes.count / 2
    let later = combined(changes[middle...])
    return combined(changes[..<middle]).overlaid(by: later, keepingGone: true)
  }

  /// These rows without those whose cell others have.
  func without(_ others: KnownRows) -> KnownRows {
    var kept: ContiguousArray<KnownRow> = []
    var other = 0
    for row in rows {
      while other < others.rows.count, others.rows[other].cell < row.cell { other += 1 }
      let isCarried = other < others.rows.count && others.rows[other].cell == row.cell
      if !isCarried { kept.append(row) }
    }
    return KnownRows(trusted: kept)
  }

  /// Rows that are known to be sorted.
  init(trusted rows: ContiguousArray<KnownRow>) {
    self.rows = rows
  }

  private static func isSorted(_ rows: ContiguousArray<KnownRow>) -> Bool {
    for index in rows.indices.dropFirst() where rows[index].cell < rows[index - 1].cell {
      return false
    }
    return true
  }

  private static func sorted(_ rows: ContiguousArray<KnownRow>) -> ContiguousArray<KnownRow> {
    let order = rows.indices.sorted { left, right in
      let (first, second) = (rows[left].cell, rows[right].cell)
      return first == second ? left < right : first < second
    }
    return ContiguousArray(order.map { rows[$0] })
  }
}
