import GRDB
import Measures
import Text

/// The tables of the file, version by version.
enum Schema {
  /// "dvct": tells SQLite files of this program from those of others.
  static let applicationID = 0x6476_6374

  /// The version this program writes.
  static var version: Int { steps.count }

  /// What leads from each version to the next.
  ///
  /// Steps are never changed once they were in use: another step is added.
  private static let steps = [firstTables]

  /// Brings the file to the present version.
  ///
  /// - Throws: `newerSchema` or `foreignFile`, and what SQLite says.
  static func upgrade(_ database: Database, path: String) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= version else {
      throw HistoryError.newerSchema(path: SafeText(path), found: found, supported: version)
    }
    let owner = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if owner != applicationID {
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard tables == 0, found == 0 else {
        throw HistoryError.foreignFile(path: SafeText(path))
      }
    }
    for step in steps[found...] { try database.execute(sql: step) }
    guard found < version else { return }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// Version 1; what the tables are for is told in History.docc.
  private static let firstTables = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      first_recorded INTEGER NOT NULL
    );
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE
    );
    CREATE TABLE indicator (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL,
      definition TEXT NOT NULL,
      UNIQUE (slug, definition)
    );
    CREATE TABLE provenance (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES source (id),
      publication TEXT NOT NULL,
      file TEXT NOT NULL,
      origin TEXT NOT NULL,
      note TEXT NOT NULL,
      UNIQUE (source, publication, file, origin, note)
    );
    CREATE TABLE frame (
      id INTEGER PRIMARY KEY,
      digest INTEGER NOT NULL,
      content BLOB NOT NULL,
      keys BLOB NOT NULL
    );
    CREATE INDEX frame_digest ON frame (digest);
    CREATE TABLE remark (
      id INTEGER PRIMARY KEY,
      digest INTEGER NOT NULL,
      content BLOB NOT NULL
    );
    CREATE INDEX remark_digest ON remark (digest);
    CREATE TABLE revision (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source INTEGER NOT NULL REFERENCES source (id),
      known_from INTEGER NOT NULL,
      confirmed INTEGER NOT NULL,
      generated INTEGER,
      as_of INTEGER,
      frame INTEGER NOT NULL REFERENCES frame (id),
      remark INTEGER NOT NULL REFERENCES remark (id),
      changes BLOB
    );
    CREATE INDEX revision_source ON revision (source, id);
    CREATE INDEX revision_time ON revision (source, known_from, id);
    CREATE INDEX revision_frame ON revision (frame);
    CREATE INDEX revision_remark ON revision (remark);
    CREATE TABLE snapshot (
      revision INTEGER PRIMARY KEY REFERENCES revision (id),
      source INTEGER NOT NULL REFERENCES source (id),
      content BLOB NOT NULL
    );
    CREATE INDEX snapshot_source ON snapshot (source, revision);
    CREATE TABLE trace (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES source (id),
      kind INTEGER NOT NULL,
      known_at INTEGER NOT NULL,
      content BLOB NOT NULL
    );
    CREATE INDEX trace_source ON trace (source, kind, id);
    CREATE TABLE alert_event (
      id INTEGER PRIMARY KEY,
      alert TEXT NOT NULL,
      rule TEXT NOT NULL,
      unit TEXT,
      indicator TEXT,
      state TEXT NOT NULL,
      at INTEGER NOT NULL,
      details TEXT NOT NULL
    );
    CREATE INDEX alert_event_at ON alert_event (at);
    CREATE INDEX alert_event_alert ON alert_event (alert, id);
    """
}
