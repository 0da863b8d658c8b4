import Drawing
import Measures
import Text
import Words

/// The sources with how they are doing, how far the data can be relied on, and what is wrong with
/// its contents.
struct SourcesModel: Sendable {
  /// How each source is doing.
  let health: [SourceHealth]
  /// The same, each server followed by the sources behind it.
  let wholeHealth: [SourceHealth]
  /// The day whose state of affairs the data describes; nil when no source says.
  let asOf: Day?
  /// Who has reported and who has not, with names.
  let coverages: [(coverage: MemberCoverage, name: SafeText, missing: SafeText)]
  /// Alerts about the data, apart from those about the work of the units.
  let alarms: [(alert: Alert, text: SafeText)]
  /// The period that coverage and alarms are about.
  let judged: Period?
  /// The publications the figures come from.
  let publications: [SafeText]
  /// What is wrong, one row each.
  let problems: [SourceProblem]
  /// Why nothing can be kept at present.
  let historyError: HistoryError?
  /// The time.
  let clock: WallClock
  /// The words of the screen.
  let words: Words

  /// Works out the page.
  init(
    report: Report?, watch: AlertWatch, historyError: HistoryError?, clock: WallClock, words: Words
  ) {
    self.historyError = historyError
    self.words = words
    self.clock = clock
    health = report?.health ?? []
    wholeHealth = report?.wholeHealth ?? []
    problems = report?.problems ?? []
    judged = watch.period
    let dataset = report?.dataset ?? .empty
    var seen: Set<SafeText> = []
    publications = dataset.provenances.map { words.publication($0.publication) }
      .filter { seen.insert($0).inserted }
    asOf = dataset.asOf
    let scene = Scene(
      dataset: dataset, indicator: watch.indicator ?? IndicatorIndex(raw: 0),
      period: watch.period ?? .day(clock.day), preference: .published, words: words)
    coverages = watch.findings.coverages.map { coverage in
      let missing = coverage.missing.prefix(AlertCause.missingLimit).map(scene.name)
      return (coverage, scene.name(coverage.parent), missing.joined(separator: SafeText(", ")))
    }
    // Who has not reported is said by the coverage already.
    alarms = watch.book.shown.filter { $0.finding.rule.subject == .data && !$0.isCoverage }
      .map { ($0, scene.headline($0.finding)) }
  }

  /// The name of a source as it stands in the list; one behind a server is under it.
  func name(of entry: SourceHealth) -> SafeText {
    let name = SafeText(entry.source.name)
    let isAsked = health.contains { $0.source == entry.source }
    return isAsked ? name : SafeText("└ ") + name
  }

  /// Rows of the list: problems, or publications when there are none.
  var rows: [SafeText] {
    problems.isEmpty ? publications : problems.map { words.line($0) }
  }
}

extension Alert {
  fileprivate var isCoverage: Bool {
    if case .incompleteCoverage = finding.cause { return true }
    return false
  }
}
