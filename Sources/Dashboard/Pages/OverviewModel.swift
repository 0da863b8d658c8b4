import Drawing
import Measures
import Text
import Words

/// The three rates, the ranking of the provinces, the slope from the baseline, the distribution
/// and the sources.
struct OverviewModel: Sendable {
  /// Nation, ministries, localities.
  let gauges: [GaugeModel]
  /// The provinces.
  let ranking: RankingModel
  /// Nation and blocks at the baseline and now.
  let slope: SlopeModel
  /// How each source is doing and what it brought.
  var sources: SourcesModel
  /// What is worth saying beside the rates.
  let news: NewsModel

  /// Works out the overview; nil when the dataset has no nation.
  init?(sort: SortOrder, filter: Filter, sources: SourcesModel, in scene: Scene) {
    let registry = scene.dataset.registry
    guard let nation = registry.nation, let ministries = registry.ministries,
      let localities = registry.localities
    else { return nil }
    let words = scene.words
    gauges = [
      GaugeModel(nation, title: words[.nationTitle], in: scene),
      GaugeModel(ministries, title: words[.ministriesTitle], in: scene),
      GaugeModel(localities, title: words[.localitiesTitle], in: scene),
    ]
    ranking = RankingModel(of: localities, level: .province, sort: sort, filter: filter, in: scene)
    slope = SlopeModel([nation, ministries, localities], in: scene)
    self.sources = sources
    news = NewsModel([nation, ministries, localities], block: localities, in: scene)
  }
}
