import HTTPTypes
import Measures

/// Parameters as what they mean.
extension Query {
  /// The unit with the id in a parameter; nil when it was not given.
  func unit(_ name: String, in dataset: Dataset) throws(Problem) -> UnitIndex? {
    guard let id = self[name] else { return nil }
    guard let unit = dataset.registry.index(id: id) else {
      throw Problem(.notFound, "unknown-unit", "\(name): there is no unit “\(id)”.")
    }
    return unit
  }

  /// The indicator in a parameter, `e2e` or `e2e:emc`; nil when it was not given.
  func indicator(_ name: String, in dataset: Dataset) throws(Problem) -> IndicatorIndex? {
    guard let text = self[name] else { return nil }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let definition = parts.count > 1 ? String(parts[1]) : ""
    guard let id = parts.first,
      let index = dataset.catalogue.index(id: String(id), definition: definition)
    else {
      throw Problem(.notFound, "unknown-indicator", "\(name): there is no indicator “\(text)”.")
    }
    return index
  }

  /// The level in a parameter; nil when it was not given.
  func level(_ name: String) throws(Problem) -> Level? {
    guard let text = self[name] else { return nil }
    guard let level = Level(rawValue: text) else {
      let levels = Level.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(.badRequest, "bad-parameter", "\(name) is one of: \(levels).")
    }
    return level
  }

  /// The day in a parameter, `2024-06-30`; nil when it was not given.
  func day(_ name: String) throws(Problem) -> Day? {
    guard let text = self[name] else { return nil }
    guard let day = Day(code: text) else {
      throw Problem(.badRequest, "bad-parameter", "\(name) is a date such as 2024-06-30.")
    }
    return day
  }

  /// The period in a parameter; nil when it was not given.
  func period(_ name: String) throws(Problem) -> Period? {
    guard let text = self[name] else { return nil }
    guard let period = Period(code: text) else {
      throw Problem(
        .badRequest, "bad-parameter",
        "\(name) is 2024, 2024-H1, 2024-Q3, 2024-07, 2024-W29, 2024-07-19, or two days with a "
          + "slash between them.")
    }
    return period
  }

  /// The kind of period in a parameter; nil when it was not given.
  func kind(_ name: String) throws(Problem) -> Period.Kind? {
    guard let text = self[name] else { return nil }
    guard let kind = Period.Kind.allCases.first(where: { $0.code == text }) else {
      let kinds = Period.Kind.allCases.map(\.code).joined(separator: ", ")
      throw Problem(.badRequest, "bad-parameter", "\(name) is one of: \(kinds).")
    }
    return kind
  }
}

extension Period.Kind {
  /// The word in the API.
  var code: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    case .half: "half"
    case .year: "year"
    case .yearToDate: "year-to-date"
    case .span: "span"
    }
  }
}
