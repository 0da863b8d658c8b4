import FoundationEssentials
import Measures
import Text

/// What a dataset says about itself.
struct Remark {
  var quality: [QualityNote] = []
  var sources: [SourceID] = []
}

/// Remarks as bytes.
enum RemarkCodec {
  private enum Tag {
    static let differsFromChildren: UInt8 = 0
    static let partialCoverage: UInt8 = 1
    static let valueContradictsCounts: UInt8 = 2
    static let stated: UInt8 = 3
  }

  static func encode(_ remark: Remark) -> Data {
    var pool = StringPoolWriter()
    var body = ByteWriter()
    body.count(remark.sources.count)
    for source in remark.sources { body.count(pool.position(of: source.name)) }
    body.count(remark.quality.count)
    for note in remark.quality {
      body.number(note.unit.map { UInt64($0.raw) + 1 } ?? 0)
      body.number(note.indicator.map { UInt64($0.raw) + 1 } ?? 0)
      DayCodec.write(note.period?.start, to: &body)
      DayCodec.write(note.period?.end, to: &body)
      write(note.kind, to: &body, &pool)
    }
    var whole = ByteWriter()
    pool.write(to: &whole)
    whole.raw(body.bytes)
    return Data(whole.bytes)
  }

  /// - Throws: `ArchiveError` when the bytes are damaged.
  static func decode(
    _ data: Data, units: Int, indicators: Int
  ) throws -> Remark {
    try data.withUnsafeBytes { bytes throws(ArchiveError) in
      var reader = ByteReader(bytes)
      let pool = try StringPool(&reader)
      var remark = Remark()
      for _ in 0..<(try reader.count()) {
        remark.sources.append(SourceID(try pool.string(&reader)))
      }
      for _ in 0..<(try reader.count()) {
        let unit = try reader.position(below: units + 1)
        let indicator = try reader.position(below: indicators + 1)
        let (start, end) = (try DayCodec.read(&reader), try DayCodec.read(&reader))
        remark.quality.append(
          QualityNote(
            unit: unit == 0 ? nil : UnitIndex(raw: UInt32(unit - 1)),
            indicator: indicator == 0 ? nil : IndicatorIndex(raw: UInt16(indicator - 1)),
            period: start.flatMap { start in end.flatMap { Period(start: start, end: $0) } },
            kind: try kind(&reader, pool)))
      }
      guard reader.remaining == 0 else { throw .damaged }
      return remark
    }
  }

  private static func write(
    _ kind: QualityNote.Kind, to writer: inout ByteWriter, _ pool: inout StringPoolWriter
  ) {
    switch kind {
    case .differsFromChildren(let given, let computed):
      writer.byte(Tag.differsFromChildren)
      DecimalCodec.write(given, to: &writer)
      DecimalCodec.write(computed, to: &writer)
    case .partialCoverage(let parts, let all):
      writer.byte(Tag.partialCoverage)
      writer.signed(Int64(parts))
      writer.signed(Int64(all))
    case .valueContradictsCounts(let given, let computed):
      writer.byte(Tag.valueContradictsCounts)
      DecimalCodec.write(given, to: &writer)
      DecimalCodec.write(computed, to: &writer)
    case .stated(let text):
      writer.byte(Tag.stated)
      writer.count(pool.position(of: text.string))
    }
  }

  private static func kind(
    _ reader: inout ByteReader, _ pool: StringPool
  ) throws(ArchiveError) -> QualityNote.Kind {
    switch try reader.byte() {
    case Tag.differsFromChildren:
      return .differsFromChildren(given: try decimal(&reader), computed: try decimal(&reader))
    case Tag.partialCoverage:
      return .partialCoverage(parts: Int(try reader.signed()), of: Int(try reader.signed()))
    case Tag.valueContradictsCounts:
      return .valueContradictsCounts(given: try decimal(&reader), computed: try decimal(&reader))
    case Tag.stated: return .stated(try pool.text(&reader))
    default: throw .damaged
    }
  }

  private static func decimal(_ reader: inout ByteReader) throws(ArchiveError) -> FixedDecimal {
    guard let value = try DecimalCodec.read(&reader) else { throw .damaged }
    return value
  }
}
