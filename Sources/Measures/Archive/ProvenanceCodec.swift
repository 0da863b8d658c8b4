import Text

/// The provenances of an archive.
enum ProvenanceCodec {
  static func write(
    _ provenances: [Provenance], to writer: inout ByteWriter, _ pool: inout StringPoolWriter
  ) {
    writer.count(provenances.count)
    for provenance in provenances {
      writer.count(pool.position(of: provenance.publication.string))
      writer.count(pool.position(of: provenance.file.string))
      writer.count(pool.position(of: provenance.source.name))
      writer.count(pool.position(of: provenance.note.string))
    }
  }

  /// The provenances, and the sources they name, in order.
  static func read(
    _ reader: inout ByteReader, _ pool: StringPool
  ) throws(ArchiveError) -> ([Provenance], sources: [SourceID]) {
    let count = try reader.count()
    var provenances: [Provenance] = []
    provenances.reserveCapacity(count)
    var sources: [SourceID] = []
    for _ in 0..<count {
      let publication = try pool.text(&reader)
      let file = try pool.text(&reader)
      let source = SourceID(try pool.string(&reader))
      if sources.last != source, !sources.contains(source) { sources.append(source) }
      provenances.append(
        Provenance(
          publication: publication, file: file, source: source, note: try pool.text(&reader)))
    }
    return (provenances, sources)
  }
}
