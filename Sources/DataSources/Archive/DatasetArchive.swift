import Measures

/// A dataset as compact bytes that are read in milliseconds: what the built-in sample is kept in.
///
/// The bytes are: `dvctop-a`, the version, all texts, units, indicators, provenances, targets,
/// breaks, and the columns of the observations (see `PackedColumn`). Numbers are LEB128 where they
/// stand alone. Reading checks every length and position: damaged bytes are an error, never a trap,
/// and never text that could not be shown.
package enum DatasetArchive {
  /// What an archive begins with.
  static let magic = Array("dvctop-a".utf8)

  /// Grows by one whenever the form of the bytes changes.
  static let version: UInt8 = 1

  /// The bytes of a dataset.
  ///
  /// Quality notes and the time of reading are left out: a stored dataset has neither.
  package static func encode(_ dataset: Dataset) -> [UInt8] {
    var pool = StringPoolWriter()
    var body = ByteWriter()
    UnitCodec.write(dataset.registry, to: &body, &pool)
    IndicatorCodec.write(dataset.catalogue, to: &body, &pool)
    ProvenanceCodec.write(dataset.provenances, to: &body, &pool)
    AimCodec.write(targets: dataset.targets, to: &body, &pool)
    AimCodec.write(breaks: dataset.breaks, to: &body, &pool)
    body.signed(dataset.asOf.map { Int64($0.number) } ?? Int64.max)
    ObservationCodec.write(dataset.observations.columns, to: &body)
    var whole = ByteWriter()
    whole.raw(magic)
    whole.byte(version)
    pool.write(to: &whole)
    whole.raw(body.bytes)
    return whole.bytes
  }

  /// The dataset that some bytes hold.
  package static func decode(
    _ bytes: UnsafeRawBufferPointer
  ) throws(ArchiveError) -> Dataset {
    var reader = ByteReader(bytes)
    guard reader.remaining > magic.count, try reader.raw(magic.count).elementsEqual(magic) else {
      throw .notAnArchive
    }
    let found = try reader.byte()
    guard found == version else { throw .otherVersion(found: found) }
    let pool = try StringPool(&reader)
    let registry = try UnitCodec.read(&reader, pool)
    let catalogue = try IndicatorCodec.read(&reader, pool)
    let (provenances, sources) = try ProvenanceCodec.read(&reader, pool)
    let scope = AimCodec(units: registry.units.count, indicators: catalogue.indicators.count)
    let targets = try scope.readTargets(&reader, pool)
    let breaks = try scope.readBreaks(&reader, pool)
    let asOf = try reader.signed()
    let columns = try ObservationCodec.read(&reader)
    guard reader.remaining == 0,
      let observations = ObservationTable(
        columns: columns, unitCount: registry.units.count,
        indicatorCount: catalogue.indicators.count, provenanceCount: provenances.count)
    else { throw .damaged }
    return Dataset(
      registry: registry, catalogue: catalogue, observations: observations, targets: targets,
      breaks: breaks, provenances: provenances,
      asOf: Int32(exactly: asOf).map { Day(number: $0) }, sources: sources)
  }
}
