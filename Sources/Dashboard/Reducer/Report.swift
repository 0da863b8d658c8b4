import Measures

/// What the sources gave: a dataset and how each of them is doing.
public struct Report: Sendable {
  /// The figures of all sources together.
  public let dataset: Dataset
  /// How each source is doing, in the order they were named.
  public internal(set) var health: [SourceHealth]
  /// What is wrong with the sources' contents.
  public let problems: [SourceProblem]
  /// True when the figures are the built-in sample.
  public let isSample: Bool
  /// When the sources were read.
  public let readAt: WallClock
  /// What the rules find in the figures; nil when nobody has judged them yet.
  public var judgement: AlertJudgement?
  /// The alerts of the server whose data this is; nil when the screen has to look by itself.
  public var alerts: ServedAlerts?
  /// How the sources of servers are doing, by the server.
  public var upstream: [SourceID: [SourceHealth]] = [:]
  /// The figures that their sources have restated, as far as the history knows.
  public var restated = RestatedFigures.none
  /// The first of the provenances whose figures only the history knows: it carries the data further
  /// back than the sources do; nil when there are none.
  public var past: ProvenanceIndex?

  /// A report.
  public init(
    dataset: Dataset, health: [SourceHealth], problems: [SourceProblem], isSample: Bool,
    readAt: WallClock
  ) {
    self.dataset = dataset
    self.health = health
    self.problems = problems
    self.isSample = isSample
    self.readAt = readAt
  }

  /// How each source is doing, each server followed by the sources behind it.
  var wholeHealth: [SourceHealth] {
    health.flatMap { [$0] + (upstream[$0.source] ?? []) }
  }

  /// The same with another account of the sources.
  public func with(health: [SourceHealth]) -> Report {
    var report = self
    report.health = health
    return report
  }

  /// The same with what the rules find in it.
  public var judged: Report {
    var report = self
    report.judgement = AlertJudgement(self)
    return report
  }

  /// The newest closed period of an indicator, on which the screen opens.
  func openingPeriod(of indicator: IndicatorIndex) -> Period? {
    // The built-in sample opens on the moment of the reports it is built around.
    if isSample, let moment = Period.half(2024, 1), indicator == dataset.mainIndicator {
      return moment
    }
    return dataset.openingPeriod(indicator)
  }
}

extension AlertJudgement {
  /// Judges the main indicator in its newest closed period, whatever is being looked at; nil when
  /// there is none.
  public init?(_ report: Report) {
    guard let main = report.dataset.mainIndicator, let period = report.openingPeriod(of: main)
    else { return nil }
    self.init(report.dataset, indicator: main, during: period)
  }
}
