/// Finds a row of its own for each label at the side of a chart.
enum LabelSpread {
  /// Rows for labels that would best stand at `wanted`, moved as little as needed.
  ///
  /// The order of the labels is kept: what lies higher is written higher. Labels for which there is
  /// no row left get `nil`, the last ones in the list first.
  static func rows(wanted: [Int], count: Int) -> [Int?] {
    var rows: [Int?] = Array(repeating: nil, count: wanted.count)
    let kept = wanted.indices.prefix(max(0, count)).sorted {
      (wanted[$0], $0) < (wanted[$1], $1)
    }
    var next = 0
    var placed: [Int] = []
    for index in kept {
      let row = max(next, min(wanted[index], count - 1))
      placed.append(row)
      next = row + 1
    }
    // What ran over the lower end is pushed back up.
    var limit = count - 1
    for position in placed.indices.reversed() {
      placed[position] = min(placed[position], limit)
      limit = placed[position] - 1
    }
    for (index, row) in zip(kept, placed) { rows[index] = row }
    return rows
  }
}
