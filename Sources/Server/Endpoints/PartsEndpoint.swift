import DataSources
import Hummingbird
import Measures

/// `/v1/units`, `/v1/indicators`, `/v1/targets` and `/v1/breaks`: parts of the document.
struct PartsEndpoint {
  let state: PublishedState

  func response(to asked: Asked) throws(Problem) -> Response {
    let page = try Page(asked.query, state)
    let filter = try PartFilter(asked.query, page.dataset)
    let rows: [PartRow]
    switch asked.endpoint {
    case .units: rows = filter.units
    case .indicators: rows = filter.indicators
    case .targets: rows = filter.targets
    default: rows = filter.breaks
    }
    // A cursor that was made by hand may point anywhere.
    let start = min(page.start, rows.count)
    let end = min(start + page.limit, rows.count)
    var body = ListBody(String(asked.endpoint.rawValue.dropFirst("/v1/".count)))
    var encoder = DatasetRowEncoder(page.dataset)
    for row in rows[start..<end] {
      row.write(page.dataset, &encoder)
      body.add(encoder.take())
    }
    let next = end < rows.count ? page.cursor(end) : nil
    return .json(body.finished(total: rows.count, next: next))
  }
}

/// A row of a part, by its position.
enum PartRow {
  case unit(UnitIndex, version: Int)
  case indicator(IndicatorIndex)
  case target(Int)
  case seriesBreak(Int)

  func write(_ dataset: Dataset, _ encoder: inout DatasetRowEncoder) {
    switch self {
    case .unit(let unit, let version): encoder.unit(unit, version: version)
    case .indicator(let indicator): encoder.indicator(indicator)
    case .target(let position): encoder.target(dataset.targets[position])
    case .seriesBreak(let position): encoder.seriesBreak(dataset.breaks[position])
    }
  }
}

/// Which rows of a part are wanted.
private struct PartFilter {
  private let dataset: Dataset
  private let level: Level?
  private let parent: UnitIndex?
  private let day: Day?

  init(_ query: Query, _ dataset: Dataset) throws(Problem) {
    self.dataset = dataset
    level = try query.level("level")
    parent = try query.unit("parent", in: dataset)
    day = try query.day("as_of")
  }

  /// Units of the level and below the parent; with a day those that existed then, as they were.
  var units: [PartRow] {
    let registry = dataset.registry
    return registry.indices.flatMap { index -> [PartRow] in
      let unit = registry[index]
      guard level.map({ $0 == unit.level }) ?? true,
        parent.map({ $0 == registry.parent(of: index) }) ?? true
      else { return [] }
      return unit.versions.indices.filter { version in
        day.map { unit.versions[version].isValid(at: $0) } ?? true
      }.map { .unit(index, version: $0) }
    }
  }

  /// Indicators; with a day the definitions that were in use then.
  var indicators: [PartRow] {
    dataset.catalogue.indices.filter { index in
      guard let day, let start = dataset.catalogue[index].usedFrom else { return true }
      return start <= day
    }.map { .indicator($0) }
  }

  /// Targets that bind the level or the parent's members; with a day those not over by then.
  var targets: [PartRow] {
    dataset.targets.indices.filter { position in
      let target = dataset.targets[position]
      if let day, let deadline = target.deadline, deadline < day { return false }
      return concerns(target.scope)
    }.map { .target($0) }
  }

  /// Breaks of the level or the parent's members; with a day those that had come by then.
  var breaks: [PartRow] {
    dataset.breaks.indices.filter { position in
      let cut = dataset.breaks[position]
      if let day, cut.date > day { return false }
      return concerns(cut.scope)
    }.map { .seriesBreak($0) }
  }

  private func concerns(_ scope: Scope) -> Bool {
    switch scope {
    case .everyone:
      true
    case .level(let scope):
      level.map { $0 == scope } ?? true
    case .unit(let unit):
      (level.map { $0 == dataset.registry[unit].level } ?? true)
        && (parent.map { $0 == unit || $0 == dataset.registry.parent(of: unit) } ?? true)
    }
  }
}
