/// What is published of a unit and what is simulated, apart: a ranking takes one or the other.
struct FigurePair {
  /// What a source published, or what can be summed from it; missing when all is simulated.
  let published: Figure
  /// The simulated value; missing when there is none.
  let simulated: Figure

  init(
    _ dataset: Dataset, _ unit: UnitIndex, _ indicator: IndicatorIndex, _ period: Period,
    _ trait: IndicatorTraits.Trait, folding: Bool = false
  ) {
    let leading = dataset.figure(of: unit, indicator, during: period, folding: folding)
    published = leading.isSimulated ? .missing : leading
    if leading.isSimulated {
      simulated = leading
    } else if trait.hasSimulated {
      let other = dataset.figure(
        of: unit, indicator, during: period, preferring: .simulated, folding: folding)
      simulated = other.isSimulated ? other : .missing
    } else {
      simulated = .missing
    }
  }

  /// The unit's place in a contest on one basis.
  func entry(
    _ unit: UnitIndex, _ basis: Preference, _ trait: IndicatorTraits.Trait, _ minimum: Int64
  ) -> Contest.Entry {
    let (own, other) = basis == .published ? (published, simulated) : (simulated, published)
    let standing = standing(own, other, trait, minimum)
    let figure = standing == .otherBasis ? other : own
    let alternative = other.content == .missing || standing == .otherBasis ? nil : other
    return Contest.Entry(
      unit: unit, standing: standing, figure: figure, alternative: alternative,
      value: figure.value)
  }

  private func standing(
    _ own: Figure, _ other: Figure, _ trait: IndicatorTraits.Trait, _ minimum: Int64
  ) -> RankingRow.Standing {
    switch own.content {
    case .missing: return other.content == .value ? .otherBasis : .missing
    case .notApplicable: return .notApplicable
    case .value:
      guard trait.isRate else { return .ranked }
      guard let denominator = own.denominator else { return .rankedWithUnknownDenominator }
      return denominator < minimum ? .belowMinimum : .ranked
    }
  }
}
