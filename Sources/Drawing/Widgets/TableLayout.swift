/// Which columns of a table are shown, and where.
public struct TableLayout: Hashable, Sendable {
  /// The place of one column.
  public struct Place: Hashable, Sendable {
    /// The column, as an index of the table's columns.
    public let column: Int
    /// The first column of the screen.
    public let x: Int
    /// Columns of the screen.
    public let width: Int
  }

  /// The columns that are shown, from left to right.
  public let places: [Place]

  /// Lays columns out on a width, `gutter` columns of the screen kept free before them.
  ///
  /// What is too wide even without all columns that can be left out is cut at the right.
  public init(_ columns: [TableColumn], width: Int, gutter: Int) {
    let room = max(0, width - gutter)
    let kept = Self.kept(columns, room: room)
    let widths = Self.widths(of: kept.map { columns[$0] }, room: room)
    var places: [Place] = []
    var x = gutter
    for (index, columnWidth) in zip(kept, widths) {
      if !places.isEmpty { x += columns[index].gap }
      let visible = min(columnWidth, width - x)
      guard visible > 0 else { break }
      places.append(Place(column: index, x: x, width: visible))
      x += columnWidth
    }
    self.places = places
  }

  private static func kept(_ columns: [TableColumn], room: Int) -> [Int] {
    var kept = Array(columns.indices)
    func needed() -> Int {
      kept.enumerated().reduce(0) { sum, entry in
        sum + columns[entry.element].minimum + (entry.offset > 0 ? columns[entry.element].gap : 0)
      }
    }
    while needed() > room {
      let optional = kept.indices.filter { columns[kept[$0]].dropRank > 0 }
      // Of equal ranks the one farthest to the right goes first.
      func rank(_ index: Int) -> (Int, Int) { (columns[kept[index]].dropRank, index) }
      guard let victim = optional.max(by: { rank($0) < rank($1) }) else { break }
      kept.remove(at: victim)
    }
    return kept
  }

  private static func widths(of columns: [TableColumn], room: Int) -> [Int] {
    var widths = columns.map(\.minimum)
    let gaps = columns.dropFirst().reduce(0) { $0 + $1.gap }
    var left = room - gaps - widths.reduce(0, +)
    // Too wide even so: names give way before numbers are cut.
    for index in columns.indices where left < 0 {
      let less = min(-left, columns[index].minimum - columns[index].least)
      widths[index] -= less
      left += less
    }
    guard left > 0 else { return widths }
    // What cannot be left out gets its ideal first.
    let order = columns.indices.sorted { (columns[$0].dropRank, $0) < (columns[$1].dropRank, $1) }
    for index in order {
      let more = min(left, columns[index].ideal - widths[index])
      widths[index] += more
      left -= more
    }
    let extra = Share.lengths(columns.map { .weight($0.weight) }, of: left, gap: 0)
    return zip(widths, extra).map { $0 + $1.length }
  }
}
