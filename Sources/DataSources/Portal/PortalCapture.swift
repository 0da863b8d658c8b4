import Measures
import Text

/// When a page was saved and what was asked for: from the file itself, else from its name.
///
/// An answer of the portal says neither. Programs that save pages put it into an envelope
/// `{"payload": {"timeType": "month", "year": 2026, "month": 9}, "capturedAt": "…Z", "response": …}`;
/// people write it into names: `2026-10-10/service-results.month-2026-09.json`.
struct PortalCapture {
  /// What was asked for; nil when nothing says so.
  var period: Period?

  /// The day in Việt Nam on which it was saved.
  var day: Day?

  /// The time at which it was saved, as written.
  var observedAt: String?

  /// Whether the figures are those of a single procedure.
  var isOfOneProcedure = false

  private static let payloads = ["payload", "request", "body"]
  private static let times = ["capturedAt", "savedAt", "fetchedAt", "collectedAt"]

  /// Reads what the root of a file and its path say.
  init(root: JSONValue, path: String) {
    let name = Self.tail(of: path)
    for key in Self.times {
      guard let text = root[key]?.string, let time = try? TimeCell(text) else { continue }
      (day, observedAt) = (time.day, text)
      break
    }
    if let payload = Self.payloads.lazy.compactMap({ root[$0] }).first(where: { $0.kind == .object }
    ) {
      let body = payload["body"] ?? payload
      period = Self.period(of: body)
      isOfOneProcedure = ["formalityId", "formalityID"].contains { body[$0]?.string != nil }
    }
    period = period ?? Self.period(inName: name)
    day = day ?? Self.day(inName: name)
    let withoutPage = name.replacing("formality-online-payment-tree", with: "")
    if withoutPage.contains("formality") { isOfOneProcedure = true }
  }

  /// What time the figures cover: a year that is not over reaches to the day of saving.
  var covered: Period? {
    guard let period, let day, period.kind == .year, period.start <= day, day < period.end else {
      return period
    }
    return .yearToDate(through: day)
  }

  /// The day of what is true at a day, such as the services offered.
  var stockDay: Period? {
    guard let period else { return nil }
    return .day(max(period.start, min(period.end, day ?? period.end)))
  }

  private static func period(of body: JSONValue) -> Period? {
    func number(_ key: String) -> Int? { body[key].flatMap { Int($0.text) } }
    if let from = body["fromDate"]?.string.flatMap({ Day(code: $0) }),
      let to = body["toDate"]?.string.flatMap({ Day(code: $0) })
    {
      return Period(start: from, end: to)
    }
    guard let year = number("year") else { return nil }
    switch body["timeType"]?.string {
    case "month": return number("month").flatMap { Period.month(year, $0) }
    case "quarter": return number("quarter").flatMap { Period.quarter(year, $0) }
    case "year", nil: return .year(year)
    default: return nil
    }
  }

  // MARK: - Names

  /// The folder and the name of a file.
  private static func tail(of path: String) -> String {
    path.split(separator: "/").suffix(2).joined(separator: "/").lowercased()
  }

  private static func period(inName name: String) -> Period? {
    if let match = name.firstMatch(of: #/(?:month|thang)-(\d{4})-(\d{1,2})/#) {
      return Period.month(Int(match.1) ?? 0, Int(match.2) ?? 0)
    }
    if let match = name.firstMatch(of: #/(?:quarter|quy)-(\d{4})-q?([1-4])/#) {
      return Period.quarter(Int(match.1) ?? 0, Int(match.2) ?? 0)
    }
    if let match = name.firstMatch(of: #/(?:year|nam)-(\d{4})/#) {
      return Period.year(Int(match.1) ?? 0)
    }
    return nil
  }

  private static func day(inName name: String) -> Day? {
    for match in name.matches(of: #/(?:^|[^\d-])(\d{4})-?(\d{2})-?(\d{2})(?:$|[^\d-])/#) {
      if let day = Day(
        year: Int(match.1) ?? 0, month: Int(match.2) ?? 0, day: Int(match.3) ?? 0)
      {
        return day
      }
    }
    return nil
  }
}
