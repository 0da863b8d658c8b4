/// The observations of an archive, column by column.
package enum ObservationCodec {
  package typealias Columns = ObservationTable.Columns

  package static func write(_ columns: Columns, to writer: inout ByteWriter) {
    writer.count(columns.periods.count)
    for period in columns.periods {
      DayCodec.write(period.start, to: &writer)
      DayCodec.write(period.end, to: &writer)
    }
    writer.count(columns.count)
    PackedColumn.write(columns.indicator, to: &writer)
    PackedColumn.write(columns.unit, to: &writer)
    PackedColumn.write(columns.period, to: &writer)
    PackedColumn.write(columns.numerator, unknown: Columns.noCount, to: &writer)
    PackedColumn.write(columns.denominator, unknown: Columns.noCount, to: &writer)
    PackedColumn.write(columns.published, to: &writer)
    PackedColumn.write(columns.scale, to: &writer)
    PackedColumn.write(columns.state, to: &writer)
    PackedColumn.write(columns.asOf, unknown: Columns.noDay, to: &writer)
    PackedColumn.write(columns.provenance, to: &writer)
    PackedColumn.write(columns.line, to: &writer)
  }

  package static func read(_ reader: inout ByteReader) throws(ArchiveError) -> Columns {
    var columns = Columns()
    columns.periods = try periods(&reader)
    let count = Int(truncatingIfNeeded: try reader.number())
    guard (0...ObservationTable.rowLimit).contains(count) else { throw .damaged }
    // Every chunk of every column takes two bytes at least.
    guard count / PackedColumn<UInt8>.chunk * 2 <= reader.remaining else { throw .damaged }
    columns.indicator = try PackedColumn.read(count, from: &reader)
    columns.unit = try PackedColumn.read(count, from: &reader)
    columns.period = try PackedColumn.read(count, from: &reader)
    columns.numerator = try PackedColumn.read(count, unknown: Columns.noCount, from: &reader)
    columns.denominator = try PackedColumn.read(count, unknown: Columns.noCount, from: &reader)
    columns.published = try PackedColumn.read(count, from: &reader)
    columns.scale = try PackedColumn.read(count, from: &reader)
    columns.state = try PackedColumn.read(count, from: &reader)
    columns.asOf = try PackedColumn.read(count, unknown: Columns.noDay, from: &reader)
    columns.provenance = try PackedColumn.read(count, from: &reader)
    columns.line = try PackedColumn.read(count, from: &reader)
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
}
