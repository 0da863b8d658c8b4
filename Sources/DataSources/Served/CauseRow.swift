import Measures

/// What a rule found, as members of the `details` of an alert.
///
/// The value and what it was held against are members of the alert itself, and not repeated.
enum CauseRow {
  /// Writes the members of an object that is open.
  static func write(_ cause: AlertCause, _ writer: inout JSONRowWriter) {
    switch cause {
    case .belowTarget(_, _, let comparison, let deadline, let status, let clearing):
      writer.text("cause", "below-target")
      writer.text("comparison", comparison == .atLeast ? ">=" : "<=")
      writer.text("deadline", deadline?.code ?? "")
      writer.text("target_status", status.code)
      writer.number("clearing", digits: clearing.code)
    case .belowAverage(_, _, let block, let points):
      writer.text("cause", "below-average")
      writer.text("of", block)
      writer.number("points", Int64(points))
    case .suddenDrop(let value, let before, _, let since, let points):
      writer.text("cause", "sudden-drop")
      writer.number("after", digits: value.code)
      writer.number("before", digits: before.code)
      writer.text("since", since.code)
      writer.number("points", Int64(points))
    case .rankDrop(let rank, let before, let ranked, let since, let ranks):
      writer.text("cause", "rank-drop")
      writer.number("rank", Int64(rank))
      writer.number("rank_before", Int64(before))
      writer.number("ranked", Int64(ranked))
      writer.text("since", since.code)
      writer.number("ranks", Int64(ranks))
    case .stale(_, _, let hasFailed):
      writer.text("cause", "stale")
      writer.truth("failed", hasFailed)
    case .incompleteCoverage: writer.text("cause", "incomplete-coverage")
    case .differsFromMembers: writer.text("cause", "differs-from-members")
    case .contradictsCounts: writer.text("cause", "contradicts-counts")
    case .jointJump(_, _, let points, let rises, let since):
      writer.text("cause", "joint-jump")
      writer.number("points", Int64(points))
      writer.truth("rises", rises)
      writer.text("since", since.code)
    case .impossibleValue: writer.text("cause", "impossible-value")
    case .restated(_, _, let period, let figures):
      writer.text("cause", "restated")
      writer.text("period", period.code)
      writer.number("figures", Int64(figures))
    }
  }

  /// Reads what was found.
  ///
  /// - Parameters:
  ///   - details: the object with the members.
  ///   - alert: the alert it is in.
  /// - Returns: the cause; nil when it is not understood, or something of it is missing.
  static func read(_ details: JSONValue, beside alert: JSONValue) -> AlertCause? {
    let (value, limit) = (alert["value"]?.decimal, alert["threshold"]?.decimal)
    switch details["cause"]?.string {
    case "stale":
      guard let hasFailed = details["failed"]?.truth else { return nil }
      return .stale(
        ageSeconds: value?.wholePart, limitSeconds: limit?.wholePart, hasFailed: hasFailed)
    case "rank-drop": return rankDrop(details)
    default: break
    }
    guard let value, let limit else { return nil }
    switch details["cause"]?.string {
    case "below-target": return belowTarget(details, value, limit)
    case "below-average":
      guard let block = details["of"]?.string, let points = details["points"]?.count else {
        return nil
      }
      return .belowAverage(value: value, reference: limit, of: block, points: points)
    case "sudden-drop":
      guard let after = details["after"]?.decimal, let before = details["before"]?.decimal,
        let since = period(details["since"]), let points = details["points"]?.count
      else { return nil }
      return .suddenDrop(
        value: after, before: before, change: value, since: since, points: points)
    case "incomplete-coverage":
      let missing = alert["missing"]?.elements.compactMap(\.string) ?? []
      return .incompleteCoverage(
        reported: Int(clamping: value.wholePart), of: Int(clamping: limit.wholePart),
        missing: Array(missing.prefix(AlertCause.missingLimit)))
    case "differs-from-members": return .differsFromMembers(given: value, computed: limit)
    case "contradicts-counts": return .contradictsCounts(given: value, computed: limit)
    case "joint-jump":
      guard let points = details["points"]?.count, let rises = details["rises"]?.truth,
        let since = period(details["since"])
      else { return nil }
      return .jointJump(
        units: Int(clamping: value.wholePart), of: Int(clamping: limit.wholePart),
        points: points, rises: rises, since: since)
    case "impossible-value": return .impossibleValue(value: value, largest: limit)
    case "restated":
      guard let period = period(details["period"]), let figures = details["figures"]?.count
      else { return nil }
      return .restated(before: limit, after: value, period: period, figures: figures)
    default: return nil
    }
  }

  private static func belowTarget(
    _ details: JSONValue, _ value: FixedDecimal, _ target: FixedDecimal
  ) -> AlertCause? {
    guard let comparison = details["comparison"]?.string,
      let status = TargetStatus.allCases.first(where: {
        $0.code == details["target_status"]?.string
      })
    else { return nil }
    return .belowTarget(
      value: value, target: target, comparison: comparison == ">=" ? .atLeast : .atMost,
      deadline: details["deadline"]?.day, status: status,
      clearing: details["clearing"]?.decimal ?? target)
  }

  private static func rankDrop(_ details: JSONValue) -> AlertCause? {
    guard let rank = details["rank"]?.count, let before = details["rank_before"]?.count,
      let ranked = details["ranked"]?.count, let since = period(details["since"]),
      let ranks = details["ranks"]?.count
    else { return nil }
    return .rankDrop(rank: rank, before: before, ranked: ranked, since: since, ranks: ranks)
  }

  private static func period(_ value: JSONValue?) -> Period? {
    value?.string.flatMap { Period(code: $0) }
  }
}

extension FixedDecimal {
  /// Without the decimals.
  fileprivate var wholePart: Int64 {
    (0..<Int(scale)).reduce(unscaled) { rest, _ in rest / 10 }
  }
}
