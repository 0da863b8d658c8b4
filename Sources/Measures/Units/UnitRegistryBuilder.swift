import Text

/// Makes a registry from rows of tables, and says what is wrong with them.
///
/// Rows may come in any order: links are looked up at the end. A builder may start from a registry:
/// its units keep their positions, and rows may belong to them; rows with the id of one of them
/// take its place.
public struct UnitRegistryBuilder: Sendable {
  private let base: UnitRegistry
  private var drafts: [Draft] = []
  private var positions: [String: Int] = [:]
  private var problems: [UnitTableProblem] = []

  /// The rows of one id, at least one.
  private struct Draft: Sendable {
    let first: (row: UnitRow, line: Int)
    var more: [(row: UnitRow, line: Int)] = []

    var id: String { first.row.id }
    var rows: [(row: UnitRow, line: Int)] { [first] + more }
    var versions: [UnitVersion] {
      rows.map(\.row.version).sorted { $0.begin < $1.begin }
    }
    /// The row of the latest version, whose successor counts.
    var latest: (row: UnitRow, line: Int) {
      more.reduce(first) { $0.row.version.begin < $1.row.version.begin ? $1 : $0 }
    }
  }

  /// A builder that adds to a registry, by default to none.
  public init(extending base: UnitRegistry = UnitRegistry()) {
    self.base = base
  }

  /// Takes a row.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - line: where it stands, for problems.
  public mutating func append(_ row: UnitRow, line: Int) {
    if let reason = ownProblem(of: row) ?? clash(of: row) {
      problems.append(UnitTableProblem(line: line, reason: reason))
    } else if let position = positions[row.id] {
      drafts[position].more.append((row, line))
    } else {
      positions[row.id] = drafts.count
      drafts.append(Draft(first: (row, line)))
    }
  }

  /// What is wrong with a row for itself.
  private func ownProblem(of row: UnitRow) -> UnitTableProblem.Reason? {
    if !Self.isIdentifier(row.id) { return .badIdentifier(row.id) }
    if row.version.nameVietnamese.isEmpty { return .noName(id: row.id) }
    if let from = row.version.validFrom, let to = row.version.validTo, to < from {
      return .reversedValidity(id: row.id)
    }
    return nil
  }

  /// What is wrong with a row beside the rows of the same id.
  private func clash(of row: UnitRow) -> UnitTableProblem.Reason? {
    guard let position = positions[row.id] else { return nil }
    for other in drafts[position].rows {
      if other.row.version.overlaps(row.version) {
        return .overlappingValidity(id: row.id, otherLine: other.line)
      }
      if other.row.level != row.level || other.row.parent != row.parent {
        return .changedPlace(id: row.id, otherLine: other.line)
      }
    }
    return nil
  }

  private static func isIdentifier(_ id: String) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-_.@:".utf8.contains(byte)
        }
      }
  }

  /// The registry of all rows taken so far, and all problems in the order of their lines.
  public func finish() -> (registry: UnitRegistry, problems: [UnitTableProblem]) {
    var problems = problems
    var places: [String: UnitIndex] = [:]
    var count = base.units.count
    for draft in drafts {
      if let known = base.index(id: draft.id) {
        places[draft.id] = known
      } else {
        places[draft.id] = UnitIndex(count)
        count += 1
      }
    }
    var units = base.units
    for draft in drafts {
      let unit = linked(draft, places, &problems)
      if let known = base.index(id: draft.id) {
        units[known.position] = unit
      } else {
        units.append(unit)
      }
    }
    cutWrongParents(places, in: &units, &problems)
    return (UnitRegistry(units), problems.sorted { $0.line < $1.line })
  }

  /// The unit of the rows of one id; links that lead nowhere are left out and reported.
  private func linked(
    _ draft: Draft, _ places: [String: UnitIndex], _ problems: inout [UnitTableProblem]
  ) -> Unit {
    let (row, line) = draft.latest
    func place(_ id: String, orReport reason: UnitTableProblem.Reason) -> UnitIndex? {
      if id.isEmpty { return nil }
      if let place = places[id] ?? base.index(id: id) { return place }
      problems.append(UnitTableProblem(line: line, reason: reason))
      return nil
    }
    return Unit(
      id: row.id, level: row.level,
      parent: place(row.parent, orReport: .unknownParent(id: row.id, parent: row.parent)),
      successor: place(
        row.successor, orReport: .unknownSuccessor(id: row.id, successor: row.successor)),
      versions: draft.versions)
  }

  /// Takes away parents that do not stand above their unit.
  private func cutWrongParents(
    _ places: [String: UnitIndex], in units: inout [Unit], _ problems: inout [UnitTableProblem]
  ) {
    for draft in drafts {
      let (row, line) = draft.latest
      guard let index = places[draft.id],
        let parent = units[index.position].parent,
        !isAbove(parent, index, in: units)
      else { continue }
      units[index.position] = units[index.position].withoutParent
      let reason = UnitTableProblem.Reason.parentNotAbove(id: row.id, parent: row.parent)
      problems.append(UnitTableProblem(line: line, reason: reason))
    }
  }

  /// Whether a parent's level is above its child's; departments may be parts of departments, as
  /// long as their parents do not run in a ring.
  private func isAbove(_ parent: UnitIndex, _ child: UnitIndex, in units: [Unit]) -> Bool {
    let level = units[child.position].level
    if units[parent.position].level < level { return true }
    guard level == .department, units[parent.position].level == level else { return false }
    var next: UnitIndex? = parent
    for _ in 0..<UnitRegistry.maximumDepth {
      guard let current = next else { return true }
      if current == child { return false }
      next = units[current.position].parent
    }
    return false
  }
}

extension UnitVersion {
  fileprivate var begin: Day { validFrom ?? .earliest }

  /// Whether both were in force on some day.
  fileprivate func overlaps(_ other: UnitVersion) -> Bool {
    begin <= (other.validTo ?? .latest) && other.begin <= (validTo ?? .latest)
  }
}

extension Unit {
  fileprivate var withoutParent: Unit {
    Unit(id: id, level: level, parent: nil, successor: successor, versions: versions)
  }
}
