import Drawing
import Measures
import Text
import Words

/// One unit: what is to be said of it, and the units below it.
struct UnitModel: Sendable {
  /// The unit itself.
  let summary: UnitSummary
  /// Levels below it of which there are units, each a tab.
  let levels: [Level]
  /// The level listed.
  let shownLevel: Level?
  /// The units below it; nil when there are none.
  let ranking: RankingModel?

  /// Works out the page of a place's unit.
  init(_ place: Place, sort: SortOrder, filter: Filter, in scene: Scene) {
    let unit = place.unit
    summary = UnitSummary(unit, in: scene)
    let registry = scene.dataset.registry
    let children = scene.children(of: unit)
    let found = Set(children.map { registry[$0].level })
    levels = found.sorted { $0 > $1 }
    shownLevel = place.level.flatMap { found.contains($0) ? $0 : nil } ?? levels.first
    ranking = shownLevel.map {
      RankingModel(of: unit, level: $0, sort: sort, filter: filter, in: scene)
    }
  }

  /// The level of a tab, counted from 0; further tabs start again.
  func level(ofTab tab: Int) -> Level? {
    levels.isEmpty ? nil : levels[tab % levels.count]
  }
}
