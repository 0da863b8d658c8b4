import FoundationEssentials
import GRDB
import Measures

extension Store {
  /// Keeps what is new in a dataset.
  func record(
    _ dataset: Dataset, of source: SourceID, at moment: Moment
  ) throws -> RecordOutcome {
    do {
      let (memory, outcome) = try queue.write { database in
        try Recording(database).record(
          dataset, of: source, at: moment, remembering: self.memories[source.name])
      }
      remember(memory, of: source)
      return outcome
    } catch {
      // Nothing was written; what was remembered may hold keys that are not there.
      remember(nil, of: source)
      throw error
    }
  }
}

/// One recording, inside one transaction.
private struct Recording {
  private let database: Database
  private let keys: KeyTables

  init(_ database: Database) {
    self.database = database
    keys = KeyTables(database)
  }

  func record(
    _ dataset: Dataset, of source: SourceID, at moment: Moment, remembering: SourceMemory?
  ) throws -> (SourceMemory, RecordOutcome) {
    var memory = try current(source, remembering, moment)
    var outcome = RecordOutcome(at: max(moment, memory.confirmed))
    let before = memory
    let frame = try frame(of: dataset, memory)
    let remark = try remark(of: dataset, memory)
    let provenances = try dataset.provenances.map { try keys.key(of: $0, &memory) }
    let rows = frame.rows(of: dataset, provenances: provenances)
    let difference = RowDifference(from: before.rows, to: rows)
    memory.confirmed = outcome.at
    memory.frame = frame
    memory.remark = remark
    memory.rows = rows
    memory.generated = dataset.generatedAt
    memory.asOf = dataset.asOf
    outcome.take(difference)
    outcome.isNew =
      before.revision == 0 || !difference.changes.isEmpty || before.frame?.id != frame.id
      || before.remark?.id != remark.id || before.generated != dataset.generatedAt
      || before.asOf != dataset.asOf
    if outcome.isNew {
      try write(difference, into: &memory, isFirst: before.revision == 0)
    } else {
      try database.run(
        "UPDATE revision SET confirmed = ? WHERE id = ?", [outcome.at.seconds, memory.revision])
    }
    return (memory, outcome)
  }

  /// What is remembered if it is still true, else what the file says.
  private func current(
    _ source: SourceID, _ remembered: SourceMemory?, _ moment: Moment
  ) throws -> SourceMemory {
    let reader = StateReader(database)
    let id = try keys.key(of: source, firstRecorded: moment)
    let newest = try reader.revision(of: id, at: nil)
    if var remembered, remembered.source == id, remembered.revision == newest?.id ?? 0 {
      // Another process may have heard the same later.
      remembered.confirmed = newest?.confirmed ?? remembered.confirmed
      return remembered
    }
    guard let newest else { return SourceMemory(source: id) }
    return try reader.memory(of: id, newest)
  }

  private func frame(of dataset: Dataset, _ memory: SourceMemory) throws -> Frame {
    if let frame = memory.frame, frame.fits(dataset) { return frame }
    let frameKeys = try keys.keys(of: dataset)
    let content = Frame.content(of: dataset)
    let id = try database.intern(content, into: "frame", ("keys", frameKeys.data))
    return Frame(id: id, of: dataset, keys: frameKeys)
  }

  private func remark(
    of dataset: Dataset, _ memory: SourceMemory
  ) throws -> (id: Int64, content: Data) {
    let content = RemarkCodec.encode(
      Remark(quality: dataset.quality, sources: dataset.sources))
    if let remark = memory.remark, remark.content == content { return remark }
    return (try database.intern(content, into: "remark"), content)
  }

  /// Writes a revision, and the whole state where that is shorter or due.
  private func write(
    _ difference: RowDifference, into memory: inout SourceMemory, isFirst: Bool
  ) throws {
    let isBase =
      isFirst
      || SnapshotRule.isBase(changes: difference.changes.count, of: memory.rows.count)
    let changes = isBase ? nil : RowCodec.encode(difference.changes)
    try database.run(
      """
      INSERT INTO revision
        (source, known_from, confirmed, generated, as_of, frame, remark, changes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        memory.source, memory.confirmed.seconds, memory.confirmed.seconds,
        memory.generated?.seconds, memory.asOf?.number, memory.frame?.id, memory.remark?.id,
        changes,
      ])
    memory.revision = database.lastInsertedRowID
    memory.changeCount += 1
    memory.changeBytes += changes?.count ?? 0
    if isBase || SnapshotRule.isDue(memory) {
      let content = RowCodec.encode(memory.rows)
      try database.run(
        "INSERT INTO snapshot (revision, source, content) VALUES (?, ?, ?)",
        [memory.revision, memory.source, content])
      memory.snapshotBytes = content.count
      memory.changeBytes = 0
      memory.changeCount = 0
    }
    try write(difference.departed, as: .departed, memory)
    try write(difference.restated, as: .restated, memory)
  }

  private func write(_ rows: KnownRows, as kind: Trace, _ memory: SourceMemory) throws {
    guard !rows.isEmpty else { return }
    try database.run(
      "INSERT INTO trace (source, kind, known_at, content) VALUES (?, ?, ?, ?)",
      [memory.source, kind.rawValue, memory.confirmed.seconds, RowCodec.encode(rows)])
  }
}

extension RecordOutcome {
  fileprivate mutating func take(_ difference: RowDifference) {
    added = difference.added
    changed = difference.changed
    restated = difference.restated.count
    departed = difference.departedCells
  }
}
