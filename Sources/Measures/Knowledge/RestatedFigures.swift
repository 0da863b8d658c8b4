/// The figures of a dataset that their sources have changed after having stood by them.
public struct RestatedFigures: Sendable {
  private struct Key: Hashable {
    let unit: UnitIndex
    let indicator: IndicatorIndex
    let period: Period
  }

  private let restatements: [Key: [Restatement]]

  /// No figure was restated.
  public static let none = RestatedFigures()

  private init() { restatements = [:] }

  /// The restatements that concern a dataset; those of figures it does not have are left out.
  public init(_ restatements: [Restatement], in dataset: Dataset) {
    var found: [Key: [Restatement]] = [:]
    for restatement in restatements {
      let key = restatement.key
      guard let unit = dataset.registry.index(id: key.unit),
        let indicator = dataset.catalogue.index(id: key.indicator, definition: key.definition)
      else { continue }
      found[Key(unit: unit, indicator: indicator, period: key.period), default: []]
        .append(restatement)
    }
    self.restatements = found
  }

  /// Whether there is none.
  public var isEmpty: Bool { restatements.isEmpty }

  /// Whether any figure of an indicator in a period was restated.
  public func concern(_ indicator: IndicatorIndex, during period: Period) -> Bool {
    restatements.keys.contains { $0.indicator == indicator && $0.period == period }
  }

  /// How a figure that is shown was restated; nil when it was not.
  ///
  /// Only what a source gives can be restated: a sum says nothing of its parts.
  ///
  /// - Parameters:
  ///   - figure: the figure.
  ///   - unit: whose it is.
  ///   - indicator: what it measures.
  ///   - period: the time it covers.
  ///   - dataset: the dataset it belongs to.
  /// - Returns: the last change.
  public func restatement(
    of figure: Figure, _ unit: UnitIndex, _ indicator: IndicatorIndex, during period: Period,
    in dataset: Dataset
  ) -> Restatement? {
    guard !restatements.isEmpty, figure.content == .value, figure.origin == .given,
      let found = restatements[Key(unit: unit, indicator: indicator, period: period)]
    else { return nil }
    let source = figure.provenance.flatMap { dataset[$0]?.source }
    return found.first { $0.source == source }
  }

  /// Changes seen since a moment, as the alert rules know them.
  public func changes(
    of indicator: IndicatorIndex, since moment: Moment, in dataset: Dataset
  ) -> [ChangedValue] {
    restatements.filter { $0.key.indicator == indicator }.flatMap { key, found in
      found.filter { $0.at >= moment }.compactMap { restatement in
        let unit = dataset.registry[key.unit]
        let figure = dataset.figure(of: key.unit, indicator, during: key.period)
        let isPercent = figure.isPercent
        guard unit.level <= .province, !figure.isSimulated,
          let after = figure.shown(decimals: AlertCause.decimals),
          let before = restatement.earlier.figure(isPercent: isPercent)
            .shown(decimals: AlertCause.decimals)
        else { return nil }
        let measure = restatement.key
        return ChangedValue(
          unit: unit.id, depth: unit.level.depth,
          indicator: measure.definition.isEmpty
            ? measure.indicator : measure.indicator + ":" + measure.definition,
          period: key.period, before: before, after: after, seenAt: restatement.at)
      }
    }.sorted { ($0.seenAt, $0.unit, $0.period.end) < ($1.seenAt, $1.unit, $1.period.end) }
  }
}

extension StatedValue {
  /// What was stated, as a figure that can be shown.
  public func figure(isPercent: Bool) -> Figure {
    Figure(
      content: notApplicable ? .notApplicable : .value, numerator: numerator,
      denominator: denominator, published: published, status: status, asOf: asOf,
      isPercent: isPercent)
  }
}
