/// How many durations fell under each of some bounds.
struct Histogram: Sendable {
  /// Upper bounds in seconds: from an answer out of memory to one that people notice.
  static let bounds = [0.000_1, 0.000_5, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

  /// Durations in each class, the last one without a bound.
  private(set) var counts = [Int](repeating: 0, count: Histogram.bounds.count + 1)
  /// The sum of all, in seconds.
  private(set) var sum = 0.0

  /// Notes a duration.
  mutating func add(_ duration: Duration) {
    let seconds =
      Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    var position = 0
    while position < Self.bounds.count, seconds > Self.bounds[position] { position += 1 }
    counts[position] += 1
    sum += seconds
  }

  /// How many there are in all.
  var count: Int { counts.reduce(0, +) }
}
