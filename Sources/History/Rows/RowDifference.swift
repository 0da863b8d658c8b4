/// What is different between two states of a source.
struct RowDifference {
  /// What leads from the first to the second: new rows, and marks of departure.
  private(set) var changes = KnownRows()
  /// The rows of the first that the second no longer has.
  private(set) var departed = KnownRows()
  /// The leading rows of the first whose value the source had stood by and has changed.
  private(set) var restated = KnownRows()
  /// Cells that only the second has.
  private(set) var added = 0
  /// Cells that both have, in which something is different.
  private(set) var changed = 0
  /// Cells that only the first has.
  private(set) var departedCells = 0

  init(from first: KnownRows, to second: KnownRows) {
    var walk = Walk(old: first.rows, new: second.rows)
    var changes: ContiguousArray<KnownRow> = []
    var departed: ContiguousArray<KnownRow> = []
    var restated: ContiguousArray<KnownRow> = []
    while let step = walk.next() {
      switch (step.old.isEmpty, step.new.isEmpty) {
      case (true, _):
        added += 1
        changes.append(contentsOf: second.rows[step.new])
      case (_, true):
        departedCells += 1
        changes.append(first.rows[step.old.lowerBound].departure)
        departed.append(contentsOf: first.rows[step.old])
      case (false, false):
        changed += 1
        changes.append(contentsOf: second.rows[step.new])
        let before = first.rows[step.old.lowerBound]
        // The leading row is what screens show; alternatives come and go with publications.
        if before.isSettled, !before.hasSameValue(as: second.rows[step.new.lowerBound]) {
          restated.append(before)
        }
      }
    }
    self.changes = KnownRows(trusted: changes)
    self.departed = KnownRows(trusted: departed)
    self.restated = KnownRows(trusted: restated)
  }
}

/// Walks along two sorted lists and stops at each cell that differs.
private struct Walk {
  let old: ContiguousArray<KnownRow>
  let new: ContiguousArray<KnownRow>
  private var oldIndex = 0
  private var newIndex = 0

  init(old: ContiguousArray<KnownRow>, new: ContiguousArray<KnownRow>) {
    self.old = old
    self.new = new
  }

  /// The rows of the next cell that differs, in both lists; nil at the end.
  mutating func next() -> (old: Range<Int>, new: Range<Int>)? {
    // Equal rows are passed over one by one. A cell that differs only behind its first row is
    // found at that row, so the step begins at the first of its cell.
    while oldIndex < old.count, newIndex < new.count, old[oldIndex] == new[newIndex] {
      oldIndex += 1
      newIndex += 1
    }
    if oldIndex == old.count, newIndex == new.count { return nil }
    let cell = nextCell()
    let oldRange = range(of: cell, in: old, around: oldIndex)
    let newRange = range(of: cell, in: new, around: newIndex)
    oldIndex = oldRange.upperBound
    newIndex = newRange.upperBound
    return (oldRange, newRange)
  }

  private func nextCell() -> Cell {
    if oldIndex == old.count { return new[newIndex].cell }
    if newIndex == new.count { return old[oldIndex].cell }
    return min(old[oldIndex].cell, new[newIndex].cell)
  }

  private func range(
    of cell: Cell, in rows: ContiguousArray<KnownRow>, around index: Int
  ) -> Range<Int> {
    var start = index
    while start > 0, rows[start - 1].cell == cell { start -= 1 }
    var end = index
    while end < rows.count, rows[end].cell == cell { end += 1 }
    return start..<end
  }
}
