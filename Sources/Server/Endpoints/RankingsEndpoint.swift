import HTTPTypes
import Hummingbird
import Measures
import Text

/// `/v1/rankings`: the units of a level in the order of an indicator.
struct RankingsEndpoint {
  let state: PublishedState

  func response(to asked: Asked) throws(Problem) -> Response {
    let page = try Page(asked.query, state)
    let dataset = page.dataset
    let query = asked.query
    guard
      let indicator = try query.indicator("indicator", in: dataset)
        ?? dataset.catalogue.index(id: DatasetPublisher.alertIndicator)
    else { throw Problem(.notFound, "unknown-indicator", "There is no indicator to rank by.") }
    let asksLevel = try query.level("level")
    guard let parent = try query.unit("parent", in: dataset) ?? Self.parent(asksLevel, dataset)
    else { throw Problem(.notFound, "unknown-unit", "There is no unit to rank below.") }
    guard let period = try query.period("period") ?? dataset.openingPeriod(indicator) else {
      throw Problem(.notFound, "no-figures", "Nothing is known of this indicator.")
    }
    let ranking = dataset.ranking(indicator, of: parent, level: asksLevel, during: period)
    let start = min(page.start, ranking.rows.count)
    let end = min(start + page.limit, ranking.rows.count)
    let next = end < ranking.rows.count ? page.cursor(end) : nil
    return .json(RankingBody(ranking, rows: start..<end, next: next, of: dataset))
  }

  /// The widest unit with members of a level: a block for ministries, else the localities.
  private static func parent(_ level: Level?, _ dataset: Dataset) -> UnitIndex? {
    let registry = dataset.registry
    switch level {
    case .nation, .block: return registry.nation
    case .ministry: return registry.ministries ?? registry.nation
    default: return registry.localities ?? registry.nation
    }
  }
}

/// A page of a ranking.
struct RankingBody: Encodable {
  let contract = "dvctop/1"
  let indicator: String
  let definition: String?
  let parent: String
  let level: String
  let period: String
  /// Whether published or simulated values are ranked; never both.
  let basis: String
  /// How many units have a rank.
  let ranked: Int
  /// How many units were valid: the length of the whole list.
  let total: Int
  let rows: [RankingRowBody]
  let next: String?

  init(_ ranking: Ranking, rows: Range<Int>, next: String?, of dataset: Dataset) {
    let measure = dataset.catalogue[ranking.indicator]
    indicator = measure.id
    definition = measure.definition.isEmpty ? nil : measure.definition
    parent = dataset.registry[ranking.parent].id
    level = ranking.level.rawValue
    period = ranking.period.code
    basis = ranking.basis == .simulated ? "simulated" : "published"
    ranked = ranking.rankedCount
    total = ranking.validCount
    self.rows = ranking.rows[rows].map { RankingRowBody($0, of: dataset, during: ranking.period) }
    self.next = next
  }
}

/// One unit in a ranking.
struct RankingRowBody: Encodable {
  /// Decimals of a value that was computed.
  static let decimals = 4

  let rank: Int?
  let tied: Bool
  let unit: String
  let name: String
  let standing: String
  let value: JSONNumber?
  let numerator: Int64?
  let denominator: Int64?
  let status: String?
  let target: JSONNumber?
  let targetStatus: String?
  let percentBehind: Int?

  init(_ row: RankingRow, of dataset: Dataset, during period: Period) {
    let body = dataset.registry[row.unit]
    rank = row.rank
    tied = row.isTied
    unit = body.id
    name = body.version(at: period.end)?.nameVietnamese.string ?? body.id
    standing = row.standing.code
    value = row.figure.shown(decimals: Self.decimals).map { JSONNumber($0) }
    numerator = row.figure.numerator
    denominator = row.figure.denominator
    status = row.figure.content == .value ? row.figure.status.code : nil
    target = row.target.map { JSONNumber($0.value) }
    targetStatus = row.status?.code
    percentBehind = row.percentBehind
  }

  private enum CodingKeys: String, CodingKey {
    case rank, tied, unit, name, standing, value, numerator, denominator, status, target
    case targetStatus = "target_status"
    case percentBehind = "percent_behind"
  }
}

extension RankingRow.Standing {
  /// The word in the API.
  var code: String {
    switch self {
    case .ranked: "ranked"
    case .rankedWithUnknownDenominator: "ranked-unknown-denominator"
    case .belowMinimum: "below-minimum"
    case .otherBasis: "other-basis"
    case .notApplicable: "not-applicable"
    case .missing: "missing"
    }
  }
}
