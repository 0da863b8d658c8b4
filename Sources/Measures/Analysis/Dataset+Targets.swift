extension Dataset {
  /// The targets that bind a unit for one indicator at a period.
  ///
  /// The unit's own come before those of its level, those of its block and those for everyone; a
  /// block's binds each of its members. In force is a goal without a date, else the target of the
  /// earliest deadline on or after the last day of the period.
  public func targets(
    _ indicator: IndicatorIndex, of unit: UnitIndex, during period: Period
  ) -> TargetSelection {
    guard sums.isKnown(unit), !targets.isEmpty else { return .none }
    var byBinding: [TargetSelection.Binding: [Target]] = [:]
    for target in targets where target.indicator == indicator {
      guard let binding = binding(of: target.scope, on: unit) else { continue }
      byBinding[binding, default: []].append(target)
    }
    let selections = TargetSelection.Binding.allCases.compactMap { binding in
      byBinding[binding].map { TargetSelection($0, binding, through: period.end) }
    }
    return selections.first { $0.current != nil } ?? selections.first ?? .none
  }

  /// How a figure stands to a target; nil without a value or a target.
  public func status(
    of figure: Figure, against target: Target?, thresholds: StatusThresholds = .standard
  ) -> TargetStatus? {
    guard let target, let value = figure.value else { return nil }
    return thresholds.status(of: value, against: target)
  }

  private func binding(of scope: Scope, on unit: UnitIndex) -> TargetSelection.Binding? {
    switch scope {
    case .everyone: return .everyone
    case .level(let level): return hierarchy.level(unit) == level ? .level : nil
    case .unit(let bound):
      if bound == unit { return .own }
      guard hierarchy.block(above: unit) == bound else { return nil }
      return hierarchy.parent(of: unit) == bound ? .block : .guide
    }
  }
}

extension TargetSelection {
  /// The choice among targets of one binding, given in the order of naming.
  fileprivate init(_ targets: [Target], _ binding: Binding, through end: Day) {
    // The sort is stable: of one deadline the first named leads.
    let all = targets.sorted { ($0.deadline ?? .earliest) < ($1.deadline ?? .earliest) }
    let standing = all.filter { $0.deadline == nil }
    let coming = all.filter { target in target.deadline.map { $0 >= end } ?? false }
    let nearest = coming.filter { $0.deadline == coming.first?.deadline }
    let inForce = standing + nearest
    current = inForce.first
    next = standing.isEmpty ? coming.first { $0.deadline != nearest.first?.deadline } : nil
    alternatives = Array(inForce.dropFirst())
    lapsed = inForce.isEmpty ? all.last : nil
    self.all = all
    self.binding = binding
  }
}
