import Drawing
import Measures
import Text
import Words

/// What the open page shows, worked out once when data, place, period, order or filter change.
enum PageModel: Sendable {
  case empty
  case overview(OverviewModel)
  case list(ListModel)
  case unit(UnitModel)
  case trend(TrendModel)
  case indicators(IndicatorsModel)
  case map(MapModel)
  case alerts(AlertsModel)
  case sources(SourcesModel)

  /// Everything a page's model depends on.
  struct Inputs: Hashable {
    var reportNumber: Int
    var place: Place
    var indicator: IndicatorIndex
    var period: Period
    var preference: Preference
    var unitsDay: Day?
    var sort: SortOrder
    var filter: Filter
    var language: Language
    var range: TimeRange
    /// Sources whose figures are dimmed.
    var staleSources: Set<SourceID>
    /// Which look at the sources it was, on pages that show ages.
    var alertRevision: Int
    /// Which shapes the map has.
    var outlineRevision: Int
    /// Why nothing can be kept.
    var historyError: HistoryError?
  }

  /// Rows of the page's list.
  var rowCount: Int {
    switch self {
    case .empty, .trend: 0
    case .overview(let model): model.ranking.rows.count
    case .list(let model): model.ranking.rows.count
    case .unit(let model): model.ranking?.rows.count ?? 0
    case .indicators(let model): model.rows.count
    case .map(let model): model.tiles.count
    case .alerts(let model): model.alerts.count
    case .sources(let model): model.rows.count
    }
  }

  /// True when the page has a list that can be narrowed.
  var hasList: Bool {
    switch self {
    case .empty, .trend, .map, .sources: false
    case .overview, .list, .indicators, .alerts: true
    case .unit(let model): model.ranking != nil
    }
  }

  /// Panels that can have the keys.
  var panelCount: Int {
    switch self {
    case .empty: 0
    case .overview: OverviewPage.panelCount
    case .list, .unit: 2
    case .trend, .indicators, .map, .alerts, .sources: 1
    }
  }

  /// The unit in a row of the page's list.
  func unit(at row: Int) -> UnitIndex? {
    let rows: [RankingRow]
    switch self {
    case .alerts(let model): return model.unit(at: row)
    case .map(let model):
      return model.tiles.indices.contains(row) ? model.tiles[row].row.unit : nil
    case .overview(let model): rows = model.ranking.rows
    case .list(let model): rows = model.ranking.rows
    case .unit(let model): rows = model.ranking?.rows ?? []
    case .empty, .trend, .indicators, .sources: rows = []
    }
    return rows.indices.contains(row) ? rows[row].unit : nil
  }

  /// The page's ranking; nil for one that lists something else.
  var ranking: RankingModel? {
    switch self {
    case .overview(let model): model.ranking
    case .list(let model): model.ranking
    case .unit(let model): model.ranking
    case .empty, .trend, .indicators, .map, .alerts, .sources: nil
    }
  }

  /// What stands in a row of the page's list, as the filter sees it.
  func name(at row: Int) -> SafeText? {
    switch self {
    case .empty, .trend, .sources: nil
    case .overview(let model): model.ranking.name(at: row)
    case .list(let model): model.ranking.name(at: row)
    case .unit(let model): model.ranking?.name(at: row)
    case .indicators(let model):
      model.indicator(at: row).map {
        model.scene.dataset.catalogue[$0].name(model.scene.words.language)
      }
    case .map(let model): unit(at: row).map(model.ranking.scene.name)
    case .alerts(let model): model.unit(at: row).map(model.scene.name)
    }
  }

  /// True when figures of the page are simulated.
  var isSimulated: Bool {
    switch self {
    case .empty, .sources: false
    case .overview(let model):
      model.ranking.isSimulated || model.gauges.contains { $0.isSimulated || $0.historyIsSimulated }
    case .list(let model): model.ranking.isSimulated
    case .unit(let model):
      model.summary.gauge.isSimulated || model.summary.trend.isSimulated
        || model.ranking?.isSimulated ?? false
    case .trend(let model): model.isSimulated
    case .indicators(let model): model.isSimulated
    case .map(let model): model.ranking.isSimulated
    case .alerts(let model): model.isSimulated
    }
  }
}

