import Measures

/// All ministries or all localities in one list.
struct ListModel: Sendable {
  /// The block.
  let block: UnitIndex
  /// Its members.
  let ranking: RankingModel
  /// The block's own rate, above the list.
  let gauge: GaugeModel

  /// Works out the list of a block's members.
  init(_ block: UnitIndex, sort: SortOrder, filter: Filter, in scene: Scene) {
    self.block = block
    ranking = RankingModel(of: block, level: nil, sort: sort, filter: filter, in: scene)
    gauge = GaugeModel(block, title: scene.name(block), in: scene)
  }
}
