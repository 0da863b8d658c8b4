import Text

/// All units of a dataset and how they hang together.
///
/// Made at every start from a stored list, so it only counts and hashes; the index of names in any
/// spelling, which only readers of files need, is `UnitResolver`.
public struct UnitRegistry: Sendable {
  /// The units; `UnitIndex.raw` is a position in this list.
  public let units: [Unit]
  /// The whole country, the unit `vn`; nil when the list has none.
  public let nation: UnitIndex?
  /// The block of ministries, the unit `ministries`; nil when the list has none.
  public let ministries: UnitIndex?
  /// The block of provinces, the unit `localities`; nil when the list has none.
  public let localities: UnitIndex?

  private let identifiers: [String: UnitIndex]
  private let childTable: LinkTable
  private let predecessorTable: LinkTable

  /// The deepest chain of parents that is followed: twice what the levels allow, so that a list
  /// with a ring of parents ends too.
  static let maximumDepth = 2 * Level.allCases.count

  /// The registry of a list of units.
  ///
  /// Parents and successors beyond the list are as if there were none. Of two units with one id
  /// the first is found by it; `UnitRegistryBuilder` checks what comes from files.
  ///
  /// - Parameter units: the units, their links as positions in this list.
  public init(_ units: [Unit] = []) {
    self.units = units
    var identifiers = [String: UnitIndex](minimumCapacity: units.count)
    // Backwards, so that of two units with one id the first stays.
    for position in units.indices.reversed() {
      identifiers[units[position].id] = UnitIndex(position)
    }
    self.identifiers = identifiers
    childTable = LinkTable(count: units.count) { units[$0].parent }
    predecessorTable = LinkTable(count: units.count) { units[$0].successor }
    nation = identifiers["vn"]
    ministries = identifiers["ministries"]
    localities = identifiers["localities"]
  }

  /// The unit at a position.
  ///
  /// - Precondition: the position belongs to this registry.
  public subscript(index: UnitIndex) -> Unit { units[index.position] }

  /// All positions, in order.
  public var indices: [UnitIndex] { units.indices.map { UnitIndex($0) } }

  /// The unit with exactly this id.
  public func index(id: String) -> UnitIndex? {
    identifiers[id]
  }

  /// The units whose parent this is, whenever they existed, in the order of the list.
  public func children(of parent: UnitIndex) -> [UnitIndex] {
    childTable.sources(of: parent)
  }

  /// The units whose parent this is and that existed on a day, in the order of the list.
  public func children(of parent: UnitIndex, at day: Day) -> [UnitIndex] {
    children(of: parent).filter { self[$0].isValid(at: day) }
  }

  /// The units whose parent this is, as they stood on the last day of a period.
  ///
  /// A year in which provinces were merged is reported by the provinces that came out of it.
  public func children(of parent: UnitIndex, during period: Period) -> [UnitIndex] {
    children(of: parent, at: period.end)
  }

  /// The units that name this one as their successor, in the order of the list.
  public func predecessors(of unit: UnitIndex) -> [UnitIndex] {
    predecessorTable.sources(of: unit)
  }

  /// The units of a level at any depth below a unit, as they stood on a period's last day.
  ///
  /// - Parameters:
  ///   - unit: the unit to look below; itself when it is of that level.
  ///   - level: the wanted level.
  ///   - period: only its last day counts.
  /// - Returns: the members in the order of the list; below a member nothing is looked for.
  public func members(of unit: UnitIndex, level: Level, during period: Period) -> [UnitIndex] {
    if self[unit].level == level { return self[unit].isValid(at: period.end) ? [unit] : [] }
    var found: [UnitIndex] = []
    collect(level, below: unit, at: period.end, depth: 0, into: &found)
    return found
  }

  private func collect(
    _ level: Level, below unit: UnitIndex, at day: Day, depth: Int, into found: inout [UnitIndex]
  ) {
    guard depth < Self.maximumDepth else { return }
    for child in children(of: unit, at: day) {
      if self[child].level == level {
        found.append(child)
      } else if self[child].level < level {
        collect(level, below: child, at: day, depth: depth + 1, into: &found)
      }
    }
  }

  /// The units from the topmost down to this one, itself included.
  public func path(to unit: UnitIndex) -> [UnitIndex] {
    var path = [unit]
    var next = parent(of: unit)
    while let current = next, path.count < Self.maximumDepth {
      path.append(current)
      next = parent(of: current)
    }
    return path.reversed()
  }

  /// The unit this one belongs to; nil for the topmost.
  public func parent(of unit: UnitIndex) -> UnitIndex? {
    guard let parent = self[unit].parent, parent.position < units.count else { return nil }
    return parent
  }

  /// The unit in whose place this one's figures count on a day: itself while it exists, else the
  /// last of its successors that had begun by then.
  public func heir(of unit: UnitIndex, at day: Day) -> UnitIndex {
    var heir = unit
    for _ in 0..<Self.maximumDepth where !self[heir].isValid(at: day) {
      guard let next = self[heir].successor, next.position < units.count,
        self[next].validFrom.map({ $0 <= day }) ?? true
      else { return heir }
      heir = next
    }
    return heir
  }

  /// The unit in whose place this one counts since it began: itself where it existed on a day, else
  /// the one of those merged into it that had its name, or the first of them.
  public func forebear(of unit: UnitIndex, at day: Day) -> UnitIndex {
    guard !self[unit].isValid(at: day) else { return unit }
    let before = predecessors(of: unit).filter { self[$0].isValid(at: day) }
    let name = self[unit].shortName(.vietnamese)
    return before.first { self[$0].shortName(.vietnamese) == name } ?? before.first ?? unit
  }
}
