import Text

/// Units that a text may mean, and the rules by which one of them is chosen.
struct UnitCandidates {
  let registry: UnitRegistry
  let period: Period

  /// What became of a choice.
  enum Outcome {
    /// Nobody is called so.
    case none
    /// Exactly one fits.
    case one(UnitIndex)
    /// Several fit equally well.
    case several([UnitIndex])
    /// Somebody is called so, but did not exist in the period.
    case ended(UnitIndex)
  }

  /// Chooses among units with this code or full name.
  ///
  /// Who bore it on the last day of the period comes first, then who existed then under another,
  /// then the same for any day of the period; among these the highest level.
  func choose(among entries: [UnitNameTable.Entry]) -> Outcome {
    guard let first = entries.first else { return .none }
    let fitting = valid(entries)
    guard let level = fitting.map({ registry[$0.unit].level }).min() else {
      return .ended(first.unit)
    }
    return single(fitting.filter { registry[$0.unit].level == level })
  }

  /// Chooses among units with this name when the word for what they are is missing.
  ///
  /// A higher level comes first even when it had ended, if it is a province or above: "Bắc Giang"
  /// in 2026 is the former province, an error that must be seen, not the ward of that name.
  func chooseBare(among entries: [UnitNameTable.Entry]) -> Outcome {
    var ended: Outcome = .none
    for level in Level.allCases {
      let here = entries.filter { registry[$0.unit].level == level }
      switch choose(among: here) {
      case .none: continue
      case .ended(let unit) where level <= .province: return .ended(unit)
      case .ended(let unit): if case .none = ended { ended = .ended(unit) }
      case .one(let unit): return .one(unit)
      case .several(let units): return .several(units)
      }
    }
    return ended
  }

  private func valid(_ entries: [UnitNameTable.Entry]) -> [UnitNameTable.Entry] {
    let rules: [(UnitNameTable.Entry) -> Bool] = [
      { version(of: $0)?.isValid(at: period.end) ?? false },
      { registry[$0.unit].isValid(at: period.end) },
      { version(of: $0)?.isValid(during: period) ?? false },
      { registry[$0.unit].isValid(during: period) },
    ]
    for rule in rules {
      let fitting = entries.filter(rule)
      if !fitting.isEmpty { return fitting }
    }
    return []
  }

  private func version(of entry: UnitNameTable.Entry) -> UnitVersion? {
    entry.version.map { registry[entry.unit].versions[$0] }
  }

  private func single(_ entries: [UnitNameTable.Entry]) -> Outcome {
    var units: [UnitIndex] = []
    for entry in entries where !units.contains(entry.unit) { units.append(entry.unit) }
    return units.count == 1 ? .one(units[0]) : .several(units)
  }
}
