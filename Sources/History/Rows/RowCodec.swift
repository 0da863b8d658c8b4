import FoundationEssentials
import Measures

/// Rows as bytes: columns with each value in as few bytes as its neighbours allow.
enum RowCodec {
  typealias Columns = ObservationTable.Columns

  static func encode(_ rows: KnownRows) -> Data {
    var writer = ByteWriter()
    ObservationCodec.write(columns(rows.rows), to: &writer)
    return Data(writer.bytes)
  }

  /// - Throws: `ArchiveError` when the bytes are damaged.
  static func decode(_ data: Data) throws -> KnownRows {
    let columns = try data.withUnsafeBytes { bytes throws(ArchiveError) in
      var reader = ByteReader(bytes)
      let columns = try ObservationCodec.read(&reader)
      guard reader.remaining == 0 else { throw .damaged }
      return columns
    }
    guard columns.period.allSatisfy({ Int($0) < columns.periods.count }) else {
      throw ArchiveError.damaged
    }
    let rows = rows(columns)
    guard rows.indices.dropFirst().allSatisfy({ !(rows[$0].cell < rows[$0 - 1].cell) }) else {
      throw ArchiveError.damaged
    }
    return KnownRows(trusted: rows)
  }

  private static func rows(_ columns: Columns) -> ContiguousArray<KnownRow> {
    let periods = ContiguousArray(columns.periods.map { KeyPacking.period($0) })
    return ContiguousArray<KnownRow>(unsafeUninitializedCapacity: columns.count) { space, filled in
      for index in 0..<columns.count {
        space.initializeElement(
          at: index,
          to: KnownRow(
            series: KeyPacking.series(
              indicator: columns.indicator[index], unit: columns.unit[index]),
            period: periods[Int(columns.period[index])], numerator: columns.numerator[index],
            denominator: columns.denominator[index], published: columns.published[index],
            asOf: columns.asOf[index], provenance: columns.provenance[index],
            scale: columns.scale[index], state: columns.state[index]))
      }
      filled = columns.count
    }
  }

  private static func columns(_ rows: ContiguousArray<KnownRow>) -> Columns {
    var columns = Columns()
    let table = PeriodTable(rows)
    // Every row was made of a period: none is left out.
    columns.periods = ContiguousArray(table.packed.compactMap { KeyPacking.period($0) })
    columns.indicator = ContiguousArray(rows.map { KeyPacking.indicator($0.series) })
    columns.unit = ContiguousArray(rows.map { KeyPacking.unit($0.series) })
    columns.period = ContiguousArray(rows.map { table.position(of: $0.period) })
    columns.numerator = ContiguousArray(rows.map(\.numerator))
    columns.denominator = ContiguousArray(rows.map(\.denominator))
    columns.published = ContiguousArray(rows.map(\.published))
    columns.scale = ContiguousArray(rows.map(\.scale))
    columns.state = ContiguousArray(rows.map(\.state))
    columns.asOf = ContiguousArray(rows.map(\.asOf))
    columns.provenance = ContiguousArray(rows.map(\.provenance))
    columns.line = ContiguousArray(repeating: 0, count: rows.count)
    return columns
  }
}
