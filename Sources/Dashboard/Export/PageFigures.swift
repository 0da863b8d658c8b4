import Measures

/// One figure that a page shows, with all that is to be said of it.
struct PageFigure {
  /// The figure.
  let figure: Figure
  /// Whose it is.
  let unit: UnitIndex
  /// What it is about: indicator, period, units, language.
  let scene: Scene
  /// Its rank, where it has one.
  var rank: Int?
  /// How many were ranked with it.
  var ranked: Int?

  /// What it measures.
  var indicator: Indicator { scene.measure }

  /// The target in force for it.
  var target: Target? {
    scene.dataset.targets(scene.indicator, of: unit, during: scene.period).current
  }

  /// How it stands against that.
  var status: TargetStatus? { scene.dataset.status(of: figure, against: target) }
}

/// The figures of a page in groups, as the page orders them: for everything that is taken along.
struct PageFigures {
  /// Figures that belong together.
  struct Group {
    /// What they are.
    let kind: Kind
    /// The figures.
    let figures: [PageFigure]
  }

  /// What the figures of a group are.
  enum Kind: Hashable {
    /// What the page is about as a whole.
    case wholes
    /// The members of a unit, in the order asked for.
    case ranking
    /// One unit through time.
    case series
    /// One unit by several indicators.
    case indicators
  }

  /// The groups; none on pages about alerts and sources.
  let groups: [Group]

  /// The figures of a page.
  init(_ model: PageModel) {
    switch model {
    case .empty, .alerts, .sources: groups = []
    case .overview(let model):
      let scene = model.ranking.scene
      groups = [
        Group(
          kind: .wholes,
          figures: model.gauges.map {
            PageFigure(figure: scene.figure($0.unit), unit: $0.unit, scene: scene)
          }),
        Self.group(model.ranking),
      ]
    case .list(let model): groups = [Self.group(model.ranking)]
    case .map(let model): groups = [Self.group(model.ranking)]
    case .unit(let model):
      let summary = model.summary
      let whole = PageFigure(
        figure: summary.figure, unit: summary.unit, scene: summary.trend.scene)
      groups =
        [Group(kind: .wholes, figures: [whole])] + (model.ranking.map { [Self.group($0)] } ?? [])
    case .trend(let model): groups = model.lines.map { Self.group($0, in: model.scene) }
    case .indicators(let model): groups = [Self.group(model)]
    }
  }

  private static func group(_ model: RankingModel) -> Group {
    Group(
      kind: .ranking,
      figures: model.rows.map {
        PageFigure(
          figure: $0.figure, unit: $0.unit, scene: model.scene, rank: $0.rank,
          ranked: model.ranking.rankedCount)
      })
  }

  private static func group(_ line: TrendModel.Line, in scene: Scene) -> Group {
    Group(
      kind: .series,
      figures: line.trend.points.map { point in
        PageFigure(
          figure: point.figure, unit: line.unit,
          scene: scene.about(scene.indicator, during: point.period))
      })
  }

  private static func group(_ model: IndicatorsModel) -> Group {
    Group(
      kind: .indicators,
      figures: model.rows.flatMap { row in
        ([row.figure] + row.alternatives).map { figure in
          PageFigure(
            figure: figure, unit: model.unit,
            scene: model.scene.about(row.indicator, during: row.period))
        }
      })
  }
}

extension Scene {
  /// The same with another indicator and period.
  fileprivate func about(_ indicator: IndicatorIndex, during period: Period) -> Scene {
    Scene(
      dataset: dataset, indicator: indicator, period: period, preference: preference,
      words: words, unitsDay: unitsDay, staleSources: staleSources, restated: restated,
      past: past, range: range)
  }
}
