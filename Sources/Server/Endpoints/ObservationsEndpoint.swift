import DataSources
import Hummingbird
import Measures

/// `/v1/observations`: values as the sources give them, a page at a time.
struct ObservationsEndpoint {
  let state: PublishedState

  /// Rows that are looked at for one page: some milliseconds.
  ///
  /// A page may therefore be short, even empty, and not the last.
  static let scanLimit = 1 << 20

  func response(to asked: Asked) throws(Problem) -> Response {
    let page = try Page(asked.query, state)
    let filter = try ObservationFilter(asked.query, page.dataset)
    let end = filter.rows.upperBound
    var row = max(page.start, filter.rows.lowerBound)
    let stop = row < end ? min(end, row + Self.scanLimit) : row
    var body = ListBody("observations")
    var encoder = DatasetRowEncoder(page.dataset)
    var count = 0
    while row < stop, count < page.limit {
      if filter.takes(row) {
        encoder.observation(row)
        body.add(encoder.take())
        count += 1
      }
      row += 1
    }
    // The next page begins at a row that is wanted, so that the last one is not empty.
    while row < stop, !filter.takes(row) { row += 1 }
    return .json(body.finished(total: nil, next: row < end ? page.cursor(row) : nil))
  }
}

/// Which observations are wanted.
private struct ObservationFilter {
  /// Where they are: all of one indicator stand together.
  let rows: Range<Int>
  private let columns: ObservationTable.Columns
  private let unit: UInt32?
  /// For each period of the table whether it is wanted; empty when all are.
  private let periods: [Bool]

  init(_ query: Query, _ dataset: Dataset) throws(Problem) {
    let table = dataset.observations
    columns = table.columns
    let unit = try query.unit("unit", in: dataset)
    self.unit = unit?.raw
    let kind = try query.kind("kind")
    let from = try query.day("from")
    let to = try query.day("to")
    if kind == nil, from == nil, to == nil {
      periods = []
    } else {
      periods = table.periods.map { period in
        (kind.map { $0 == period.kind } ?? true) && (from.map { period.start >= $0 } ?? true)
          && (to.map { period.end <= $0 } ?? true)
      }
    }
    switch (try query.indicator("indicator", in: dataset), unit) {
    case (nil, _): rows = 0..<table.count
    case (let indicator?, nil): rows = table.rows(indicator)
    case (let indicator?, let unit?): rows = table.rows(indicator, unit)
    }
  }

  func takes(_ row: Int) -> Bool {
    if let unit, columns.unit[row] != unit { return false }
    return periods.isEmpty || periods[Int(columns.period[row])]
  }
}
