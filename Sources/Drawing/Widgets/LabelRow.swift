import Text

/// Finds places for labels in one row so that no two of them touch.
struct LabelRow {
  /// Columns of the row.
  let width: Int
  /// How far a label may stand from where it belongs, in columns.
  let reach: Int
  private var taken: [Range<Int>] = []

  init(width: Int, reach: Int = 2) {
    self.width = width
    self.reach = reach
  }

  /// The first column for a label of this length that would best start at `wanted`.
  ///
  /// Tries the places around it, nearest first; `nil` if all are taken. Labels placed earlier keep
  /// their places, so the most important one comes first.
  mutating func place(length: Int, at wanted: Int) -> Int? {
    guard length > 0, length <= width else { return nil }
    let inside = min(max(0, wanted), width - length)
    for distance in 0...max(0, reach) {
      for start in distance == 0 ? [inside] : [inside - distance, inside + distance] {
        guard start >= 0, start + length <= width else { continue }
        // One free column between two labels.
        let space = (start - 1)..<(start + length + 1)
        if taken.allSatisfy({ !$0.overlaps(space) }) {
          taken.append(start..<(start + length))
          return start
        }
      }
    }
    return nil
  }

  /// The column itself if a label of this length can start there, else `nil`.
  mutating func placeExactly(length: Int, at start: Int) -> Int? {
    guard length > 0, start >= 0, start + length <= width else { return nil }
    let space = (start - 1)..<(start + length + 1)
    guard taken.allSatisfy({ !$0.overlaps(space) }) else { return nil }
    taken.append(start..<(start + length))
    return start
  }
}
