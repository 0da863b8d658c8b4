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
    /// A province is called so since later; in the period it was the name of a city below it.
    case later(UnitIndex)
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
      let outcome = choose(among: here)
      switch outcome {
      case .none: continue
      case .ended(let unit) where level <= .province: return .ended(unit)
      case .ended(let unit): if case .none = ended { ended = .ended(unit) }
      case .one, .several, .later: return outcome
      }
    }
    return ended
  }

  /// Whether a province bears a city's name only since after the period, and had a name of its own
  /// in it: "Thành phố Huế" was a city in the province Thừa Thiên Huế until the end of 2024.
  ///
  /// Đồng Nai, which only became a city, is the same body under either name.
  func isOnlyLaterCity(_ unit: UnitIndex, among entries: [UnitNameTable.Entry]) -> Bool {
    guard registry[unit].level == .province,
      let then = registry[unit].version(at: period.end).flatMap(properName)
    else { return false }
    let borne = entries.filter { $0.unit == unit }.compactMap { version(of: $0) }
    return !borne.isEmpty
      && borne.allSatisfy { version in
        version.kind == "city" && version.validFrom.map { $0 > period.end } ?? false
          && properName(version) != then
      }
  }

  /// The folded name without the word for what the body is.
  private func properName(_ version: UnitVersion) -> String? {
    UnitSpelling(version.nameVietnamese.string).bare?.key
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
