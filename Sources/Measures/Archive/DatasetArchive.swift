/// A dataset as compact bytes: what the built-in sample is kept in, but for its observations (see
/// `ColumnImage`), and what a history keeps of each dataset beside its rows.
///
/// The bytes are: `dvctop-a`, the version, the length of the frame, the frame (all texts, units,
/// indicators, provenances, targets, breaks), and the columns of the observations (see
/// `PackedColumn`). Numbers are LEB128 where they
/// stand alone. Reading checks every length and position: damaged bytes are an error, never a trap,
/// and never text that could not be shown.
package enum DatasetArchive {
  /// What an archive begins with.
  static let magic = Array("dvctop-a".utf8)

  /// Grows by one whenever the form of the bytes changes.
  static let version: UInt8 = 2

  /// Bytes of the length of the frame, which stands behind the version, little end first.
  private static let lengthWidth = 8

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
    var frame = ByteWriter()
    pool.write(to: &frame)
    frame.raw(body.bytes)
    var whole = ByteWriter()
    whole.raw(magic)
    whole.byte(version)
    whole.fixed(UInt64(frame.bytes.count), width: lengthWidth)
    whole.raw(frame.bytes)
    ObservationCodec.write(dataset.observations.columns, to: &whole)
    return whole.bytes
  }

  /// The dataset that some bytes hold.
  package static func decode(
    _ bytes: UnsafeRawBufferPointer
  ) throws(ArchiveError) -> Dataset {
    let frame = try frame(of: bytes)
    let columns = try columns(of: bytes)
    guard
      let observations = ObservationTable(
        columns: columns, unitCount: frame.registry.units.count,
        indicatorCount: frame.catalogue.indicators.count,
        provenanceCount: frame.provenances.count)
    else { throw .damaged }
    return frame.dataset(observations)
  }

  /// Everything but the observations: it stands first and can be read beside them.
  package static func frame(
    of bytes: UnsafeRawBufferPointer
  ) throws(ArchiveError) -> ArchiveFrame {
    var reader = try sections(of: bytes).frame
    let pool = try StringPool(&reader)
    let registry = try UnitCodec.read(&reader, pool)
    let catalogue = try IndicatorCodec.read(&reader, pool)
    let (provenances, sources) = try ProvenanceCodec.read(&reader, pool)
    let scope = AimCodec(units: registry.units.count, indicators: catalogue.indicators.count)
    let targets = try scope.readTargets(&reader, pool)
    let breaks = try scope.readBreaks(&reader, pool)
    let asOf = try reader.signed()
    guard reader.remaining == 0 else { throw .damaged }
    return ArchiveFrame(
      registry: registry, catalogue: catalogue, provenances: provenances, sources: sources,
      targets: targets, breaks: breaks, asOf: Int32(exactly: asOf).map { Day(number: $0) })
  }

  /// The columns of the observations, not yet checked against the rest.
  private static func columns(
    of bytes: UnsafeRawBufferPointer
  ) throws(ArchiveError) -> ObservationTable.Columns {
    var reader = try sections(of: bytes).columns
    let columns = try ObservationCodec.read(&reader)
    guard reader.remaining == 0 else { throw .damaged }
    return columns
  }

  private static func sections(
    of bytes: UnsafeRawBufferPointer
  ) throws(ArchiveError) -> (frame: ByteReader, columns: ByteReader) {
    var reader = ByteReader(bytes)
    guard reader.remaining > magic.count, try reader.raw(magic.count).elementsEqual(magic) else {
      throw .notAnArchive
    }
    let found = try reader.byte()
    guard found == version else { throw .otherVersion(found: found) }
    var length: UInt64 = 0
    for byte in try reader.raw(lengthWidth).reversed() { length = length << 8 | UInt64(byte) }
    guard let count = Int(exactly: length) else { throw .damaged }
    return (
      ByteReader(try reader.raw(count)), ByteReader(try reader.raw(reader.remaining))
    )
  }
}
