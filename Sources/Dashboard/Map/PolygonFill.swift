import Drawing
import Measures

/// Finds the dots whose middles lie inside a polygon, row by row: where a row crosses the rings an
/// odd number of times from the left, it is inside (even-odd rule, so that holes need no care).
struct PolygonFill {
  /// Columns and rows of dots.
  let size: Size
  private var crossings: [(row: Int, x: Float)] = []

  /// A fill of a raster.
  init(size: Size) {
    self.size = size
  }

  /// Calls `body` with each row and the columns of it that lie inside.
  mutating func spans(
    of polygon: GeographicPolygon, _ projection: MapProjection, _ body: (Int, Range<Int>) -> Void
  ) {
    crossings.removeAll(keepingCapacity: true)
    for ring in polygon.rings { cross(ring, projection) }
    crossings.sort { ($0.row, $0.x) < ($1.row, $1.x) }
    var index = 0
    while index + 1 < crossings.count {
      let (start, end) = (crossings[index], crossings[index + 1])
      // Rings are closed: every row is crossed an even number of times.
      if start.row == end.row {
        let columns = column(start.x)..<max(column(start.x), column(end.x))
        if !columns.isEmpty { body(start.row, columns) }
      }
      index += 2
    }
  }

  /// The first column whose middle is not left of a place.
  private func column(_ x: Float) -> Int { min(max(0, Int((x - 0.5).rounded(.up))), size.width) }

  /// Notes where a ring crosses the middles of rows.
  ///
  /// Places nearer to the last one than half a dot are passed over: nobody would see them.
  private mutating func cross(_ ring: [Coordinate], _ projection: MapProjection) {
    guard let first = ring.first else { return }
    var last = projection.dot(first)
    for (position, place) in ring.enumerated().dropFirst() {
      let next = projection.dot(place)
      let isNear = abs(next.x - last.x) < 0.5 && abs(next.y - last.y) < 0.5
      if isNear, position < ring.count - 1 { continue }
      cross(from: last, to: next)
      last = next
    }
  }

  private mutating func cross(from start: (x: Float, y: Float), to end: (x: Float, y: Float)) {
    let (upper, lower) = start.y <= end.y ? (start, end) : (end, start)
    // Rows whose middle lies at or below the upper end and above the lower one.
    let first = max(0, Int((upper.y - 0.5).rounded(.up)))
    let behind = min(size.height, Int((lower.y - 0.5).rounded(.up)))
    guard first < behind else { return }
    let slope = (lower.x - upper.x) / (lower.y - upper.y)
    for row in first..<behind {
      crossings.append((row, upper.x + (Float(row) + 0.5 - upper.y) * slope))
    }
  }
}
