import Text

/// The targets and breaks of an archive: both say to whom they apply.
struct AimCodec {
  private let units: Int
  private let indicators: Int

  init(units: Int, indicators: Int) {
    self.units = units
    self.indicators = indicators
  }

  // MARK: - Writing

  static func write(
    targets: [Target], to writer: inout ByteWriter, _ pool: inout StringPoolWriter
  ) {
    writer.count(targets.count)
    for target in targets {
      writer.count(Int(target.indicator.raw))
      write(target.scope, to: &writer)
      DecimalCodec.write(target.value, to: &writer)
      writer.byte(target.comparison.rawValue)
      DayCodec.write(target.deadline, to: &writer)
      writer.count(pool.position(of: target.source.string))
      writer.count(pool.position(of: target.note.string))
      writer.count(pool.position(of: target.file.string))
      writer.count(Int(target.line))
    }
  }

  static func write(
    breaks: [Break], to writer: inout ByteWriter, _ pool: inout StringPoolWriter
  ) {
    writer.count(breaks.count)
    for entry in breaks {
      DayCodec.write(entry.date, to: &writer)
      write(entry.scope, to: &writer)
      writer.number(entry.indicator.map { UInt64($0.raw) + 1 } ?? 0)
      writer.byte(entry.kind.rawValue)
      writer.count(pool.position(of: entry.note.string))
    }
  }

  private static func write(_ scope: Scope, to writer: inout ByteWriter) {
    switch scope {
    case .everyone:
      writer.byte(0)
    case .unit(let unit):
      writer.byte(1)
      writer.count(Int(unit.raw))
    case .level(let level):
      writer.byte(2)
      writer.count(Level.allCases.firstIndex(of: level) ?? 0)
    }
  }

  // MARK: - Reading

  func readTargets(
    _ reader: inout ByteReader, _ pool: StringPool
  ) throws(ArchiveError) -> [Target] {
    let count = try reader.count()
    var targets: [Target] = []
    for _ in 0..<count {
      let indicator = IndicatorIndex(raw: UInt16(try reader.position(below: indicators)))
      let scope = try scope(&reader)
      guard let value = try DecimalCodec.read(&reader),
        let comparison = Target.Comparison(rawValue: try reader.byte())
      else { throw .damaged }
      targets.append(
        Target(
          indicator: indicator, scope: scope, value: value, comparison: comparison,
          deadline: try DayCodec.read(&reader), source: try pool.text(&reader),
          note: try pool.text(&reader), file: try pool.text(&reader),
          line: UInt32(try reader.position(below: Int(UInt32.max)))))
    }
    return targets
  }

  func readBreaks(
    _ reader: inout ByteReader, _ pool: StringPool
  ) throws(ArchiveError) -> [Break] {
    let count = try reader.count()
    var breaks: [Break] = []
    for _ in 0..<count {
      guard let date = try DayCodec.read(&reader) else { throw .damaged }
      let scope = try scope(&reader)
      let position = try reader.position(below: indicators + 1)
      guard let kind = Break.Kind(rawValue: try reader.byte()) else { throw .damaged }
      breaks.append(
        Break(
          date: date, scope: scope,
          indicator: position == 0 ? nil : IndicatorIndex(raw: UInt16(position - 1)), kind: kind,
          note: try pool.text(&reader)))
    }
    return breaks
  }

  private func scope(_ reader: inout ByteReader) throws(ArchiveError) -> Scope {
    switch try reader.byte() {
    case 0: return .everyone
    case 1: return .unit(UnitIndex(raw: UInt32(try reader.position(below: units))))
    case 2: return .level(Level.allCases[try reader.position(below: Level.allCases.count)])
    default: throw .damaged
    }
  }
}
