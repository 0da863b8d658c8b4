import Drawing
import Measures
import Text
import Words

/// One unit's figures over time, beside its block and the nation, in periods of one kind.
struct TrendModel: Sendable {
  /// One line of the plot.
  struct Line: Sendable {
    let unit: UnitIndex
    let name: SafeText
    let trend: Trend
    /// The first day of a merged unit: what is before it is summed over those that became it.
    var foldedUntil: Day?
  }

  /// The unit.
  let unit: UnitIndex
  /// The kind of all periods.
  let kind: Period.Kind
  /// The unit's own line first.
  let lines: [Line]
  /// From left to right, in days since 1970.
  let xScale: LinearScale
  /// The years.
  let xTicks: [AxisTick]
  /// Targets that lie in sight.
  let marks: [ScaleMark]
  /// Where the unit's series is cut.
  let breaks: [LinePlot.Break]
  /// What became of the unit, what it is folded from, or why it cannot be; empty for most.
  let remark: SafeText
  /// Published figures of the unit beside its simulated line; empty when the line is published.
  let published: [Trend.Point]
  /// What the page is about.
  let scene: Scene

  /// Works out the lines of a unit, and of what it became or belongs to.
  init(_ unit: UnitIndex, in scene: Scene) {
    let heir = Self.heir(of: unit, in: scene)
    let path = scene.dataset.registry.path(to: unit).dropLast().reversed()
    self.init(
      unit, beside: (heir.map { [$0] } ?? []) + path.prefix(heir == nil ? 2 : 1), in: scene)
  }

  /// Works out the lines of a unit and of others.
  init(_ unit: UnitIndex, beside others: [UnitIndex], in scene: Scene) {
    self.unit = unit
    self.scene = scene
    let dataset = scene.dataset
    kind = Self.kind(for: unit, in: scene)
    let known = dataset.periods(scene.indicator, kind: kind)
    let last = known.map(\.end).max() ?? scene.period.end
    let first = scene.range.start(from: known.first?.start ?? scene.period.start, to: last)
    let kind = kind
    lines = ([unit] + others).map { unit in
      let begin = Self.isMerged(unit, in: scene) ? dataset.registry[unit].validFrom : nil
      return Line(
        unit: unit, name: Self.name(of: unit, in: scene),
        trend: scene.trend(of: unit, kind: kind, from: first, to: last, folding: begin != nil),
        foldedUntil: begin)
    }
    remark = Self.remark(on: unit, lines, in: scene)
    published =
      lines[0].trend.known.contains { $0.figure.isSimulated }
      ? dataset.trend(of: unit, scene.indicator, kind: kind, from: first, to: last)
        .known.filter { !$0.figure.isSimulated }
      : []
    xScale = LinearScale(Double(first.number), Double(last.number) + 1)
    xTicks = Self.ticks(from: first, to: last, in: scene)
    marks = Self.marks(of: unit, in: scene)
    breaks = lines[0].trend.breaks.map { entry in
      LinePlot.Break(
        at: Double(entry.date.number),
        label: scene.words.monthAndYear(entry.date) + SafeText(" ")
          + scene.words[entry.kind, dataset.registry[unit].level])
    }
  }

  /// True when a point of the unit's own line is simulated.
  var isSimulated: Bool { lines[0].trend.known.contains { $0.figure.isSimulated } }

  /// Whether the last figure of the unit comes from a source that could not be read again.
  var isStale: Bool { lines[0].trend.known.last.map { scene.isStale($0.figure) } ?? false }

  /// The months where there are two or more, else the kind of the page's period.
  private static func kind(for unit: UnitIndex, in scene: Scene) -> Period.Kind {
    let preferred: [Period.Kind] = [
      scene.period.kind == .half || scene.period.kind == .year ? .month : scene.period.kind,
      .month, .quarter, .year, .yearToDate, .day,
    ]
    return preferred.first { kind in
      scene.dataset.periods(scene.indicator, kind: kind).count > 1
    } ?? .yearToDate
  }

  /// The years; the quarters where there are only two years or less.
  private static func ticks(from first: Day, to last: Day, in scene: Scene) -> [AxisTick] {
    guard scene.range == .oneYear || scene.range == .twoYears else {
      return years(from: first, to: last)
    }
    var ticks: [AxisTick] = []
    var next = Period.containing(first, kind: .quarter)
    while let quarter = next, quarter.start <= last {
      if quarter.start >= first {
        ticks.append(AxisTick(Double(quarter.start.number), scene.words.short(quarter)))
      }
      next = quarter.stepped(by: 1)
    }
    return ticks
  }

  private static func years(from first: Day, to last: Day) -> [AxisTick] {
    guard last.year - first.year < 100 else { return [] }
    return (first.year...last.year).compactMap { year -> AxisTick? in
      guard let start = Day(year: year, month: 1, day: 1), start >= first else { return nil }
      return AxisTick(Double(start.number), SafeText(String(year)))
    }
  }

  private static func marks(of unit: UnitIndex, in scene: Scene) -> [ScaleMark] {
    let targets = scene.dataset.targets(scene.indicator, of: unit, during: scene.period)
    return [(ScaleMark.Kind.targetNext, targets.next), (.targetNow, targets.current)]
      .compactMap { kind, target in
        target.map {
          ScaleMark(kind, at: $0.value.double, label: scene.text(of: $0))
        }
      }
  }
}
