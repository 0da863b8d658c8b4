/// Finds the columns in an image, one after the other, without reading them.
struct ColumnImageReader {
  private var reader: ByteReader
  private let rowCount: Int
  private let periodCount: Int

  /// An image of columns.
  ///
  /// - Throws: `notAnArchive`, `otherVersion`, or `damaged` when the bytes end too early or stand
  ///   where numbers may not.
  init(_ image: UnsafeRawBufferPointer) throws(ArchiveError) {
    var reader = ByteReader(image)
    guard reader.remaining > ColumnImage.magic.count,
      try reader.raw(ColumnImage.magic.count).elementsEqual(ColumnImage.magic)
    else { throw .notAnArchive }
    guard UInt(bitPattern: image.baseAddress).isMultiple(of: UInt(ColumnImage.alignment)) else {
      throw .damaged
    }
    let version = try Self.number(&reader)
    guard version == ColumnImage.version else {
      throw .otherVersion(found: UInt8(truncatingIfNeeded: version))
    }
    guard let rows = Int(exactly: try Self.number(&reader)), rows <= ObservationTable.rowLimit,
      let periods = Int(exactly: try Self.number(&reader)), periods <= reader.remaining
    else { throw .damaged }
    self.reader = reader
    rowCount = rows
    periodCount = periods
  }

  private static func number(_ reader: inout ByteReader) throws(ArchiveError) -> UInt64 {
    UInt64(littleEndian: try reader.raw(8).loadUnaligned(as: UInt64.self))
  }

  /// The periods, which stand first.
  mutating func periods() throws(ArchiveError) -> ContiguousArray<Period> {
    let days = FixedColumn<Int32>(try reader.raw(periodCount * 8))
    var periods: ContiguousArray<Period> = []
    periods.reserveCapacity(periodCount)
    for position in 0..<periodCount {
      guard
        let period = Period(
          start: Day(number: days[2 * position]), end: Day(number: days[2 * position + 1]))
      else { throw .damaged }
      periods.append(period)
    }
    return periods
  }

  /// The next column.
  mutating func column<Element: FixedWidthInteger & Sendable>() throws(ArchiveError)
    -> Segmented<Element>
  {
    let bytes = try reader.raw(rowCount * MemoryLayout<Element>.size)
    let rest = bytes.count % ColumnImage.alignment
    if rest > 0 { _ = try reader.raw(ColumnImage.alignment - rest) }
    return Segmented(FixedColumn(bytes))
  }

  /// Says that nothing may follow.
  func finish() throws(ArchiveError) {
    guard reader.remaining == 0 else { throw .damaged }
  }
}
