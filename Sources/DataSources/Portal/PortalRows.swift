import Measures
import Text

/// Collects the observations of one page, and the doubts it states.
struct PortalRows {
  /// Whose line is read: an id, a code or a name.
  var unit = ""

  /// The line.
  var line: JSONValue

  /// Whether there was anything to be scored: without a dossier a score of 0 says nothing.
  var hasDossiers = true

  private let page: PortalPage
  private var observations = PlacedTable(columns: MeasureColumn.allCases.map(\.rawValue))
  private var doubts = PlacedTable(
    columns: ["kind", "unit", "indicator", "period", "parts", "of", "text"])

  init(_ page: PortalPage) {
    self.page = page
    line = page.data
  }

  /// The tables that came of it.
  var measures: [InputFile] { table(observations, .measures) }

  /// The table of doubts, if there are any.
  var quality: [InputFile] { table(doubts, .quality) }

  private func table(_ table: PlacedTable, _ role: FileRole) -> [InputFile] {
    guard !table.isEmpty else { return [] }
    return [InputFile(name: page.file, role: role, table: table.derived(from: page.document))]
  }

  /// Adds an observation unless the page has no value for it: `null` is not 0, and 0 of 0 is
  /// nothing either.
  mutating func append(
    _ indicator: String, value: JSONValue? = nil, part: JSONValue? = nil, whole: JSONValue? = nil,
    isStock: Bool = false, period: Period? = nil
  ) {
    if whole?.text == "0" { return }
    let value = PlacedTable.Cell(value)
    var (part, whole) = (PlacedTable.Cell(part), PlacedTable.Cell(whole))
    if whole == nil, value != nil { part = nil }
    if part == nil { whole = nil }
    guard value != nil || part != nil else { return }
    let covered = period ?? (isStock ? page.capture.stockDay ?? page.covered : page.covered)
    let cells = MeasureColumn.allCases.map { column -> PlacedTable.Cell? in
      switch column {
      case .period: .init(covered.code)
      case .unit: .init(unit, at: line)
      case .indicator: .init(indicator)
      case .value: value
      case .numerator: part
      case .denominator: whole
      case .asOf: page.capture.day.map { .init($0.code) }
      case .observedAt: page.capture.observedAt.map { .init($0) }
      case .source: .init(page.publication)
      // A year that is not over is given up to a day; that day is over, the year is not.
      case .status:
        covered != page.requested && covered == page.covered ? .init("provisional") : nil
      case .definition, .note: nil
      }
    }
    observations.append(cells, at: line.offset)
  }

  /// Adds what the portal says about one of its own figures.
  mutating func note(_ indicator: String, _ text: String, at value: JSONValue) {
    doubts.append(
      [
        .init("stated"), .init(unit), .init(indicator), .init(page.covered.code), nil, nil,
        .init(text),
      ], at: value.offset)
  }

  /// Adds that a score rests on fewer groups than there are.
  mutating func notePart(_ indicator: String, _ parts: Int, of whole: Int) {
    doubts.append(
      [
        .init("partial-coverage"), .init(unit), .init(indicator), .init(page.covered.code),
        .init(String(parts)), .init(String(whole)), nil,
      ], at: line.offset)
  }
}
