import FoundationEssentials
import Measures

/// The keys of the file for the units and indicators of a dataset, in its order.
struct FrameKeys: Equatable {
  var units: ContiguousArray<UInt32> = []
  var indicators: ContiguousArray<UInt16> = []

  /// The keys as bytes.
  var data: Data {
    var writer = ByteWriter()
    writer.count(units.count)
    PackedColumn.write(units, to: &writer)
    writer.count(indicators.count)
    PackedColumn.write(indicators, to: &writer)
    return Data(writer.bytes)
  }

  /// The keys that some bytes hold.
  ///
  /// - Parameters:
  ///   - data: the bytes.
  ///   - units: how many units there must be.
  ///   - indicators: how many indicators there must be.
  /// - Throws: `ArchiveError` when the bytes are damaged.
  init(_ data: Data, units: Int, indicators: Int) throws {
    self = try data.withUnsafeBytes { bytes throws(ArchiveError) in
      var reader = ByteReader(bytes)
      var keys = FrameKeys()
      guard try reader.number() == UInt64(units) else { throw .damaged }
      keys.units = try PackedColumn.read(units, from: &reader)
      guard try reader.number() == UInt64(indicators) else { throw .damaged }
      keys.indicators = try PackedColumn.read(indicators, from: &reader)
      return keys
    }
  }

  init() {}
}
