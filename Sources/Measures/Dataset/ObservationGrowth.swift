/// A table with some rows more, made without copying those it had.
///
/// The groups (rows of one indicator and unit) that get a row are written anew behind all others;
/// everything else is shared. So every look-up still finds its rows side by side and in order, and
/// costs what it did before. What is written anew is copied at each growth and grows itself: beyond
/// a bound the table is made whole again, which costs a copy once in many times.
struct ObservationGrowth {
  /// The part of a table that may be added before it is made whole: a sixteenth is copied in the
  /// time of a frame.
  static let shareAdded = 16
  /// So many rows may always be added: half a megabyte.
  static let rowsAdded = 10_000

  /// The table that has grown.
  let storage: ObservationStorage
  /// The rows that were added: those that are not duplicates, periods as positions in the table.
  private(set) var rows: [PackedRow] = []
  /// For each position among the periods before, the one now; empty when they are the same.
  let periodPositions: ContiguousArray<UInt32>

  /// One group, written anew.
  private struct Patch {
    let indicator: UInt16
    let unit: UInt32
    let rows: Range<Int>
  }

  /// Adds rows to a table.
  ///
  /// - Parameters:
  ///   - old: the table, which stays as it is.
  ///   - order: the rows to add; all were named after those of the table.
  ///   - duplicates: leaves out rows that say again what is there, and keeps them as pairs.
  init(
    _ old: ObservationStorage, adding order: RowOrder, without duplicates: inout DuplicateFinder
  ) {
    let periods = PeriodUnion(old.columns.periods, order.periods)
    var added = old.columns.added
    var base = old.columns.first
    base.periods = periods.all
    added.periods = periods.all
    if !periods.first.isEmpty {
      for row in base.period.indices { base.period[row] = periods.first[Int(base.period[row])] }
      for row in added.period.indices { added.period[row] = periods.first[Int(added.period[row])] }
    }
    let current = SegmentedColumns(base, adding: added)
    var patches: [Patch] = []
    var place = 0
    while place < order.count {
      let start = place
      let head = order[start]
      repeat { place += 1 } while place < order.count && order[place].isSameGroup(as: head)
      var incoming = (start..<place).map { order[$0] }
      for index in incoming.indices {
        incoming[index].period = periods.second[Int(incoming[index].period)]
      }
      let given = old.rows(IndicatorIndex(raw: head.indicator), UnitIndex(raw: head.unit))
      let (group, news) = Self.merged(given.map(current.packed), incoming, without: &duplicates)
      guard !news.isEmpty else { continue }
      rows += news
      let first = base.count + added.count
      for row in group { added.append(row) }
      patches.append(
        Patch(indicator: head.indicator, unit: head.unit, rows: first..<(first + group.count)))
    }
    periodPositions = periods.first
    let grown = ObservationStorage(
      SegmentedColumns(base, adding: added), Self.index(old, patches))
    let isTooLong = added.count > max(Self.rowsAdded, base.count / Self.shareAdded)
    storage = isTooLong ? ObservationStorage(grown.compacted) : grown
  }

  /// Rows of one group and those that come to it, by period; at one period those of the table lead.
  private static func merged(
    _ given: [PackedRow], _ incoming: [PackedRow], without duplicates: inout DuplicateFinder
  ) -> (group: [PackedRow], news: [PackedRow]) {
    var group: [PackedRow] = []
    var news: [PackedRow] = []
    var next = 0
    for row in incoming {
      while next < given.count, given[next].period <= row.period {
        // Never left out: of one publication the table has one row.
        _ = duplicates.accepts(given[next])
        group.append(given[next])
        next += 1
      }
      if duplicates.accepts(row) {
        group.append(row)
        news.append(row)
      }
    }
    group += given[next...]
    return (group, news)
  }

  /// The index of a table with some groups replaced and some inserted.
  private static func index(_ old: ObservationStorage, _ patches: [Patch]) -> GroupIndex {
    var index = GroupIndex()
    var next = 0
    for slot in 0..<max(0, old.index.groupsOfIndicator.count - 1) {
      let indicator = UInt16(slot)
      for group in old.groups(IndicatorIndex(raw: indicator)) {
        let unit = old.index.groupUnit[group]
        var rows = old.rows(ofGroup: group)
        while next < patches.count,
          (patches[next].indicator, patches[next].unit) <= (indicator, unit)
        {
          let patch = patches[next]
          if (patch.indicator, patch.unit) == (indicator, unit) {
            rows = patch.rows
          } else {
            index.append(patch.indicator, patch.unit, patch.rows)
          }
          next += 1
        }
        index.append(indicator, unit, rows)
      }
    }
    for patch in patches[next...] { index.append(patch.indicator, patch.unit, patch.rows) }
    index.finish()
    return index
  }
}

/// The periods of two sorted lists in one, and where those of each have gone.
private struct PeriodUnion {
  /// All of them, sorted, each once.
  private(set) var all: ContiguousArray<Period> = []
  /// Where those of the first list have gone; empty when they stayed.
  private(set) var first: ContiguousArray<UInt32> = []
  /// Where those of the second list have gone.
  private(set) var second: ContiguousArray<UInt32> = []

  init(_ one: ContiguousArray<Period>, _ other: ContiguousArray<Period>) {
    var next = 0
    for period in one {
      while next < other.count, other[next] < period {
        second.append(UInt32(all.count))
        all.append(other[next])
        next += 1
      }
      if next < other.count, other[next] == period {
        second.append(UInt32(all.count))
        next += 1
      }
      first.append(UInt32(all.count))
      all.append(period)
    }
    for period in other[next...] {
      second.append(UInt32(all.count))
      all.append(period)
    }
    // What comes at the end, such as the month that has just begun, moves nothing.
    if first.last.map({ Int($0) == one.count - 1 }) ?? true { first = [] }
  }
}

extension PackedRow {
  /// Whether both are of one indicator and unit.
  fileprivate func isSameGroup(as other: PackedRow) -> Bool {
    unit == other.unit && indicator == other.indicator
  }
}
