/// Answers "who points at this one": the links of a list of units turned round.
///
/// Two flat arrays made by counting, instead of an array for every unit: made at every start.
struct LinkTable: Sendable {
  /// Where the sources of a target begin in `sources`; one more than there are targets.
  private let starts: [UInt32]
  /// All sources, those of one target together, in the order of the list.
  private let sources: [UnitIndex]

  /// The links of `count` units; those that point beyond the list are left out.
  init(count: Int, target: (Int) -> UnitIndex?) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    var targets: [(source: UnitIndex, target: Int)] = []
    targets.reserveCapacity(count)
    for source in 0..<count {
      guard let target = target(source), target.position < count else { continue }
      starts[target.position + 1] += 1
      targets.append((UnitIndex(source), target.position))
    }
    for position in 1..<starts.count { starts[position] += starts[position - 1] }
    var next = starts
    var sources = [UnitIndex](repeating: UnitIndex(0), count: targets.count)
    for link in targets {
      sources[Int(next[link.target])] = link.source
      next[link.target] += 1
    }
    self.starts = starts
    self.sources = sources
  }

  func sources(of target: UnitIndex) -> [UnitIndex] {
    let range = Int(starts[target.position])..<Int(starts[target.position + 1])
    return Array(sources[range])
  }
}
