import Measures
import Text

/// The page of results: scores of the nation and of its provinces, whole or in part.
extension PortalReader {
  /// Remembers of which units and times the page has whole sets.
  mutating func noteWholeSets(_ page: PortalPage) {
    for line in page.others where Self.lacking(line).isEmpty {
      let unit = units.text(of: line, root: nil, during: page.covered, file: page.file)
      whole.insert(SetKey(unit: unit, period: page.requested))
    }
    if let own = page.own, Self.nationGroups(page) >= Self.groupsOfNation {
      whole.insert(SetKey(unit: nation(own, page), period: page.requested))
    }
  }

  /// Reads the lines of the page.
  mutating func readResults(
    _ page: PortalPage, _ own: JSONValue, into rows: inout PortalRows
  ) {
    rows.unit = nation(own, page)
    rows.line = own
    let groups = Self.nationGroups(page)
    if groups >= Self.groupsOfNation
      || keepsPart(rows.unit, page, own, groups, of: Self.groupsOfNation, [], &rows)
    {
      rows.append("score-766", value: own["totalScore"])
      nationGroups(page, &rows)
    }
    months(page, &rows)
    for line in page.others {
      rows.unit = units.text(of: line, root: nil, during: page.covered, file: page.file)
      rows.line = line
      let lacking = Self.lacking(line)
      let found = Self.groupsOfProvince - lacking.count
      guard
        lacking.isEmpty
          || keepsPart(rows.unit, page, line, found, of: Self.groupsOfProvince, lacking, &rows)
      else { continue }
      rows.append("score-766", value: line["totalScore"])
      for group in PortalPageKind.groupScores {
        rows.append(group.indicator, value: line["groupScores"]?[group.code])
      }
    }
  }

  /// Adds the scores of the nation's groups.
  ///
  /// They are entries of the radar that name a group by its code and give its points. What else the
  /// radar may hold is counted and no more: nobody has said what it means.
  private func nationGroups(_ page: PortalPage, _ rows: inout PortalRows) {
    for entry in data(page, "radar") {
      let code = entry["code"]?.string
      guard let group = PortalPageKind.groupScores.first(where: { $0.code == code }) else {
        continue
      }
      rows.append(group.indicator, value: entry["score"])
    }
  }

  /// Flags a set that is not whole; false when a whole one is there and it must stay away.
  private mutating func keepsPart(
    _ unit: String, _ page: PortalPage, _ line: JSONValue, _ found: Int, of needed: Int,
    _ lacking: [String], _ rows: inout PortalRows
  ) -> Bool {
    report(
      .incompleteSet(
        SafeText(unit), found: found, needed: needed, lacking: lacking.map { SafeText($0) }),
      at: line, of: page)
    guard !whole.contains(SetKey(unit: unit, period: page.requested)) else { return false }
    rows.notePart("score-766", found, of: needed)
    return true
  }

  /// Months that are over or under way; of months to come the page has zeroes.
  private func months(_ page: PortalPage, _ rows: inout PortalRows) {
    let year = page.requested.start.year
    func month(_ point: JSONValue) -> Period? {
      guard let number = point["month"].flatMap({ Int($0.text) }),
        let month = Period.month(year, number), month.start <= page.capture.day ?? .latest
      else { return nil }
      return month
    }
    for point in data(page, "monthlyChart") {
      guard let month = month(point) else { continue }
      rows.append("score-766", value: point["averageScore"], period: month)
    }
    for point in data(page, "dossierChart") {
      guard let month = month(point) else { continue }
      rows.append("on-time-766", value: point["onTimePct"], period: month)
      rows.append("overdue", value: point["overduePct"], period: month)
    }
  }

  private func data(_ page: PortalPage, _ name: String) -> [JSONValue] {
    (page.data[name]?.elements).map { Array($0) } ?? []
  }

  private mutating func nation(_ line: JSONValue, _ page: PortalPage) -> String {
    units.index(of: line, during: page.covered) == nil
      ? "vn" : units.text(of: line, root: nil, during: page.covered, file: page.file)
  }

  private static func nationGroups(_ page: PortalPage) -> Int {
    (page.data["radar"]?.elements).map { $0.reduce(0) { count, _ in count + 1 } } ?? 0
  }

  /// The groups that a province's line does not have.
  private static func lacking(_ line: JSONValue) -> [String] {
    PortalPageKind.groupScores.map(\.code).filter {
      line["groupScores"]?[$0].map(\.isNull) ?? true
    }
  }
}
