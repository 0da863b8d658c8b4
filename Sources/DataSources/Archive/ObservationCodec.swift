import Measures

/// The observations of an archive, column by column.
///
/// What stands for "unknown" in a column is far from all other values; stored as 0, with the others
/// one higher, it costs no width.
enum ObservationCodec {
  typealias Columns = ObservationTable.Columns

  static func write(_ columns: Columns, to writer: inout ByteWriter) {
    writer.count(columns.periods.count)
    for period in columns.periods {
      DayCodec.write(period.start, to: &writer)
      DayCodec.write(period.end, to: &writer)
    }
    writer.count(columns.count)
    func pack(_ values: [UInt64]) { PackedColumn.write(values, to: &writer) }
    pack(columns.indicator.map { UInt64($0) })
    pack(columns.unit.map { UInt64($0) })
    pack(columns.period.map { UInt64($0) })
    pack(columns.numerator.map(packedCount))
    pack(columns.denominator.map(packedCount))
    // The sign goes into the lowest bit.
    pack(columns.published.map { UInt64(bitPattern: $0 << 1 ^ $0 >> 63) })
    // No scale is 0xFF, and 0 with one added without carry.
    pack(columns.scale.map { UInt64($0 &+ 1) })
    pack(columns.state.map { UInt64($0) })
    pack(columns.asOf.map { $0 == Columns.noDay ? 0 : UInt64($0 - Day.earliest.number) + 1 })
    pack(columns.provenance.map { UInt64($0) })
    pack(columns.line.map { UInt64($0) })
  }

  static func read(_ reader: inout ByteReader) throws(ArchiveError) -> Columns {
    var columns = Columns()
    columns.periods = try periods(&reader)
    let count = Int(truncatingIfNeeded: try reader.number())
    guard (0...ObservationTable.rowLimit).contains(count) else { throw .damaged }
    // Every chunk of every column takes two bytes at least.
    guard count / PackedColumn.chunk * 2 <= reader.remaining else { throw .damaged }
    columns.indicator = try PackedColumn.read(count, from: &reader) {
      UInt16(truncatingIfNeeded: $0)
    }
    columns.unit = try PackedColumn.read(count, from: &reader) { UInt32(truncatingIfNeeded: $0) }
    columns.period = try PackedColumn.read(count, from: &reader) { UInt32(truncatingIfNeeded: $0) }
    columns.numerator = try PackedColumn.read(count, from: &reader, make: unpackedCount)
    columns.denominator = try PackedColumn.read(count, from: &reader, make: unpackedCount)
    columns.published = try PackedColumn.read(count, from: &reader) {
      Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1)
    }
    columns.scale = try PackedColumn.read(count, from: &reader) {
      UInt8(truncatingIfNeeded: $0) &- 1
    }
    columns.state = try PackedColumn.read(count, from: &reader) { UInt8(truncatingIfNeeded: $0) }
    columns.asOf = try PackedColumn.read(count, from: &reader, make: unpackedDay)
    columns.provenance = try PackedColumn.read(count, from: &reader) {
      UInt32(truncatingIfNeeded: $0)
    }
    columns.line = try PackedColumn.read(count, from: &reader) { UInt32(truncatingIfNeeded: $0) }
    return columns
  }

  private static func periods(
    _ reader: inout ByteReader
  ) throws(ArchiveError) -> ContiguousArray<Period> {
    let count = try reader.count(ofAtLeast: 2)
    var periods: ContiguousArray<Period> = []
    periods.reserveCapacity(count)
    for _ in 0..<count {
      guard let start = try DayCodec.read(&reader), let end = try DayCodec.read(&reader),
        let period = Period(start: start, end: end)
      else { throw .damaged }
      periods.append(period)
    }
    return periods
  }

  /// Counts are not negative, so that one more fits.
  private static func packedCount(_ count: Int64) -> UInt64 {
    count == Columns.noCount ? 0 : UInt64(bitPattern: count) &+ 1
  }

  @inline(__always)
  private static func unpackedCount(_ stored: UInt64) -> Int64 {
    stored == 0 ? Columns.noCount : Int64(bitPattern: stored &- 1)
  }

  @inline(__always)
  private static func unpackedDay(_ stored: UInt64) -> Int32 {
    if stored == 0 { return Columns.noDay }
    return Int32(truncatingIfNeeded: stored) &- 1 &+ Day.earliest.number
  }
}
