import FoundationEssentials
import GRDB
import Measures

/// Joins versions that followed each other within a day or a month into the last of them.
///
/// What is joined keeps the time from which its last part was known: whoever asks for a moment
/// before that gets what was known the day or month before, and never learns something too early.
struct Thinning {
  /// The bytes of changes that one step joins: some ten milliseconds.
  private static let mostBytes = 4 << 20

  private let database: Database
  private let track: TidyProgress.Track

  init(_ database: Database, _ track: TidyProgress.Track) {
    self.database = database
    self.track = track
  }

  /// An entry of a table: a revision or a trace.
  private struct Entry {
    let id: Int64
    let at: Int64
    let bytes: Int
  }

  /// Joins the next entries of one day or month.
  ///
  /// - Parameters:
  ///   - mark: where to begin; moved on.
  ///   - cutoff: entries from there on are left alone.
  /// - Returns: whether something was joined; if not, there is nothing more to join.
  /// - Throws: what SQLite says, and `ArchiveError` for damaged content.
  func step(from mark: inout TidyProgress.Mark, before cutoff: Moment) throws -> Bool {
    while true {
      let entries = try entries(from: mark, before: cutoff)
      guard let last = entries.last else { return false }
      guard let run = firstRun(entries) else {
        // The last may be followed by others of its day that were not among these.
        mark = TidyProgress.Mark(at: last.at, id: last.id)
        if entries.count <= Store.stepLength { return false }
        continue
      }
      try join(Array(entries[run]))
      let end = entries[run.upperBound - 1]
      mark = TidyProgress.Mark(at: end.at, id: end.id)
      return true
    }
  }

  private func entries(
    from mark: TidyProgress.Mark, before cutoff: Moment
  ) throws -> [Entry] {
    let rows: [Row]
    let limit = Store.stepLength + 1
    switch track.table {
    case .revision:
      rows = try database.rows(
        """
        SELECT id, known_from, coalesce(length(changes), 0) FROM revision
        WHERE source = ? AND (known_from, id) >= (?, ?) AND known_from < ?
        ORDER BY known_from, id LIMIT ?
        """, [track.source, mark.at, mark.id, cutoff.seconds, limit])
    case .trace(let kind):
      rows = try database.rows(
        """
        SELECT id, known_at, length(content) FROM trace
        WHERE source = ? AND kind = ? AND id >= ? AND known_at < ? ORDER BY id LIMIT ?
        """, [track.source, kind.rawValue, mark.id, cutoff.seconds, limit])
    }
    return rows.map { Entry(id: $0[0], at: $0[1], bytes: $0[2]) }
  }

  /// The first neighbours of one day or month, as many as a step may join.
  private func firstRun(_ entries: [Entry]) -> Range<Int>? {
    var start = 0
    while start < entries.count {
      let bucket = track.tier.bucket(of: Moment(seconds: entries[start].at))
      var end = start + 1
      var bytes = entries[start].bytes
      while end < entries.count, end - start < Store.stepLength, bytes < Self.mostBytes,
        track.tier.bucket(of: Moment(seconds: entries[end].at)) == bucket
      {
        bytes += entries[end].bytes
        end += 1
      }
      if end - start > 1 { return start..<end }
      start = end
    }
    return nil
  }

  private func join(_ entries: [Entry]) throws {
    switch track.table {
    case .revision: try Self.join(entries.map(\.id), of: track.source, database)
    case .trace: try joinTraces(entries.map(\.id))
    }
  }

  private func joinTraces(_ ids: [Int64]) throws {
    guard let last = ids.last else { return }
    var parts: [KnownRows] = []
    for id in ids {
      guard let row = try database.row("SELECT content FROM trace WHERE id = ?", [id]) else {
        continue
      }
      parts.append(try RowCodec.decode(row[0]))
    }
    let joined = RowCodec.encode(KnownRows.combined(parts[...]))
    try database.run("UPDATE trace SET content = ? WHERE id = ?", [joined, last])
    for id in ids.dropLast() { try database.run("DELETE FROM trace WHERE id = ?", [id]) }
  }
}

extension Thinning {
  /// Joins neighbouring revisions of a source into the last of them.
  static func join(_ ids: [Int64], of source: Int64, _ database: Database) throws {
    guard let first = ids.first, let last = ids.last, first < last else { return }
    let changes = try database.rows(
      "SELECT changes FROM revision WHERE source = ? AND id >= ? AND id <= ? ORDER BY id",
      [source, first, last]
    ).map { $0[0] as Data? }
    let snapshots = try database.row(
      "SELECT count(*), max(revision) FROM snapshot WHERE source = ? AND revision BETWEEN ? AND ?",
      [source, first, last])
    let hasSnapshot = (snapshots?[0] as Int64? ?? 0) > 0
    let endsInSnapshot = snapshots?[1] as Int64? == last
    // A state that is needed to get at later ones moves to the end of the run.
    if hasSnapshot, !endsInSnapshot {
      let state = try StateReader(database).state(of: source, at: last)
      try database.run(
        "INSERT INTO snapshot (revision, source, content) VALUES (?, ?, ?)",
        [last, source, RowCodec.encode(state.rows)])
    }
    let parts = try changes.compactMap { $0 }.map { try RowCodec.decode($0) }
    // Where one of them was a whole state there is no way from before to after: the end is whole.
    let isWhole = parts.count < changes.count
    let joined = isWhole ? nil : RowCodec.encode(KnownRows.combined(parts[...]))
    try database.run("UPDATE revision SET changes = ? WHERE id = ?", [joined, last])
    try forget(from: first, before: last, of: source, database)
  }

  /// Forgets the oldest revisions of a source but one, whose whole state is kept instead.
  ///
  /// The newest revision of a source is never forgotten.
  static func forgetOldest(of source: Int64, _ database: Database) throws {
    let ids = try database.rows(
      "SELECT id FROM revision WHERE source = ? ORDER BY known_from, id LIMIT ?",
      [source, Store.stepLength]
    ).map { $0[0] as Int64 }
    try join(ids, of: source, database)
  }

  private static func forget(
    from first: Int64, before last: Int64, of source: Int64, _ database: Database
  ) throws {
    try database.run(
      "DELETE FROM snapshot WHERE source = ? AND revision >= ? AND revision < ?",
      [source, first, last])
    try database.run(
      "DELETE FROM revision WHERE source = ? AND id >= ? AND id < ?", [source, first, last])
  }
}