extension State {
  /// Works out the page's model again if something it depends on has changed.
  mutating func refreshModel() {
    guard let dataset, dataset.registry.nation != nil else { return }
    let inputs = PageModel.Inputs(
      reportNumber: reportNumber, place: place, indicator: indicator, period: period,
      preference: preference, unitsDay: unitsDay, sort: sort, filter: filter, language: language,
      range: range, staleSources: staleSources,
      alertRevision: [.alerts, .sources].contains(place.page) ? alertRevision : 0,
      outlineRevision: place.page == .map ? outlineRevision : 0, historyError: historyError)
    if inputs != modelInputs {
      let province = chosenOnMap
      modelInputs = inputs
      model = makeModel(dataset)
      chosen = nil
      sourcesRevision = alertRevision
      if case .map(let map) = model { settleOnMap(map, id: province) }
    } else if case .overview(var overview) = model, sourcesRevision != alertRevision {
      // Alerts and ages change more often than figures: what is beside them stays.
      overview.sources = sourcesModel
      model = .overview(overview)
      sourcesRevision = alertRevision
    }
    if case .map(let map) = model {
      moveInList(of: map, by: 0)
    } else {
      position.settle(count: model.rowCount, visible: listHeight)
    }
    refreshRaster()
    refreshChosen()
    refreshComparison()
  }

  /// Works out the unit beside a list again if another one is chosen.
  private mutating func refreshChosen() {
    guard let ranking = rankingBesideChosen, let unit = model.unit(at: position.row) else {
      chosen = nil
      return
    }
    guard chosen?.unit != unit else { return }
    chosen = UnitSummary(unit, among: ranking.ranking, in: ranking.scene)
  }

  /// The ranking of a page that shows the chosen unit beside it; nil where there is no room.
  private var rankingBesideChosen: RankingModel? {
    let shell = Shell(size: size)
    switch model {
    case .list(let list):
      let detail = ListPage.layout(shell, isZoomed: isZoomed || preset == .list).detail
      return detail.isEmpty ? nil : list.ranking
    case .map(let map):
      return MapPage.fits(shell, map, isZoomed: isZoomed) ? map.ranking : nil
    case .empty, .overview, .unit, .trend, .indicators, .alerts, .sources: return nil
    }
  }

  private func makeModel(_ dataset: Dataset) -> PageModel {
    let scene = scene(of: dataset)
    let registry = dataset.registry
    switch place.page {
    case .overview, .help:
      return OverviewModel(sort: sort, filter: filter, sources: sourcesModel, in: scene)
        .map(PageModel.overview) ?? .empty
    case .ministries:
      return registry.ministries.map { list(of: $0, scene) } ?? .empty
    case .localities:
      return registry.localities.map { list(of: $0, scene) } ?? .empty
    case .unit:
      return .unit(UnitModel(place, sort: sort, filter: filter, in: scene))
    case .trend:
      return .trend(TrendModel(place.unit, in: scene))
    case .indicators:
      return .indicators(IndicatorsModel(place.unit, filter: filter, in: scene))
    case .map:
      return registry.localities.map {
        .map(MapModel($0, in: scene, outlines: outlines, revision: outlineRevision))
      } ?? .empty
    case .alerts:
      return .alerts(
        AlertsModel(
          alerts, health: report?.wholeHealth ?? [], filter: filter, today: clock.day, in: scene))
    case .sources:
      return .sources(sourcesModel)
    }
  }

  private var sourcesModel: SourcesModel {
    SourcesModel(
      report: report, watch: alerts, historyError: historyError, clock: clock, words: words)
  }

  private func list(of block: UnitIndex, _ scene: Scene) -> PageModel {
    .list(ListModel(block, sort: sort, filter: filter, in: scene))
  }
}
