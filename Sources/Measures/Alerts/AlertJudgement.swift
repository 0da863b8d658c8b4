/// What the rules find in the data of one moment, worked out before it is written into a book.
///
/// A value of its own, because it costs as much as drawing a page: readers make it beside the
/// screen, and the screen only takes it over.
public struct AlertJudgement: Sendable {
  /// The data.
  public let dataset: Dataset
  /// What was judged.
  public let indicator: IndicatorIndex
  /// The period that was judged.
  public let period: Period
  /// What was found.
  public let findings: AlertFindings

  /// Judges a dataset.
  ///
  /// - Parameters:
  ///   - dataset: the data.
  ///   - indicator: what is judged.
  ///   - period: the newest closed period of the data.
  ///   - rules: the rules.
  public init(
    _ dataset: Dataset, indicator: IndicatorIndex, during period: Period,
    rules: [AlertRule] = AlertRule.builtIn
  ) {
    self.dataset = dataset
    self.indicator = indicator
    self.period = period
    findings = dataset.alertFindings(rules, indicator: indicator, during: period)
  }
}
