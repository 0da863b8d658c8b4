import Measures
import Words

extension State {
  /// Steps the period of all panels.
  mutating func changePeriod(_ command: Command) {
    guard let dataset else { return }
    if showsRange, command == .widerPeriod || command == .narrowerPeriod {
      return changeRange(by: command == .widerPeriod ? 1 : -1)
    }
    switch command {
    case .previousPeriod: step(by: -1, in: dataset)
    case .nextPeriod: step(by: 1, in: dataset)
    case .previousYear: period = period.shiftedYears(-1)
    case .nextYear: period = period.shiftedYears(1)
    case .latestPeriod: period = openingPeriod ?? period
    case .widerPeriod: changeKind(by: 1)
    case .narrowerPeriod: changeKind(by: -1)
    default: break
    }
  }

  /// True where the range of a plot is what is made wider and narrower.
  var showsRange: Bool { place.page == .trend || overlay == .compare }

  /// Shows more or less of every series.
  mutating func changeRange(by steps: Int) {
    range = range.moved(by: steps)
    notice = Notice(words[range.title])
  }

  /// Goes to the period before or after this one among those of its kind with figures.
  private mutating func step(by steps: Int, in dataset: Dataset) {
    let known = dataset.periods(indicator, kind: period.kind == .span ? .yearToDate : period.kind)
      .filter { isNeighbour($0) }
      .sorted { ($0.end, $0.start) < ($1.end, $1.start) }
    let next =
      steps > 0
      ? known.first { ($0.end, $0.start) > (period.end, period.start) }
      : known.last { ($0.end, $0.start) < (period.end, period.start) }
    guard let next else {
      notice = Notice(words[steps > 0 ? .lastPeriod : .firstPeriod])
      return
    }
    period = next
  }

  /// Periods of one kind follow each other; those that have no next follow the other ones to date.
  private func isNeighbour(_ other: Period) -> Bool {
    switch period.kind {
    case .yearToDate, .span: other.isYearToDate && other.kind == .yearToDate || other == period
    case .day, .week, .month, .quarter, .half, .year: other.kind == period.kind
    }
  }

  /// Months, quarters, halves, years: the same end, a wider or narrower period.
  private mutating func changeKind(by steps: Int) {
    let ladder: [Period.Kind] = [.month, .quarter, .half, .year]
    let current = ladder.firstIndex(of: period.kind) ?? 0
    let next = min(max(0, current + steps), ladder.count - 1)
    if let wider = Period.containing(period.end, kind: ladder[next]) { period = wider }
  }
}
