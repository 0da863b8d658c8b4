import Dashboard
import DashboardFixture
import Drawing
import Measures

/// How long it takes to put made-up shapes on the map, and to draw it again after a key.
struct Maps {
  let report: Report

  private static let size = Size(width: 240, height: 67)
  private static let rounds = 200
  /// Pieces of each edge of a province: 250,000 positions in all, as in a file of ten megabytes.
  private static let pieces = 1_000

  /// Prints the time of the first picture, and the median and the worst percent of those after it.
  func run() {
    var state = DashboardTool.state(Self.size)
    _ = reduce(&state, .loaded(report))
    _ = reduce(&state, .key(.character("7")))
    guard let day = Day(year: 2024, month: 6, day: 30) else { return }
    let outlines = InventedOutlines(report.dataset.registry, on: day, pieces: Self.pieces)
    let points = outlines.blocks.reduce(0) { $0 + $1.ring.count }
    let reading = OutlineReading(outlines: outlines.set)
    let clock = ContinuousClock()
    var painter = Painter()
    let first = clock.measure {
      _ = reduce(&state, .outlined(reading))
      _ = painter.frame(of: state)
    }
    let keys: [Key] = [.right, .down, .left, .up]
    let times = (0..<Self.rounds).map { round in
      clock.measure {
        _ = reduce(&state, .key(keys[round % keys.count]))
        _ = painter.frame(of: state)
      }
    }.sorted()
    print(
      "map of \(points) positions at \(Self.size.width)x\(Self.size.height): first \(first), key to",
      "picture median \(times[times.count / 2]), 99 % \(times[times.count * 99 / 100])")
  }
}
