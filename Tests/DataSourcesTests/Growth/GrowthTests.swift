import Glibc
import Measures
import TestSupport
import Testing
import Text

@testable import DataSources

/// A file that grows while it is read: what is known after catching up is what is known when the
/// whole file is read at once.
@Suite("Files that grow")
struct GrowthTests {
  private static func following(_ known: ReadOutcome? = nil) -> ReadRequest {
    var request = ReadRequest(knownVersion: known?.version)
    request.followsGrowth = true
    return request
  }

  /// Makes the file look old: nobody is thought to be writing the last row.
  private static func settle(_ path: String) {
    var times = [timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
  }

  private static func outcome(_ source: FileSource, _ request: ReadRequest) throws -> ReadOutcome? {
    do throws(SourceError) {
      return try source.readNow(request)
    } catch {
      guard case .unusable = error else { throw error }
      return nil
    }
  }

  @Test("read(prefix) + grow == read(whole)", arguments: UInt64(1)...24)
  func property(seed: UInt64) throws {
    var chance = RandomMeasures(seed: seed)
    let bytes = chance.file(rows: chance.number(in: 1...120))
    let file = try GrowingFile()
    let source = FileSource(path: file.path)
    var cuts = (0..<chance.number(in: 1...6)).map { _ in chance.number(in: 0...bytes.count) }
    cuts = cuts.sorted() + [bytes.count]
    for cut in cuts {
      try file.grow(to: cut, of: bytes)
      Self.settle(file.path)
      let grown = try Self.outcome(source, Self.following())
      let whole = try Self.outcome(FileSource(path: file.path), ReadRequest())
      #expect((grown == nil) == (whole == nil), "seed \(seed), cut \(cut)")
      guard let grown, let whole else { continue }
      #expect(
        GrowingFile.description(of: grown) == GrowingFile.description(of: whole),
        "seed \(seed), cut \(cut) of \(bytes.count)")
    }
  }

  @Test("only the rows that were added are read, and the others are shared")
  func sharing() throws {
    let file = try GrowingFile()
    let source = FileSource(path: file.path)
    let first = Array("period,unit,indicator,value\n2024,ha-noi,e2e,45.8\n".utf8)
    try file.grow(to: first.count, of: first)
    let before = try #require(try source.readNow(Self.following()))
    let all = first + Array("2023,hue,e2e,17\n2024,ha-noi,e2e,46\n".utf8)
    try file.grow(to: all.count, of: all)
    let after = try #require(try source.readNow(Self.following(before)))
    #expect(after.dataset.observations.count == 2)
    #expect(after.problems.map(\.line) == [4], "a row that contradicts an older one")
    #expect(before.dataset.observations.count == 1, "a dataset never changes")
    #expect(after.rowsRead == 3)
    #expect(after.version != before.version)
  }

  @Test("a row that somebody is still writing is left for later, without an error")
  func unfinished() throws {
    let file = try GrowingFile()
    let source = FileSource(path: file.path)
    let whole = Array("period,unit,indicator,value\n2024,ha-noi,e2e,45.8\n2024,hue,e2e,17.25".utf8)
    // Cut in the middle of a number that still looks like one.
    try file.grow(to: whole.count - 3, of: whole)
    let early = try #require(try source.readNow(Self.following()))
    #expect(early.dataset.observations.count == 1)
    #expect(early.problems.isEmpty)
    try file.grow(to: whole.count, of: whole)
    Self.settle(file.path)
    let late = try #require(try source.readNow(Self.following(early)))
    #expect(late.dataset.observations.count == 2, "nobody writes any more")
    let again = try source.readNow(Self.following(late))
    #expect(again == nil)
  }

  @Test("what was held is read when nothing else has changed than that time has passed")
  func heldUntilSettled() throws {
    #expect(UnfinishedRow(nil, age: .zero) == .held)
    #expect(UnfinishedRow(nil, age: Debounce.settling) == .taken)
    #expect(UnfinishedRow(.open, age: .zero) == .held)
    #expect(UnfinishedRow(.open, age: .seconds(60)) == .heldIfBad)
    #expect(UnfinishedRow(.closed, age: .zero) == .taken)
  }

