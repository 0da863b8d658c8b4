/// What the rules find in a dataset, apart from what depends on the time.
public struct AlertFindings: Sendable, Hashable {
  /// Everything found, in the order in which it is looked at.
  public internal(set) var findings: [AlertFinding] = []
  /// Findings beyond ``AlertRule/findingLimit`` of a rule.
  public internal(set) var omitted = 0
  /// Who has reported, of the ministries and of the provinces.
  public internal(set) var coverages: [MemberCoverage] = []

  /// Nothing found.
  public static let none = AlertFindings()

  /// Takes over what one rule found, as much as is kept of it: the worst.
  mutating func take(_ found: [AlertFinding]) {
    let limit = AlertRule.findingLimit
    omitted += max(0, found.count - limit)
    findings += found.count > limit ? found.sorted { $0.precedes($1) }.prefix(limit) : found[...]
  }
}

extension Dataset {
  /// What rules find in one period: in the nation, the blocks, the ministries and the provinces.
  ///
  /// Only these levels are asked: what is below them is theirs to watch, and a look at 3,321
  /// communes after every reading would cost more than all the rest. Published figures are held
  /// against published ones and simulated against simulated; a target binds both.
  ///
  /// - Parameters:
  ///   - rules: those about sources find nothing here, see ``SourceHealth/finding(_:at:)``.
  ///   - indicator: what is judged.
  ///   - period: the period, best a closed one.
  /// - Returns: what was found, and who has reported.
  public func alertFindings(
    _ rules: [AlertRule], indicator: IndicatorIndex, during period: Period
  ) -> AlertFindings {
    let survey = AlertSurvey(self, indicator, during: period)
    var findings = AlertFindings()
    findings.coverages = survey.rankings.map(MemberCoverage.init)
    for rule in rules { findings.take(survey.findings(rule)) }
    return findings
  }
}
