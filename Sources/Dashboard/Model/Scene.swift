import Drawing
import Measures
import Text
import Words

/// What every panel of a page is about: the data, the indicator, the period, and the words.
struct Scene {
  /// The figures.
  let dataset: Dataset
  /// What is measured.
  let indicator: IndicatorIndex
  /// The period of all panels.
  let period: Period
  /// Whether published or simulated figures lead.
  let preference: Preference
  /// The words of the screen.
  let words: Words
  /// The day whose units are shown, earlier figures of merged ones being summed over those that
  /// became them; nil for the units of the period.
  var unitsDay: Day?
  /// Sources that could not be read again: their figures are old, and dimmed.
  var staleSources: Set<SourceID> = []
  /// The figures that their sources have restated.
  var restated = RestatedFigures.none
  /// The first of the provenances whose figures only the history knows.
  var past: ProvenanceIndex?
  /// How much of a series plots show.
  var range = TimeRange.all

  /// The indicator's description.
  var measure: Indicator { dataset.catalogue[indicator] }

  /// Decimals of computed values in lists: one for rates and points, none for counts.
  var decimals: Int { min(1, words.decimals(of: measure)) }

  /// The period that `period` is compared with: the year before for figures to date, otherwise the
  /// same period a year before.
  ///
  /// Rule 3: only periods of one family are compared.
  var baseline: Period {
    if period.isYearToDate, let year = Period.year(period.start.year - 1) { return year }
    return period.shiftedYears(-1)
  }

  /// The figure of a unit in the scene's period.
  func figure(_ unit: UnitIndex) -> Figure { figure(unit, during: period) }

  /// The figure of a unit in another period, in the scene's units.
  func figure(_ unit: UnitIndex, during period: Period) -> Figure {
    dataset.figure(
      of: unit, indicator, during: period, preferring: preference, folding: isFolding)
  }

  /// True when merged provinces are carried back.
  var isFolding: Bool { unitsDay != nil }

  /// The last day of the period, or the day whose units are shown.
  var day: Day { unitsDay ?? period.end }

  /// The units below one that are shown.
  func children(of unit: UnitIndex) -> [UnitIndex] {
    dataset.registry.children(of: unit, at: day)
  }

  /// Whether a figure comes from a source that could not be read again; a sum over several
  /// publications is as old as the oldest.
  func isStale(_ figure: Figure) -> Bool {
    guard !staleSources.isEmpty, figure.content == .value else { return false }
    guard let index = figure.provenance, let provenance = dataset[index] else { return true }
    return staleSources.contains(provenance.source)
  }

  /// How the source of a figure has restated it; nil when it has not.
  func restatement(of figure: Figure, _ unit: UnitIndex) -> Restatement? {
    restated.restatement(of: figure, unit, indicator, during: period, in: dataset)
  }

  /// Whether only the history knows a figure: its source does not carry it any more.
  func isPast(_ figure: Figure) -> Bool {
    guard let past, let index = figure.provenance, figure.content == .value else { return false }
    return index.raw >= past.raw
  }

  /// The short name of a unit on the scene's day.
  func name(_ unit: UnitIndex) -> SafeText {
    dataset.registry[unit].shortName(words.language, at: day)
  }

  /// The scale that fits every value of the indicator.
  func scale(fitting values: [Double]) -> LinearScale {
    switch measure.unit {
    case .percent: .percent
    case .points: LinearScale(0, measure.maximum?.double ?? 100)
    case .index: LinearScale(0, 1)
    case .rank, .days, .count: LinearScale(0, Self.niceCeiling(values.max() ?? 1))
    }
  }

  /// The next value of 1, 2, 5, 10 … that is not below `value`.
  static func niceCeiling(_ value: Double) -> Double {
    guard value.isFinite, value > 0 else { return 1 }
    var step = 1.0
    while step < value {
      for factor in [1.0, 2.0, 5.0] where step * factor >= value { return step * factor }
      step *= 10
    }
    return step
  }

  /// Twelve months up to the end of the period.
  func twelveMonths(of unit: UnitIndex) -> [Trend.Point] {
    guard let last = Period.containing(period.end, kind: .month),
      let first = last.stepped(by: -11)
    else { return [] }
    return trend(
      of: unit, kind: .month, from: first.start, to: last.end, folding: isFolding
    ).points
  }

  /// A unit's figures over time, all published or all simulated.
  ///
  /// Where simulated figures fill the gaps between published ones, a line through both would show
  /// changes that nobody measured: the line is then the simulated one throughout.
  func trend(
    of unit: UnitIndex, kind: Period.Kind, from first: Day, to last: Day, folding: Bool = false
  ) -> Trend {
    func trend(_ preference: Preference) -> Trend {
      dataset.trend(
        of: unit, indicator, kind: kind, from: first, to: last, preferring: preference,
        folding: folding)
    }
    let wanted = trend(preference)
    let isMixed =
      wanted.known.contains { $0.figure.isSimulated }
      && wanted.known.contains { !$0.figure.isSimulated }
    return isMixed ? trend(.simulated) : wanted
  }
}

extension Scene {
  /// What a unit's figure has more than that of the baseline; nil where its series was cut between
  /// them, as that of a ministry which took over others.
  func difference(of unit: UnitIndex, _ figure: Figure, from before: Figure) -> Difference? {
    let level = dataset.registry[unit].level
    let breaks = dataset.breaks(of: unit, indicator, after: baseline.end, through: period.end)
    let isCut = breaks.contains { entry in
      // The whole of the localities is the same country before and after a merger.
      dataset.cuts(entry, level, folding: isFolding) && !(level == .block && entry.kind == .merge)
    }
    return isCut ? nil : Difference(of: figure, from: before)
  }
}

extension Words {
  /// The mark of restated figures with what it means.
  var restatedLegend: SafeText {
    Words.restatedMark + SafeText(" ")
      + self[Bilingual("nguồn đã sửa số đã công bố", "restated by its source")]
  }
}

extension Figure {
  /// The value for bars and plots.
  var plotted: Double? { content == .value ? value?.double : nil }
}