  @Test("a change among what was read before is noticed, and the whole file is read")
  func changedBefore() throws {
    let file = try GrowingFile()
    let source = FileSource(path: file.path)
    let first = Array("period,unit,indicator,value\n2024,ha-noi,e2e,45.8\n".utf8)
    try file.grow(to: first.count, of: first)
    _ = try #require(try source.readNow(Self.following()))
    let changed = "period,unit,indicator,value\n2024,ha-noi,e2e,55.8\n2024,hue,e2e,1\n"
    try file.folder.write(changed, to: "measures.csv")
    let after = try #require(try source.readNow(Self.following()))
    #expect(after.dataset.observations[0].published == FixedDecimal("55.8"))
    try file.folder.write("period,unit,indicator,value\n2024,hue,e2e,1\n", to: "measures.csv")
    let shorter = try #require(try source.readNow(Self.following(after)))
    #expect(shorter.dataset.observations.count == 1)
  }

  @Test("every chunk is compared in its turn")
  func chunksInTurn() throws {
    let file = try GrowingFile()
    let size = 20 * ChunkHashes.chunkBytes + 5
    var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: size)
    try file.grow(to: size, of: bytes)
    let known = bytes.withUnsafeBytes { ChunkHashes($0) }
    let identity = try FileStatus(path: file.path)
    func read(_ turn: Int) -> [UInt8]? {
      GrowthReader.read(path: file.path, known: known, identity: identity, turn: turn)
    }
    #expect(read(0) == Array(bytes[(20 * ChunkHashes.chunkBytes)...]))
    // The same length, another byte, in a chunk that is neither the first nor the last.
    bytes[13 * ChunkHashes.chunkBytes + 7] = UInt8(ascii: "b")
    let descriptor = open(file.path, O_WRONLY)
    defer { close(descriptor) }
    var byte = UInt8(ascii: "b")
    #expect(pwrite(descriptor, &byte, 1, off_t(13 * ChunkHashes.chunkBytes + 7)) == 1)
    let turns = 0..<(20 / GrowthReader.chunksInTurn + 1)
    #expect(turns.contains { read($0) == nil })
    #expect(bytes.withUnsafeBytes { ChunkHashes($0) } != known)
  }

  @Test("hashes are the same however the bytes came")
  func hashes() {
    let bytes = (0..<(3 * ChunkHashes.chunkBytes + 11)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let whole = bytes.withUnsafeBytes { ChunkHashes($0) }
    for cut in [0, 5, ChunkHashes.chunkBytes, 2 * ChunkHashes.chunkBytes + 1, bytes.count] {
      var grown = bytes[..<cut].withUnsafeBytes { ChunkHashes($0) }
      let start = grown.restStart
      bytes[start...].withUnsafeBytes { grown.replaceRest(with: $0) }
      #expect(grown == whole)
      #expect(grown.total == whole.total)
    }
  }

  @Test("in a folder the last file may grow; a change of another one is read as ever")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write("period,unit,indicator,value\n2024,ha-noi,e2e,45.8\n", to: "measures-1.csv")
    let header = "period,unit,indicator,value\n2023,hue,e2e,1\n"
    try folder.write(header, to: "measures-2.csv")
    let source = FileSource(path: folder.path)
    let first = try #require(try source.readNow(Self.following()))
    #expect(first.dataset.observations.count == 2)
    try folder.write(header + "2024,hue,e2e,2\n", to: "measures-2.csv")
    let second = try #require(try source.readNow(Self.following(first)))
    #expect(second.dataset.observations.count == 3)
    try folder.write("period,unit,indicator,value\n2024,ha-noi,e2e,46\n", to: "measures-1.csv")
    let third = try #require(try source.readNow(Self.following(second)))
    #expect(third.dataset.observations.count == 3)
    let table = third.dataset.observations
    #expect((0..<table.count).contains { table[$0].published == FixedDecimal("46") })
  }
}
