import Text

/// What a value of an indicator counts.
///
/// The difference of two values in percent is in percentage points ("điểm %"), never in percent.
public enum UnitOfMeasure: Hashable, Sendable {
  /// Percent, 0 to 100 for a rate; a growth may be below or above.
  case percent
  /// Points of a score.
  case points
  /// A composite index without unit.
  case index
  /// A place in an order, 1 being the first.
  case rank
  /// Days, with decimals: how long something takes.
  case days
  /// Things, by what they are called.
  case count(CountNoun)

  /// The word in files: `percent`, `points`, `index`, `rank`, `days` or the code of what is counted.
  public var code: String {
    switch self {
    case .percent: "percent"
    case .points: "points"
    case .index: "index"
    case .rank: "rank"
    case .days: "days"
    case .count(let noun): noun.code
    }
  }

  /// The unit of measure with this word in files.
  ///
  /// - Parameter code: `percent` or `%`, `points`, `index`, `rank`, `days`; any other word is what is
  ///   counted, under its built-in name in both languages when it has one.
  public init(code: String) {
    switch code.lowercased() {
    case "percent", "%": self = .percent
    case "points": self = .points
    case "index": self = .index
    case "rank": self = .rank
    case "days": self = .days
    case let word: self = .count(CountNoun(code: word))
    }
  }
}
