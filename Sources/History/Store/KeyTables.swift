import GRDB
import Measures
import Text

/// The tables that give ids of units, indicators, sources and provenances a number for good.
struct KeyTables {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// The key of a source, which is entered when it is new.
  func key(of source: SourceID, firstRecorded moment: Moment) throws -> Int64 {
    if let known = try database.row("SELECT id FROM source WHERE name = ?", [source.name]) {
      return known[0]
    }
    try database.run(
      "INSERT INTO source (name, first_recorded) VALUES (?, ?)", [source.name, moment.seconds])
    return database.lastInsertedRowID
  }

  /// The keys of all units and indicators of a dataset; new ones are entered.
  ///
  /// - Throws: `tooManyIndicators`, and what SQLite says.
  func keys(of dataset: Dataset) throws -> FrameKeys {
    var keys = FrameKeys()
    for unit in dataset.registry.units { keys.units.append(try key(ofUnit: unit.id)) }
    for indicator in dataset.catalogue.indicators {
      let key = try key(ofIndicator: indicator.id, indicator.definition)
      guard let short = UInt16(exactly: key) else {
        throw HistoryError.tooManyIndicators(limit: Int(UInt16.max))
      }
      keys.indicators.append(short)
    }
    return keys
  }

  /// The key of a provenance in a source, which is entered when it is new and remembered.
  func key(of provenance: Provenance, _ memory: inout SourceMemory) throws -> UInt32 {
    if let known = memory.provenances[provenance] { return known }
    try database.run(
      "INSERT INTO provenance (source, publication, file, origin, note) VALUES (?, ?, ?, ?, ?)",
      [
        memory.source, provenance.publication.string, provenance.file.string,
        provenance.source.name, provenance.note.string,
      ])
    let key = UInt32(truncatingIfNeeded: database.lastInsertedRowID)
    memory.provenances[provenance] = key
    return key
  }

  /// The cell that is named by ids; nil when the file knows no such unit or indicator.
  func cell(of key: ObservationKey) throws -> Cell? {
    let unit = try database.row("SELECT id FROM unit WHERE slug = ?", [key.unit])
    let indicator = try database.row(
      "SELECT id FROM indicator WHERE slug = ? AND definition = ?",
      [key.indicator, key.definition])
    guard let unit: Int64 = unit?[0], let indicator: Int64 = indicator?[0] else { return nil }
    return Cell(
      series: KeyPacking.series(
        indicator: UInt16(truncatingIfNeeded: indicator), unit: UInt32(truncatingIfNeeded: unit)),
      period: KeyPacking.period(key.period))
  }

  /// What the key of a unit stands for.
  func unit(_ key: UInt32) throws -> String? {
    try database.row("SELECT slug FROM unit WHERE id = ?", [Int64(key)])?[0]
  }

  /// What the key of an indicator stands for.
  func indicator(_ key: UInt16) throws -> (id: String, definition: String)? {
    try database.row("SELECT slug, definition FROM indicator WHERE id = ?", [Int64(key)])
      .map { ($0[0], $0[1]) }
  }

  private func key(ofUnit slug: String) throws -> UInt32 {
    if let known = try database.row("SELECT id FROM unit WHERE slug = ?", [slug]) {
      return UInt32(truncatingIfNeeded: known[0] as Int64)
    }
    try database.run("INSERT INTO unit (slug) VALUES (?)", [slug])
    return UInt32(truncatingIfNeeded: database.lastInsertedRowID)
  }

  private func key(ofIndicator slug: String, _ definition: String) throws -> Int64 {
    let known = try database.row(
      "SELECT id FROM indicator WHERE slug = ? AND definition = ?", [slug, definition])
    if let known { return known[0] }
    try database.run(
      "INSERT INTO indicator (slug, definition) VALUES (?, ?)", [slug, definition])
    return database.lastInsertedRowID
  }
}
