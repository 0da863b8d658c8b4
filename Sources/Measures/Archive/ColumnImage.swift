/// The columns of a table as they stand in memory: what the program brings with it.
///
/// Nothing of it is read before it is asked for. The bytes are: `dvctop-c`; the version, how many
/// rows and how many periods there are, eight bytes each; first and last day of each period, as
/// numbers of days, four bytes each; the columns one behind the other, in the order of
/// `ObservationTable.Columns`, each from a multiple of eight on. Numbers have their little end
/// first, as on all machines that this program is built for.
package enum ColumnImage {
  /// What an image begins with.
  static let magic = Array("dvctop-c".utf8)

  /// Grows by one whenever the form of the bytes changes.
  static let version: UInt64 = 1

  /// Where a column may begin: any number may stand there.
  static let alignment = 8

  /// The bytes of some columns.
  package static func bytes(of columns: ObservationTable.Columns) -> [UInt8] {
    var writer = ByteWriter()
    writer.raw(magic)
    writer.fixed(version, width: 8)
    writer.fixed(UInt64(columns.count), width: 8)
    writer.fixed(UInt64(columns.periods.count), width: 8)
    for period in columns.periods {
      writer.fixed(UInt64(truncatingIfNeeded: period.start.number), width: 4)
      writer.fixed(UInt64(truncatingIfNeeded: period.end.number), width: 4)
    }
    write(columns.indicator, to: &writer)
    write(columns.unit, to: &writer)
    write(columns.period, to: &writer)
    write(columns.numerator, to: &writer)
    write(columns.denominator, to: &writer)
    write(columns.published, to: &writer)
    write(columns.scale, to: &writer)
    write(columns.state, to: &writer)
    write(columns.asOf, to: &writer)
    write(columns.provenance, to: &writer)
    write(columns.line, to: &writer)
    return writer.bytes
  }

  private static func write<Element: FixedWidthInteger>(
    _ column: ContiguousArray<Element>, to writer: inout ByteWriter
  ) {
    for element in column {
      writer.fixed(UInt64(truncatingIfNeeded: element), width: MemoryLayout<Element>.size)
    }
    while !writer.bytes.count.isMultiple(of: alignment) { writer.byte(0) }
  }
}
