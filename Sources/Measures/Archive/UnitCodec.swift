import Text

/// The units of an archive.
enum UnitCodec {
  static func write(
    _ registry: UnitRegistry, to writer: inout ByteWriter, _ pool: inout StringPoolWriter
  ) {
    writer.count(registry.units.count)
    for unit in registry.units {
      writer.count(pool.position(of: unit.id))
      writer.count(Level.allCases.firstIndex(of: unit.level) ?? 0)
      // 0 is nobody, so that every position is one higher.
      writer.number(unit.parent.map { UInt64($0.raw) + 1 } ?? 0)
      writer.number(unit.successor.map { UInt64($0.raw) + 1 } ?? 0)
      writer.count(unit.versions.count)
      for version in unit.versions { write(version, to: &writer, &pool) }
    }
  }

  static func read(
    _ reader: inout ByteReader, _ pool: StringPool
  ) throws(ArchiveError) -> UnitRegistry {
    let count = try reader.count()
    var units: [Unit] = []
    units.reserveCapacity(count)
    for _ in 0..<count {
      let id = try pool.string(&reader)
      let level = Level.allCases[try reader.position(below: Level.allCases.count)]
      let parent = try unit(&reader, count)
      let successor = try unit(&reader, count)
      let versions = try versions(&reader, pool)
      units.append(
        Unit(id: id, level: level, parent: parent, successor: successor, versions: versions))
    }
    return UnitRegistry(units)
  }

  private static func versions(
    _ reader: inout ByteReader, _ pool: StringPool
  ) throws(ArchiveError) -> [UnitVersion] {
    let count = try reader.count()
    var versions: [UnitVersion] = []
    versions.reserveCapacity(count)
    for _ in 0..<count {
      versions.append(
        UnitVersion(
          code: try pool.string(&reader), portalCode: try pool.string(&reader),
          nameVietnamese: try pool.text(&reader), nameEnglish: try pool.text(&reader),
          kind: try pool.string(&reader), validFrom: try DayCodec.read(&reader),
          validTo: try DayCodec.read(&reader)))
    }
    return versions
  }

  private static func write(
    _ version: UnitVersion, to writer: inout ByteWriter, _ pool: inout StringPoolWriter
  ) {
    writer.count(pool.position(of: version.code))
    writer.count(pool.position(of: version.portalCode))
    writer.count(pool.position(of: version.nameVietnamese.string))
    writer.count(pool.position(of: version.nameEnglish.string))
    writer.count(pool.position(of: version.kind))
    DayCodec.write(version.validFrom, to: &writer)
    DayCodec.write(version.validTo, to: &writer)
  }

  private static func unit(
    _ reader: inout ByteReader, _ count: Int
  ) throws(ArchiveError) -> UnitIndex? {
    let position = try reader.position(below: count + 1)
    return position == 0 ? nil : UnitIndex(raw: UInt32(position - 1))
  }
}

/// A day that may be unknown, in one number: 0 for none, else one more than its distance from the
/// first day there is.
package enum DayCodec {
  package static func write(_ day: Day?, to writer: inout ByteWriter) {
    writer.number(day.map { UInt64($0.number - Day.earliest.number) + 1 } ?? 0)
  }

  package static func read(_ reader: inout ByteReader) throws(ArchiveError) -> Day? {
    let value = try reader.number()
    if value == 0 { return nil }
    let last = UInt64(Day.latest.number - Day.earliest.number)
    guard value - 1 <= last else { throw .damaged }
    return Day(number: Int32(value - 1) + Day.earliest.number)
  }
}
