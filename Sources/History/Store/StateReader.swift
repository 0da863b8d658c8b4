import FoundationEssentials
import GRDB
import Measures
import Text

/// A row of the table of revisions, without its changes.
struct Revision {
  let id: Int64
  let knownFrom: Moment
  let confirmed: Moment
  let generated: Moment?
  let asOf: Day?
  let frame: Int64
  let remark: Int64
}

/// Reads what was known of a source, inside one transaction.
struct StateReader {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// The revision that was the newest at a moment, or now; nil when there was none.
  func revision(of source: Int64, at moment: Moment?) throws -> Revision? {
    let row = try database.row(
      """
      SELECT id, known_from, confirmed, generated, as_of, frame, remark FROM revision
      WHERE source = ? AND known_from <= ? ORDER BY known_from DESC, id DESC LIMIT 1
      """, [source, moment?.seconds ?? .max])
    return row.map { row in
      Revision(
        id: row[0], knownFrom: Moment(seconds: row[1]), confirmed: Moment(seconds: row[2]),
        generated: (row[3] as Int64?).map { Moment(seconds: $0) },
        asOf: (row[4] as Int32?).map { Day(number: $0) }, frame: row[5], remark: row[6])
    }
  }

  /// The state a revision left, and how it is stored.
  struct State {
    var rows: KnownRows
    var snapshotBytes: Int
    var changeBytes: Int
    var changeCount: Int
  }

  /// The state that a revision of a source left.
  ///
  /// - Throws: `ArchiveError` when there is nothing to begin with: the file is damaged.
  func state(of source: Int64, at revision: Int64) throws -> State {
    let snapshot = try database.row(
      """
      SELECT revision, content FROM snapshot
      WHERE source = ? AND revision <= ? ORDER BY revision DESC LIMIT 1
      """, [source, revision])
    guard let snapshot else { throw ArchiveError.damaged }
    let content: Data = snapshot[1]
    let cursor = try Data?.fetchCursor(
      try database.cachedStatement(
        sql: "SELECT changes FROM revision WHERE source = ? AND id > ? AND id <= ? ORDER BY id"),
      arguments: [source, snapshot[0] as Int64, revision])
    var changes: [KnownRows] = []
    var bytes = 0
    while let change = try cursor.next() {
      // A revision without changes has a snapshot, and that would have been found.
      guard let change else { throw ArchiveError.damaged }
      bytes += change.count
      changes.append(try RowCodec.decode(change))
    }
    let base = try RowCodec.decode(content)
    return State(
      rows: base.overlaid(by: KnownRows.combined(changes[...]), keepingGone: false),
      snapshotBytes: content.count, changeBytes: bytes, changeCount: changes.count)
  }

  /// All that recording needs to remember of a source.
  func memory(of source: Int64, _ revision: Revision) throws -> SourceMemory {
    let state = try state(of: source, at: revision.id)
    var memory = SourceMemory(source: source)
    memory.revision = revision.id
    memory.confirmed = revision.confirmed
    memory.generated = revision.generated
    memory.asOf = revision.asOf
    memory.frame = try frame(revision.frame)
    memory.remark = (revision.remark, try remark(revision.remark))
    memory.rows = state.rows
    memory.snapshotBytes = state.snapshotBytes
    memory.changeBytes = state.changeBytes
    memory.changeCount = state.changeCount
    for (key, provenance) in try provenances(of: source) { memory.provenances[provenance] = key }
    return memory
  }

  /// A frame by its row.
  func frame(_ id: Int64) throws -> Frame {
    guard let row = try database.row("SELECT content, keys FROM frame WHERE id = ?", [id]) else {
      throw ArchiveError.damaged
    }
    return try Frame(id: id, content: row[0], keys: row[1])
  }

  /// The bytes of a remark by its row.
  func remark(_ id: Int64) throws -> Data {
    guard let row = try database.row("SELECT content FROM remark WHERE id = ?", [id]) else {
      throw ArchiveError.damaged
    }
    return row[0]
  }

  /// The provenances of a source by their keys; whatever is in the file, it is safe to show.
  func provenances(of source: Int64) throws -> [UInt32: Provenance] {
    var provenances: [UInt32: Provenance] = [:]
    let cursor = try Row.fetchCursor(
      try database.cachedStatement(
        sql: "SELECT id, publication, file, origin, note FROM provenance WHERE source = ?"),
      arguments: [source])
    while let row = try cursor.next() {
      provenances[UInt32(truncatingIfNeeded: row[0] as Int64)] = Provenance(
        publication: SafeText(row[1] as String), file: SafeText(row[2] as String),
        source: SourceID(row[3]), note: SafeText(row[4] as String))
    }
    return provenances
  }

  /// The traces of a source up to a moment, oldest first.
  func traces(
    _ kind: Trace, of source: Int64, at moment: Moment?
  ) throws -> [(at: Moment, rows: KnownRows)] {
    let cursor = try Row.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT known_at, content FROM trace
          WHERE source = ? AND kind = ? AND known_at <= ? ORDER BY id
          """),
      arguments: [source, kind.rawValue, moment?.seconds ?? .max])
    var traces: [(at: Moment, rows: KnownRows)] = []
    while let row = try cursor.next() {
      traces.append((Moment(seconds: row[0]), try RowCodec.decode(row[1])))
    }
    return traces
  }
}
