import FoundationEssentials
import GRDB
import Measures

extension Store {
  /// Every version of one observation.
  func versions(
    of key: ObservationKey, from source: SourceID?
  ) throws -> [ObservationVersion] {
    try queue.read { database in
      guard let cell = try KeyTables(database).cell(of: key) else { return [] }
      let reader = StateReader(database)
      return try Self.entries(source.map { [$0] }, database).flatMap { entry in
        let stretches = try Self.stretches(of: cell, in: entry.id, database)
        if stretches.isEmpty { return [] as [ObservationVersion] }
        let provenances = try reader.provenances(of: entry.id)
        return try stretches.map { stretch in
          guard let provenance = provenances[stretch.row.provenance] else {
            throw ArchiveError.damaged
          }
          return ObservationVersion(
            source: entry.source, value: stretch.row.value(provenance), knownFrom: stretch.from,
            knownUntil: stretch.until)
        }
      }
    }
  }

  /// The last restatement of every restated observation.
  func restated(by source: SourceID?, at moment: Moment?) throws -> [Restatement] {
    try queue.read { database in
      let reader = StateReader(database)
      let keys = KeyTables(database)
      return try Self.entries(source.map { [$0] }, database).flatMap { entry in
        var last: [Cell: (at: Moment, row: KnownRow)] = [:]
        for trace in try reader.traces(.restated, of: entry.id, at: moment) {
          for row in trace.rows.rows { last[row.cell] = (trace.at, row) }
        }
        if last.isEmpty { return [] as [Restatement] }
        let provenances = try reader.provenances(of: entry.id)
        return try last.sorted { $0.key < $1.key }.map { cell, change in
          guard let provenance = provenances[change.row.provenance],
            let unit = try keys.unit(KeyPacking.unit(cell.series)),
            let indicator = try keys.indicator(KeyPacking.indicator(cell.series)),
            let period = KeyPacking.period(cell.period)
          else { throw ArchiveError.damaged }
          return Restatement(
            source: entry.source,
            key: ObservationKey(
              unit: unit, indicator: indicator.id, definition: indicator.definition,
              period: period),
            at: change.at, earlier: change.row.value(provenance))
        }
      }
    }
  }

  /// A row and the time for which it was the state.
  private struct Stretch {
    let row: KnownRow
    let from: Moment
    var until: Moment?
  }

  private static func stretches(
    of cell: Cell, in source: Int64, _ database: Database
  ) throws -> [Stretch] {
    let cursor = try Row.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT r.known_from, r.changes, s.content FROM revision AS r
          LEFT JOIN snapshot AS s ON s.revision = r.id AND r.changes IS NULL
          WHERE r.source = ? ORDER BY r.id
          """),
      arguments: [source])
    var closed: [Stretch] = []
    var open: [Stretch] = []
    while let row = try cursor.next() {
      let isBase = row.hasNull(atIndex: 1)
      guard let content: Data = isBase ? row[2] : row[1] else { throw ArchiveError.damaged }
      let found = try RowCodec.decode(content).rows(of: cell)
      // Changes that do not speak of it leave it as it is; a whole state without it does not.
      if found.isEmpty && !isBase { continue }
      let moment = Moment(seconds: row[0])
      let stated = found.filter { !$0.isGone }
      for index in open.indices.reversed() where !stated.contains(open[index].row) {
        var ended = open.remove(at: index)
        ended.until = moment
        // What another dataset of the same second replaced was never seen.
        if ended.from < moment { closed.append(ended) }
      }
      for row in stated where !open.contains(where: { $0.row == row }) {
        open.append(Stretch(row: row, from: moment))
      }
    }
    return (closed + open).enumerated()
      .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }
      .map(\.element)
  }
}
