/// Rows in the order of coming, in pieces of equal size: growing never copies what is there, and
/// the peak of memory is that of the rows.
struct RowChunks: Sendable {
  /// Rows of a piece, a power of two: 1.5 MB.
  private static let chunkBits = 15

  private var full: ContiguousArray<ContiguousArray<PackedRow>> = []
  private var last: ContiguousArray<PackedRow> = []

  init() {}

  /// How many rows there are.
  @inline(__always)
  var count: Int { full.count << Self.chunkBits + last.count }

  /// The row at a position, in the order of coming.
  @inline(__always)
  subscript(position: Int) -> PackedRow {
    let chunk = position >> Self.chunkBits
    let place = position & (1 << Self.chunkBits - 1)
    return chunk < full.count ? full[chunk][place] : last[place]
  }

  /// Adds a row.
  @inline(__always)
  mutating func append(_ row: PackedRow) {
    if last.count == 1 << Self.chunkBits { startChunk() }
    last.append(row)
  }

  private mutating func startChunk() {
    full.append(last)
    last = []
    last.reserveCapacity(1 << Self.chunkBits)
  }
}
