/// Who belongs to whom and since when, as plain arrays: sums walk it thousands of times a frame.
struct Hierarchy: Sendable {
  /// For each unit the position of its first child in `children`; one more entry ends the last.
  private let childStart: ContiguousArray<UInt32>
  /// All children, those of one parent side by side, in the order of the registry.
  private let children: ContiguousArray<UInt32>
  /// The first and last day of each unit; units without a version have none.
  private let validFrom: ContiguousArray<Int32>
  private let validTo: ContiguousArray<Int32>
  private let parents: ContiguousArray<UInt32>
  private let levels: ContiguousArray<Level>

  /// Stands for no parent.
  private static let none = UInt32.max

  init(_ registry: UnitRegistry) {
    let units = registry.units
    var from: ContiguousArray<Int32> = []
    var to: ContiguousArray<Int32> = []
    var parents: ContiguousArray<UInt32> = []
    var counts = ContiguousArray(repeating: UInt32(0), count: units.count + 1)
    for (position, unit) in units.enumerated() {
      from.append(unit.versions.isEmpty ? .max : unit.validFrom?.number ?? .min)
      to.append(unit.versions.isEmpty ? .min : unit.validTo?.number ?? .max)
      let parent = Self.leadsUp(from: position, units) ? unit.parent?.raw ?? Self.none : Self.none
      parents.append(parent)
      if parent != Self.none { counts[Int(parent) + 1] += 1 }
    }
    for position in units.indices { counts[position + 1] += counts[position] }
    var children = ContiguousArray(repeating: UInt32(0), count: Int(counts[units.count]))
    var next = counts
    for (position, parent) in parents.enumerated() where parent != Self.none {
      children[Int(next[Int(parent)])] = UInt32(position)
      next[Int(parent)] += 1
    }
    childStart = counts
    self.children = children
    validFrom = from
    validTo = to
    self.parents = parents
    levels = ContiguousArray(units.map(\.level))
  }

  /// Whether the chain of parents above a unit ends: a ring, or a parent beyond the list, does not.
  private static func leadsUp(from position: Int, _ units: [Unit]) -> Bool {
    var current = position
    for _ in 0..<UnitRegistry.maximumDepth {
      guard let parent = units[current].parent else { return true }
      guard Int(parent.raw) < units.count else { return current != position }
      current = Int(parent.raw)
    }
    return false
  }

  /// How many units there are.
  var count: Int { levels.count }

  /// The children of a unit, whenever they existed.
  @inline(__always)
  func children(of unit: UnitIndex) -> ContiguousArray<UInt32>.SubSequence {
    let position = Int(unit.raw)
    return children[Int(childStart[position])..<Int(childStart[position + 1])]
  }

  /// Whether a unit existed on a day.
  @inline(__always)
  func isValid(_ unit: UnitIndex, at day: Day) -> Bool {
    validFrom[Int(unit.raw)] <= day.number && day.number <= validTo[Int(unit.raw)]
  }

  /// The level of a unit.
  @inline(__always)
  func level(_ unit: UnitIndex) -> Level { levels[Int(unit.raw)] }

  /// The unit above.
  @inline(__always)
  func parent(of unit: UnitIndex) -> UnitIndex? {
    let parent = parents[Int(unit.raw)]
    return parent == Self.none ? nil : UnitIndex(raw: parent)
  }

  /// The block a unit belongs to, at whatever depth; nil for the nation and for a block itself.
  func block(above unit: UnitIndex) -> UnitIndex? {
    var current = unit
    for _ in Level.allCases {
      guard let parent = parent(of: current) else { return nil }
      if level(parent) == .block { return parent }
      current = parent
    }
    return nil
  }
}
