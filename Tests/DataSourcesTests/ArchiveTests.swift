import SeededRandom
import Testing
import Text

@testable import DataSources
@testable import Measures

/// Datasets as bytes, and bytes that are damaged.
@Suite("Dataset archive")
struct ArchiveTests {
  @Test("a dataset comes back as it was")
  func roundTrip() throws {
    let dataset = try Self.dataset()
    let copy = try decode(DatasetArchive.encode(dataset))
    #expect(copy.registry.units == dataset.registry.units)
    #expect(copy.catalogue.indicators == dataset.catalogue.indicators)
    #expect(copy.observations.columns == dataset.observations.columns)
    #expect(copy.targets == dataset.targets)
    #expect(copy.breaks == dataset.breaks)
    #expect(copy.provenances == dataset.provenances)
    #expect(copy.asOf == dataset.asOf)
    #expect(copy.sources == dataset.sources)
  }

  @Test("nothing comes back as nothing")
  func empty() throws {
    let nothing = Dataset(registry: UnitRegistry(), catalogue: IndicatorCatalogue())
    let copy = try decode(DatasetArchive.encode(nothing))
    #expect(copy.observations.count == 0)
    #expect(copy.registry.units == [])
    #expect(copy.asOf == nil)
  }

  @Test("what is no archive, or of another version, is said to be so")
  func foreign() throws {
    let bytes = DatasetArchive.encode(try Self.dataset())
    #expect(throws: ArchiveError.notAnArchive) { try decode([]) }
    #expect(throws: ArchiveError.notAnArchive) { try decode(Array("period,unit\n2024".utf8)) }
    var newer = bytes
    newer[DatasetArchive.magic.count] = DatasetArchive.version + 1
    #expect(throws: ArchiveError.otherVersion(found: DatasetArchive.version + 1)) {
      try decode(newer)
    }
    #expect(throws: ArchiveError.damaged) { try decode(bytes + [0]) }
  }

  @Test("an archive cut anywhere is damaged, never a trap")
  func cut() throws {
    let bytes = DatasetArchive.encode(try Self.dataset())
    // Every length of the beginning, then steps that meet all places of a chunk sooner or later.
    let short = Array(DatasetArchive.magic.count + 1..<400)
    for length in short + Array(stride(from: 400, to: bytes.count, by: 379)) {
      #expect(throws: ArchiveError.self, "cut at \(length)") { try decode(Array(bytes[..<length])) }
    }
  }

  @Test(
    "flipped bits are an error or another dataset, never a trap",
    arguments: 0..<8 as Range<UInt64>)
  func flipped(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = DatasetArchive.encode(try Self.dataset())
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        let place = Int.random(in: damaged.indices, using: &generator)
        damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      }
      // Whatever can be decoded can be used.
      guard let dataset = try? decode(damaged) else { continue }
      for row in 0..<dataset.observations.count {
        let observation = dataset.observations[row]
        #expect(dataset[observation.provenance] != nil, "seed \(seed)")
        #expect(Int(observation.unit.raw) < dataset.registry.units.count, "seed \(seed)")
      }
    }
  }

  @Test(
    "columns of all widths, with and without unknown values",
    arguments: [0, 1, 200, 300, 70_000, 5_000_000_000] as [Int64])
  func columns(range: Int64) throws {
    var generator = SeededGenerator(seed: UInt64(range))
    for count in [0, 1, 1_023, 1_024, 1_025, 3_000] {
      let values = ContiguousArray(
        (0..<count).map { _ -> Int64 in
          Int.random(in: 0..<5, using: &generator) == 0
            ? .min : Int64.random(in: -range...range, using: &generator)
        })
      #expect(try packed(values, unknown: .min) == values, "range \(range), count \(count)")
    }
    #expect(try packed([.max, .min, 0, -1], unknown: nil) == [.max, .min, 0, -1])
    #expect(try packed([.min, .min], unknown: .min) == [.min, .min])
  }

  private func packed(
    _ values: ContiguousArray<Int64>, unknown: Int64?
  ) throws -> ContiguousArray<Int64> {
    var writer = ByteWriter()
    PackedColumn.write(values, unknown: unknown, to: &writer)
    return try writer.bytes.withUnsafeBytes { buffer in
      var reader = ByteReader(buffer)
      let result = try PackedColumn<Int64>.read(values.count, unknown: unknown, from: &reader)
      #expect(reader.remaining == 0)
      return result
    }
  }

  private func decode(_ bytes: [UInt8]) throws(ArchiveError) -> Dataset {
    let result = bytes.withUnsafeBytes { buffer -> Result<Dataset, ArchiveError> in
      do throws(ArchiveError) {
        return .success(try DatasetArchive.decode(buffer))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// A dataset with something of everything.
  private static func dataset() throws -> Dataset {
    let reading = try Reading(folder: [
      "measures.csv": """
      period,unit,indicator,value,numerator,denominator,status,as_of,source,note
      2023,vn,e2e,17,,,final,2023-12-31,báo cáo,ghi chú
      2024-H1,hue,e2e,68.54,115665,168746,derived,,báo cáo,
      2024-06,ha-noi,online,n/a,,,simulated,,,
      2024-06-30,vn,services-e2e,55.5,,,,,,
      2026-01-01/2026-10-10,hue,count:received,,405424,,provisional,2026-10-10,Cổng,
      2024-06,hue,lua,-0.05,,,,,,
      """,
      "indicators.csv": "id,name_vi,unit,nature,direction\nlua,Lúa,tấn,flow,lower\n",
      "targets.csv": """
      indicator,scope,value,deadline
      e2e,vn,80.5,2025-12-31
      e2e,level:province,70,
      """,
      "breaks.csv": "date,scope,kind,note\n2025-07-01,,merge,63 còn 34\n2025-01-01,hue,rename,\n",
    ])
    #expect(reading.problems == [])
    return try #require(reading.dataset)
  }
}
