import Measures

/// The targets that bind the members of a list, most of which share them.
struct MemberTargets: Sendable {
  /// What binds every member that nobody has set a target of its own.
  let common: TargetSelection
  /// What binds those for which somebody has.
  private let own: [UnitIndex: TargetSelection]

  /// Works out what binds the rows of a ranking, all of one level.
  init(_ ranking: Ranking, in scene: Scene) {
    let named = Set(
      scene.dataset.targets.lazy.filter { $0.indicator == scene.indicator }
        .compactMap { target -> UnitIndex? in
          if case .unit(let unit) = target.scope { unit } else { nil }
        })
    func selection(_ unit: UnitIndex) -> TargetSelection {
      scene.dataset.targets(scene.indicator, of: unit, during: scene.period)
    }
    let units = ranking.rows.map(\.unit)
    let own = Dictionary(
      units.filter(named.contains).map { ($0, selection($0)) },
      uniquingKeysWith: { first, _ in first })
    if let other = units.first(where: { own[$0] == nil }) {
      common = selection(other)
      self.own = own
    } else if let first = own.values.first, own.values.allSatisfy({ $0.isSame(as: first) }) {
      common = first
      self.own = [:]
    } else {
      common = .none
      self.own = own
    }
  }

  /// What binds one member.
  subscript(unit: UnitIndex) -> TargetSelection { own[unit] ?? common }

  /// True when members are bound by targets that others are not.
  var differ: Bool { own.values.contains { $0.current != nil && !$0.isSame(as: common) } }
}

extension TargetSelection {
  /// Whether the values to be reached are those of another selection.
  fileprivate func isSame(as other: TargetSelection) -> Bool {
    current?.value == other.current?.value && current?.comparison == other.current?.comparison
      && next?.value == other.next?.value
  }
}
