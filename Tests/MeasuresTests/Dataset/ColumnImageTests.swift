import SeededRandom
import Testing

@testable import Measures

/// Columns that are used where they stand.
@Suite("Image of columns")
struct ColumnImageTests {
  @Test("A table in place has the rows of the one it was made of", arguments: 1...8 as ClosedRange)
  func sameRows(seed: UInt64) throws {
    let made = try Self.table(seed: seed, rows: Int(seed) * 7 - 6)
    try withImage(ColumnImage.bytes(of: made.columns)) { image in
      let table = try ObservationTable(image: image)
      #expect(table.count == made.count)
      #expect(table.periods == made.periods)
      #expect(table.columns == made.columns)
      for row in 0..<made.count { #expect(table[row] == made[row], "seed \(seed), row \(row)") }
      let country = UnitFixtures.country
      for indicator in IndicatorCatalogue.builtIn.indices.prefix(3) {
        #expect(table.rows(indicator) == made.rows(indicator))
        for unit in country.indices {
          #expect(table.rows(indicator, unit) == made.rows(indicator, unit))
          for period in table.periods.indices {
            let position = UInt32(period)
            #expect(
              table.rows(indicator, unit, period: position)
                == made.rows(indicator, unit, period: position), "seed \(seed)")
          }
        }
      }
    }
  }

  @Test("No rows are an image too")
  func nothing() throws {
    try withImage(ColumnImage.bytes(of: ObservationTable.empty.columns)) { image in
      let table = try ObservationTable(image: image)
      #expect(table.count == 0)
    }
  }

  @Test("An image cut anywhere, with something behind it or out of step, is damaged")
  func damaged() throws {
    let bytes = ColumnImage.bytes(of: try Self.table(seed: 3, rows: 21).columns)
    for length in bytes.indices {
      withImage(Array(bytes[..<length])) { image in
        #expect(throws: ArchiveError.self, "cut at \(length)") {
          try ObservationTable(image: image)
        }
      }
    }
    withImage(bytes + [0]) { image in
      #expect(throws: ArchiveError.damaged) { try ObservationTable(image: image) }
    }
    withImage([0] + bytes) { image in
      #expect(throws: ArchiveError.damaged) {
        try ObservationTable(image: UnsafeRawBufferPointer(rebasing: image.dropFirst()))
      }
    }
  }

  @Test("What is no image, or one of another version, is said to be so")
  func foreign() throws {
    var bytes = ColumnImage.bytes(of: ObservationTable.empty.columns)
    bytes[ColumnImage.magic.count] += 1
    withImage(bytes) { image in
      #expect(throws: ArchiveError.otherVersion(found: UInt8(ColumnImage.version) + 1)) {
        try ObservationTable(image: image)
      }
    }
    withImage(Array("period,unit,value\n".utf8)) { image in
      #expect(throws: ArchiveError.notAnArchive) { try ObservationTable(image: image) }
    }
  }

  /// Bytes where an image may stand, for as long as the body lasts.
  private func withImage(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    defer { memory.deallocate() }
    memory.copyBytes(from: bytes)
    try body(UnsafeRawBufferPointer(memory))
  }

  private static func table(seed: UInt64, rows: Int) throws -> ObservationTable {
    var generator = SeededGenerator(seed: seed)
    let country = UnitFixtures.country
    var builder = DatasetBuilder(registry: country, catalogue: .builtIn)
    let provenance = builder.intern(Fixtures.provenance)
    for row in 0..<rows {
      builder.append(
        Observation(
          unit: try #require(country.indices.randomElement(using: &generator)),
          indicator: IndicatorIndex(Int.random(in: 0..<3, using: &generator)),
          period: try #require(Period.month(2024, row % 12 + 1)),
          numerator: Bool.random(using: &generator) ? .random(in: 0...99, using: &generator) : nil,
          denominator: .random(in: 100...999, using: &generator),
          published: Bool.random(using: &generator)
            ? FixedDecimal(unscaled: .random(in: 0...9999, using: &generator), scale: 2) : nil,
          notApplicable: false, status: .simulated, asOf: Day(number: 19_900),
          provenance: provenance, line: UInt32(row + 1)))
    }
    return builder.finish().dataset.observations
  }
}
