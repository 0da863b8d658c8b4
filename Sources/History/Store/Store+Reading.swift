import FoundationEssentials
import GRDB
import Measures

extension Store {
  /// The sources, in the order of first recording.
  func sources() throws -> [KeptSource] {
    try queue.read { database in
      try Self.entries(nil, database).compactMap { entry in
        let ends = try database.row(
          """
          SELECT first_recorded,
            (SELECT known_from FROM revision WHERE source = s.id ORDER BY known_from LIMIT 1)
          FROM source AS s WHERE id = ?
          """, [entry.id])
        guard let newest = try StateReader(database).revision(of: entry.id, at: nil),
          let ends, let earliest: Int64 = ends[1]
        else { return nil }
        return KeptSource(
          source: entry.source, firstRecorded: Moment(seconds: ends[0]),
          keptSince: Moment(seconds: earliest), lastChanged: newest.knownFrom,
          lastConfirmed: newest.confirmed)
      }
    }
  }

  /// The datasets of some or all sources at a moment or now.
  func datasets(of wanted: [SourceID]?, at moment: Moment?) throws -> [KnownDataset] {
    try queue.read { database in
      let reader = StateReader(database)
      return try Self.entries(wanted, database).compactMap { entry in
        guard let revision = try reader.revision(of: entry.id, at: moment) else { return nil }
        let confirmed = moment.map { min($0, revision.confirmed) } ?? revision.confirmed
        return KnownDataset(
          source: entry.source, dataset: try Self.dataset(of: entry.id, revision, reader),
          knownFrom: revision.knownFrom, confirmedAt: confirmed)
      }
    }
  }

  /// What a source once gave and did not carry any more at a moment, or does not now.
  func departed(from source: SourceID, at moment: Moment?) throws -> Dataset? {
    try queue.read { database in
      let reader = StateReader(database)
      guard let entry = try Self.entries([source], database).first,
        let revision = try reader.revision(of: entry.id, at: moment)
      else { return nil }
      let traces = try reader.traces(.departed, of: entry.id, at: moment).map(\.rows)
      if traces.isEmpty { return nil }
      let state = try reader.state(of: entry.id, at: revision.id)
      let rows = KnownRows.combined(traces[...]).without(state.rows)
      if rows.isEmpty { return nil }
      let rebuild = Rebuild(
        frame: try reader.frame(revision.frame), provenances: try reader.provenances(of: entry.id))
      var extras = Rebuild.Extras()
      extras.asOf = revision.asOf
      extras.remark.sources = [source]
      return try rebuild.dataset(rows, extras)
    }
  }

  private static func dataset(
    of source: Int64, _ revision: Revision, _ reader: StateReader
  ) throws -> Dataset {
    let frame = try reader.frame(revision.frame)
    let remark = try RemarkCodec.decode(
      try reader.remark(revision.remark), units: frame.registry.units.count,
      indicators: frame.catalogue.indicators.count)
    let rebuild = Rebuild(frame: frame, provenances: try reader.provenances(of: source))
    return try rebuild.dataset(
      try reader.state(of: source, at: revision.id).rows,
      Rebuild.Extras(remark: remark, generatedAt: revision.generated, asOf: revision.asOf))
  }

  /// The rows of some sources, in the order wanted, or of all.
  static func entries(
    _ wanted: [SourceID]?, _ database: Database
  ) throws -> [(id: Int64, source: SourceID)] {
    let all = try database.rows("SELECT id, name FROM source ORDER BY id")
      .map { (id: $0[0] as Int64, source: SourceID($0[1])) }
    guard let wanted else { return all }
    return wanted.compactMap { source in all.first { $0.source == source } }
  }
}
