import Text

/// Finds versions of units by the spelling of their names.
struct UnitNameTable: Sendable {
  /// A name of a unit.
  struct Entry: Hashable, Sendable {
    let unit: UnitIndex
    /// The position of the version that has the name; nil for a name of the unit at any time.
    let version: Int?
  }

  /// Full names: `thanhphodanang`.
  private(set) var full: [String: [Entry]] = [:]
  /// Abbreviations, English names and other names in use: `bokhdt`, `hcm`, `canuoc`.
  private(set) var aliases: [String: [Entry]] = [:]
  /// Names without the word for what it is: `danang`.
  private(set) var bare: [String: [Entry]] = [:]

  init(_ registry: UnitRegistry) {
    full.reserveCapacity(registry.units.count)
    bare.reserveCapacity(registry.units.count)
    for (position, unit) in registry.units.enumerated() {
      for (number, version) in unit.versions.enumerated() {
        add(version, at: unit.level, Entry(unit: UnitIndex(position), version: number))
      }
      for alias in UnitAliases.fixed[unit.id] ?? [] {
        aliases[alias, default: []].append(Entry(unit: UnitIndex(position), version: nil))
      }
    }
  }

  private mutating func add(_ version: UnitVersion, at level: Level, _ entry: Entry) {
    let spelling = UnitSpelling(version.nameVietnamese.string)
    full[spelling.key, default: []].append(entry)
    if let name = spelling.bare { bare[name.key, default: []].append(entry) }
    for alias in UnitAliases.derived(from: spelling, version, at: level) {
      aliases[alias, default: []].append(entry)
    }
  }
}
