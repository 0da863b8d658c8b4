import Text

/// Finds the unit that a text in a file means: by id, code, portal code or name in any spelling.
///
/// What a code or name means depends on the time: `52` was Bình Định and is Gia Lai since
/// 01/07/2025, and "Đà Nẵng" is another body since then. A text means who bore it on the last day
/// of the period; an id means its unit, and nothing else.
public struct UnitResolver: Sendable {
  /// The registry whose positions are answered.
  public let registry: UnitRegistry

  private let codes: UnitCodeTable
  private let names: UnitNameTable

  /// The most bytes of a text that are looked at; no name with its parents is longer.
  static let maximumLength = 400

  /// The resolver of a registry; takes some milliseconds for a registry with all communes.
  public init(_ registry: UnitRegistry) {
    self.registry = registry
    codes = UnitCodeTable(registry)
    names = UnitNameTable(registry)
  }

  /// The unit that a text means in a period.
  ///
  /// A name that several bear can be narrowed by what it belongs to: `Cà Mau / Xã Tân Ân`,
  /// `Xã Tân Ân, Cà Mau`, `Xã Tân Ân (Cà Mau)`.
  public func resolve(_ text: String, during period: Period) -> Result<UnitIndex, UnitError> {
    let text = text.trimmed
    guard !text.isEmpty, text.utf8.count <= Self.maximumLength else {
      return .failure(.unknown(suggestions: []))
    }
    if let unit = registry.index(id: text) {
      guard registry[unit].isValid(during: period) else {
        return .failure(.notValid(unit, during: period))
      }
      return .success(unit)
    }
    let whole = outcome(of: text, within: [], during: period)
    switch whole {
    case .one(let unit): return .success(unit)
    case .several(let units): return .failure(.ambiguous(units))
    case .none, .ended, .later: break
    }
    switch narrowed(text, during: period) ?? whole {
    case .one(let unit): return .success(unit)
    case .several(let units): return .failure(.ambiguous(units))
    case .ended(let unit): return .failure(.notValid(unit, during: period))
    case .later(let unit): return .failure(.unknown(suggestions: [unit]))
    case .none:
      let suggestions = UnitSuggestions(names, registry).similar(to: text, during: period)
      return .failure(.unknown(suggestions: suggestions))
    }
  }
}

extension UnitResolver {
  private typealias Outcome = UnitCandidates.Outcome

  /// Whom a text names among the units below all of `ancestors`, each given as what it may mean.
  private func outcome(
    of text: String, within ancestors: [Set<UnitIndex>], during period: Period
  ) -> Outcome {
    let candidates = UnitCandidates(registry: registry, period: period)
    let entries = { (list: [UnitNameTable.Entry]?) in
      (list ?? []).filter { isBelow(ancestors, $0.unit) }
    }
    let spelling = UnitSpelling(text)
    var ended: Outcome = .none
    for step in Step.allCases {
      let outcome: Outcome =
        switch step {
        case .code: candidates.choose(among: entries(codes.entries(text)))
        case .fullName: candidates.choose(among: entries(fullNames(spelling)))
        case .alias: candidates.choose(among: entries(names.aliases[spelling.key]))
        case .bareName: candidates.chooseBare(among: entries(names.bare[spelling.key]))
        case .bareProvince:
          candidates.choose(among: entries(provinces(spelling.bareProvince)))
        }
      switch outcome {
      case .one(let unit):
        let borne = step == .fullName ? entries(fullNames(spelling)) : []
        return candidates.isOnlyLaterCity(unit, among: borne) ? .later(unit) : .one(unit)
      case .several(let units): return byMarks(text, among: units)
      case .later: return outcome
      case .ended: if case .none = ended { ended = outcome }
      case .none: break
      }
    }
    return ended
  }

  /// Where a text is looked for, one after the other.
  private enum Step: CaseIterable {
    case code
    case fullName
    case alias
    case bareName
    case bareProvince
  }

  private func fullNames(_ spelling: UnitSpelling) -> [UnitNameTable.Entry] {
    let key = spelling.key
    let writtenOut = spelling.writtenOutKey
    let exact = names.full[key] ?? []
    return writtenOut == key ? exact : exact + (names.full[writtenOut] ?? [])
  }

  /// Provinces by their bare name: "Tỉnh" and "Thành phố" are often mistaken for one another.
  private func provinces(_ bare: UnitSpelling?) -> [UnitNameTable.Entry] {
    guard let key = bare?.key else { return [] }
    let entries = (names.bare[key] ?? []) + (names.aliases[key] ?? [])
    return entries.filter { registry[$0.unit].level == .province }
  }

  /// Whether a unit lies below one of each set.
  private func isBelow(_ ancestors: [Set<UnitIndex>], _ unit: UnitIndex) -> Bool {
    guard !ancestors.isEmpty else { return true }
    let path = registry.path(to: unit).dropLast()
    return ancestors.allSatisfy { set in path.contains { set.contains($0) } }
  }

  /// Who of several is meant when only the marks tell: "Xã Tân An" is not "Xã Tân Ân".
  private func byMarks(_ text: String, among units: [UnitIndex]) -> Outcome {
    let typed = text.nameWords
    let exact = units.filter { unit in
      registry[unit].versions.contains { version in
        let spelling = UnitSpelling(version.nameVietnamese.string)
        let proper = version.nameVietnamese.string.nameWords.dropFirst(spelling.kindLength)
        return Folding.collationKey(typed.suffix(proper.count).joined(separator: " "))
          == Folding.collationKey(proper.joined(separator: " "))
      }
    }
    switch exact.count {
    case 0: return .several(units)
    case 1: return .one(exact[0])
    default: return .several(exact)
    }
  }
}

extension UnitResolver {
  /// Whom a text names that also says what the unit belongs to; nil when it does not.
  private func narrowed(_ text: String, during period: Period) -> Outcome? {
    var best: Outcome?
    for reading in UnitReading.all(of: text) {
      let ancestors = reading.ancestors.map(meanings)
      guard ancestors.allSatisfy({ !$0.isEmpty }) else { continue }
      let outcome = outcome(of: reading.unit, within: ancestors, during: period)
      switch outcome {
      case .one: return outcome
      case .several, .ended, .later: best = best ?? outcome
      case .none: break
      }
    }
    return best
  }

  /// All units that a text may mean, whenever they existed.
  private func meanings(_ text: String) -> Set<UnitIndex> {
    let spelling = UnitSpelling(text)
    var units = Set(registry.index(id: text).map { [$0] } ?? [])
    let lists = [
      codes.entries(text), fullNames(spelling), names.aliases[spelling.key] ?? [],
      names.bare[spelling.key] ?? [], provinces(spelling.bareProvince),
    ]
    for entry in lists.joined() { units.insert(entry.unit) }
    return units
  }
}

extension UnitRegistry {
  /// The unit that a text means in a period; makes a resolver first unless the text is an id.
  ///
  /// For a single question, such as a unit named on the command line. Readers keep a resolver.
  public func resolve(_ text: String, during period: Period) -> Result<UnitIndex, UnitError> {
    if let unit = index(id: text), self[unit].isValid(during: period) { return .success(unit) }
    return UnitResolver(self).resolve(text, during: period)
  }
}
