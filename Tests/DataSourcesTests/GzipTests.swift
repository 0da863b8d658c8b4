import Measures
import SeededRandom
import Synchronization
import TestSupport
import Testing
import Text

@testable import DataSources

/// Compressed files, whole and damaged.
@Suite("gzip")
struct GzipTests {
  private static let measures = "period,unit,indicator,value\n2024,vn,e2e,45.8\n"

  @Test("a compressed file is read as it is, whatever its name")
  func alone() throws {
    let folder = try TemporaryFolder()
    for name in ["measures.csv.gz", "số liệu.csv", "x"] {
      let path = try folder.write(GzipWriter.packed(Self.measures), to: name)
      let outcome = try #require(try FileSource(path: path).readNow(ReadRequest()))
      #expect(outcome.problems == [])
      #expect(outcome.dataset.observations.count == 1)
    }
  }

  @Test("compressed files of a folder have the roles that their names say")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write(GzipWriter.packed(Self.measures), to: "measures.csv.gz")
    try folder.write(
      GzipWriter.packed("id,name_vi,level,parent\na-1,Sở A,department,ha-noi\n"),
      to: "UNITS.CSV.GZ")
    try folder.write("period,unit,indicator,value\n2024,a-1,e2e,1\n", to: "measures-2.csv")
    let outcome = try #require(try FileSource(path: folder.path).readNow(ReadRequest()))
    #expect(outcome.problems == [])
    #expect(outcome.dataset.observations.count == 2)
    #expect(outcome.files.count == 3)
  }

  @Test("several members are one file")
  func members() throws {
    let (first, second) = (Self.measures.prefix(33), Self.measures.dropFirst(33))
    let packed = try GzipWriter.packed(String(first)) + GzipWriter.packed(String(second))
    #expect(try Gzip.text(packed) == Self.measures)
    let reading = try Reading(bytes: packed)
    #expect(reading.rows == ["2024 vn e2e 45.8 -/- final"])
  }

  @Test("a file that is cut off anywhere is damaged, never a shorter table")
  func truncated() throws {
    let packed = try GzipWriter.packed(Self.measures)
    for count in 2..<packed.count {
      let reading = try Reading(bytes: Array(packed.prefix(count)))
      #expect(reading.problems.map(\.reason) == [.damagedCompression], "\(count)")
      #expect(reading.dataset == nil)
    }
  }

  @Test("a checksum that is wrong")
  func checksum() throws {
    var packed = try GzipWriter.packed(Self.measures)
    packed[packed.count - 8] ^= 1
    #expect(try Reading(bytes: packed).problems.map(\.reason) == [.damagedCompression])
  }

  @Test("what follows the last member is left alone and named; zeroes are not worth it")
  func trailing() throws {
    let packed = try GzipWriter.packed(Self.measures)
    let reading = try Reading(bytes: packed + Array("2023,vn,e2e,1\n".utf8))
    #expect(reading.problems.map(\.reason) == [.bytesBehindCompressed(byteOffset: packed.count)])
    #expect(reading.problems.map(\.severity) == [.warning])
    #expect(reading.rows.count == 1)
    #expect(try Reading(bytes: packed + [0, 0, 0, 0]).problems == [])
  }

  @Test("more bytes than the limit are never unpacked")
  func limit() throws {
    let packed = try GzipWriter.packed([UInt8](repeating: 65, count: 5_000_000))
    let result = Gzip.decompress(packed, limit: 4_000_000) { (_: Int) throws(Never) in }
    #expect(throws: FileFailure.expandsTooFar(limit: 4_000_000)) { try result.get() }
    #expect(try Gzip.decompress(packed, limit: 5_000_000) { _ in }.get().bytes.count == 5_000_000)
  }

  @Test("a bomb is noticed long before the limit")
  func bomb() throws {
    let count = Gzip.unsuspiciousBytes + 5_000_000
    let packed = try GzipWriter.packed([UInt8](repeating: 48, count: count))
    let reading = try Reading(bytes: packed)
    #expect(
      reading.problems.map(\.reason) == [.expandsTooFar(limit: Int64(Gzip.unsuspiciousBytes))])
  }

  @Test("unpacking tells how far it is and can be given up")
  func progress() throws {
    let rows = (0..<400_000).map { "2024,vn,e2e,\($0 % 100).\($0)\n" }.joined()
    let packed = try GzipWriter.packed("period,unit,indicator,value\n" + rows)
    var seen: [Int] = []
    _ = Gzip.decompress(packed) { seen.append($0) }
    #expect(seen.count > 3)
    #expect(seen == seen.sorted())
    #expect(seen.last == packed.count)
    let steps = Mutex(0)
    let result = Swift.Result {
      try Gzip.decompress(packed) { (_: Int) throws(SourceError) in
        steps.withLock { $0 += 1 }
        throw .cancelled
      }
    }
    #expect(throws: SourceError.cancelled) { try result.get().get() }
    #expect(steps.withLock { $0 } == 1)
  }

  @Test("progress of a compressed file ends at its own size")
  func progressOfSource() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<20_000).map { "2024-01-01/2024-0\($0 % 9 + 1)-28,vn,e2e,\($0 % 90)\n" }
    let packed = try GzipWriter.packed("period,unit,indicator,value\n" + rows.joined())
    let path = try folder.write(packed, to: "measures.csv.gz")
    let most = Mutex(Int64(0))
    let request = ReadRequest(progress: { report in
      most.withLock { $0 = max($0, report.bytesDone) }
      #expect(report.bytesTotal == Int64(packed.count))
    })
    _ = try FileSource(path: path).readNow(request)
    #expect(most.withLock { $0 } > Int64(packed.count / 2))
    #expect(most.withLock { $0 } <= Int64(packed.count))
  }

  @Test("bytes changed at random are damaged or give the same text, and never a trap")
  func mutations() throws {
    let text = Self.measures + String(repeating: "x,y\n", count: 50)
    let packed = try GzipWriter.packed(text)
    var random = SeededGenerator(seed: 20_260_722)
    for _ in 0..<2_000 {
      var bytes = packed
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(
        in: 1...255, using: &random)
      // A changed date or name in the head does no harm; any other damage shows in the checksum.
      if case .success(let content) = Gzip.decompress(
        bytes, limit: 1 << 20, checkpoint: { (_: Int) throws(Never) in })
      {
        #expect(content.bytes == Array(text.utf8))
      }
      _ = Gzip.beginning(of: Array(bytes.prefix(64)))
    }
  }
}

extension Gzip {
  fileprivate static func text(_ bytes: [UInt8]) throws -> String {
    let content = try decompress(bytes) { (_: Int) throws(Never) in }.get()
    return String(decoding: content.bytes, as: UTF8.self)
  }
}
