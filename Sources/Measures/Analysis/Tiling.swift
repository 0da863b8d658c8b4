/// Chooses shorter periods that do not overlap and together cover most of a longer one.
///
/// A file may give months, quarters and years to date side by side; a sum must take no day twice.
enum Tiling {
  /// The best choice: most days, then fewest periods.
  ///
  /// The classic choice of weighted intervals: parts in the order of their ends, for each the best
  /// with and without it. Takes n log n steps for n parts.
  ///
  /// - Parameter parts: periods sorted by start, then end, each inside the one to cover.
  /// - Returns: positions in `parts`, ascending.
  static func best(_ parts: [Period]) -> [Int] {
    if overlapsNowhere(parts) { return Array(parts.indices) }
    let order = parts.indices.sorted { parts[$0].end < parts[$1].end }
    var best: [(days: Int, pieces: Int)] = [(0, 0)]
    var before: [Int] = []
    for (place, index) in order.enumerated() {
      let previous = countEnding(before: parts[index].start, order, parts, in: 0..<place)
      before.append(previous)
      let with = (best[previous].days + parts[index].dayCount, best[previous].pieces + 1)
      best.append(isBetter(with, than: best[place]) ? with : best[place])
    }
    return choice(order, parts, before, best)
  }

  private static func overlapsNowhere(_ parts: [Period]) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { $0.end < $1.start }
  }

  private static func isBetter(
    _ one: (days: Int, pieces: Int), than other: (days: Int, pieces: Int)
  ) -> Bool {
    one.days > other.days || (one.days == other.days && one.pieces < other.pieces)
  }

  /// How many of the first parts, in the order of their ends, end before a day.
  private static func countEnding(
    before day: Day, _ order: [Int], _ parts: [Period], in range: Range<Int>
  ) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if parts[order[middle]].end < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func choice(
    _ order: [Int], _ parts: [Period], _ before: [Int], _ best: [(days: Int, pieces: Int)]
  ) -> [Int] {
    var chosen: [Int] = []
    var place = order.count
    while place > 0 {
      if best[place] == best[place - 1] {
        place -= 1
      } else {
        chosen.append(order[place - 1])
        place = before[place - 1]
      }
    }
    return chosen.sorted()
  }
}
