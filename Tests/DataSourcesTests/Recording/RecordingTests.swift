import Glibc
import Measures
import TestSupport
import Testing
import Text

@testable import DataSources

@Suite("A recording")
struct RecordingTests {
  private typealias Fixture = RecordingFixture

  /// Three datasets ten seconds apart, then a failure.
  private static func record(_ path: String, others: Int = 3) throws {
    let writer = try Fixture.writer(path)
    for (index, rate) in [41, 42, 43].enumerated() {
      let second = Int64(index + 1) * 10
      _ = try writer.record(
        Fixture.good(second), try Fixture.outcome(nation: rate, others: others),
        at: Fixture.moment(second))
    }
    _ = try writer.record(
      Fixture.stale(since: 30, at: 40), try Fixture.outcome(nation: 43, others: others),
      at: Fixture.moment(40))
    try writer.finish(at: Fixture.moment(50))
  }

  /// The rate that is known so many seconds after the start.
  private static func rate(_ recording: Recording, _ second: Int64) throws -> String? {
    Fixture.rate(
      try recording.outcome(
        of: Fixture.source, at: Fixture.moment(second), request: ReadRequest())?.dataset)
  }

  @Test("tells at any time what was known then, in any order")
  func knowledge() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    try Self.record(path)
    let recording = try Recording(path: path)
    #expect(recording.problems.isEmpty)
    #expect(recording.sources == [Fixture.source])
    #expect(recording.start == Fixture.moment(0) && recording.end == Fixture.moment(50))
    #expect(recording.firstDataset == Fixture.moment(10))
    for (second, rate) in [(50, "43"), (9, nil), (10, "41"), (29, "42"), (30, "43"), (20, "42")]
      as [(Int64, String?)]
    {
      #expect(try Self.rate(recording, second) == rate, "after \(second) seconds")
    }
  }

  @Test("gives the very dataset that was recorded")
  func sameDataset() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    try Self.record(path, others: 100)
    let outcome = try Recording(path: path).outcome(
      of: Fixture.source, at: Fixture.moment(25), request: ReadRequest())
    let wanted = try Fixture.document(Fixture.outcome(nation: 42, others: 100).dataset)
    #expect(try DatasetDocument.encode(#require(outcome).dataset) == wanted)
  }

  @Test("remembers how the source was doing, in both languages")
  func health() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    try Self.record(path)
    let recording = try Recording(path: path)
    let good = recording.knowledge(of: Fixture.source, at: Fixture.moment(35)).health
    #expect(good == Fixture.good(30))
    let stale = recording.knowledge(of: Fixture.source, at: Fixture.moment(45)).health
    #expect(stale?.state == .stale && stale?.failuresInARow == 2)
    #expect(stale?.lastSuccess == Fixture.moment(30))
    #expect(
      stale?.error
        == .recorded(
          vietnamese: SafeText("tệp đã mất"), english: SafeText("the file is gone")))
    #expect(recording.knowledge(of: Fixture.source, at: Fixture.moment(5)).health == nil)
  }

  @Test("keeps what was wrong with the rows")
  func problems() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    let outcome = try Fixture.outcome(["2024-H1,vn,e2e,41", "2024-13,vn,e2e,41"])
    let writer = try Fixture.writer(path)
    _ = try writer.record(Fixture.good(1), outcome, at: Fixture.moment(1))
    try writer.finish(at: Fixture.moment(2))
    let replayed = try #require(
      try Recording(path: path).outcome(
        of: Fixture.source, at: Fixture.moment(2), request: ReadRequest()))
    #expect(replayed.errorCount == outcome.errorCount)
    #expect(replayed.problems.first?.line == 3)
    #expect(
      replayed.problems.first?.reason
        == .recorded(vietnamese: SafeText("dòng sai"), english: SafeText("a bad row")))
  }

  @Test("does not write twice what has not changed, and little when little has")
  func unchanged() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    let writer = try Fixture.writer(path)
    let first = try Fixture.outcome(nation: 41, others: 100)
    // The same rows under another version: a file that was touched.
    let touched = ReadOutcome(dataset: first.dataset, version: Version("other"))
    let changed = try Fixture.outcome(nation: 42, others: 100)
    var sizes: [Int64] = []
    var written: [Bool] = []
    for (second, outcome) in [
      (1, first), (2, first), (20, first), (21, touched), (22, changed),
    ] as [(Int64, ReadOutcome)] {
      let isNew = try writer.record(Fixture.good(second), outcome, at: Fixture.moment(second))
      written.append(isNew)
      sizes.append(writer.size)
    }
    #expect(written == [true, false, false, false, true])
    #expect(sizes[1] == sizes[0], "only times have moved, by less than a while")
    #expect(sizes[2] > sizes[1], "how old data is must be known")
    #expect(sizes[3] == sizes[2])
    #expect(sizes[4] - sizes[3] < sizes[0] / 10)
    let count = writer.datasetCount
    #expect(count == 2)
  }

  @Test("writes a whole dataset again before changes have taken as much room")
  func wholeAgain() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    let writer = try Fixture.writer(path)
    for index in 0..<120 {
      let rows = (0..<60).map { "20\(10 + $0),vn,e2e,\((index * 37 + $0 * 11) % 100)" }
      _ = try writer.record(
        Fixture.good(Int64(index)), try Fixture.outcome(rows), at: Fixture.moment(Int64(index)))
    }
    try writer.finish(at: Fixture.moment(200))
    // Without the first dataset, what follows the next whole one can still be read.
    let bytes = try Fixture.bytes(of: path)
    var offset = Int(try #require(GzipMember.length(bytes)))
    let first = offset + Int(try #require(GzipMember.length(bytes[offset...])))
    offset = first
    try Fixture.write(Array(bytes[offset...]), to: path)
    let recording = try Recording(path: path)
    #expect(!recording.problems.isEmpty, "the changes of the first one have nothing to go by")
    let outcome = try recording.outcome(
      of: Fixture.source, at: Fixture.moment(199), request: ReadRequest())
    let wanted = try Fixture.outcome(
      (0..<60).map { "20\(10 + $0),vn,e2e,\((119 * 37 + $0 * 11) % 100)" })
    let document = try Fixture.document(wanted.dataset)
    #expect(outcome.map { DatasetDocument.encode($0.dataset) } == document)
  }

  /// A recording written by hand, as its description says: three rates, a failure and the end.
  private static func handwritten() throws -> [[UInt8]] {
    func entry(_ number: Int, _ second: Int, _ rest: String) -> String {
      "{\"entry\":\(number),\"at\":\"2026-11-22T08:00:\(second)+07:00\",\(rest)}\n"
    }
    func row(_ period: String, _ rate: Int) -> String {
      "{\"period\":\"\(period)\",\"unit\":\"vn\",\"indicator\":\"e2e\",\"value\":\(rate)}"
    }
    func dataset(_ rest: String, _ rows: String) -> String {
      "\"source\":\"kho/so-lieu.csv\",\"state\":\"good\"\(rest)\t,\"problems\":[]"
        + "\t,\"dataset\":{\"contract\":\"dvctop/1\",\t\"observations\":[\t\(rows)\t]\t}"
    }
    let lines = [
      entry(1, 10, "\"recording\":\"dvctop-recording/1\",\"sources\":[\"kho/so-lieu.csv\"]"),
      entry(2, 20, dataset("", row("2023", 17) + ",\t" + row("2024-H1", 41))),
      entry(3, 30, dataset(",\"after\":2", "[0,1],\t" + row("2024-H1", 42))),
      entry(4, 40, dataset(",\"after\":3", "[0,1],\t" + row("2024-H1", 43))),
      entry(5, 50, "\"source\":\"kho/so-lieu.csv\",\"state\":\"stale\",\"error_en\":\"gone\""),
      entry(6, 55, "\"event\":\"end\""),
    ]
    return try lines.map { try #require(GzipMember.pack(Array($0.utf8))) }
  }

  @Test("that breaks off at any byte gives everything before")
  func cutAtEveryByte() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    let members = try Self.handwritten()
    let bytes = Array(members.joined())
    let ends = members.indices.map { members[...$0].reduce(0) { $0 + $1.count } }
    let rates: [String?] = [nil, "41", "42", "43", "43", "43"]
    for cut in 0...bytes.count {
      try Fixture.write(Array(bytes[..<cut]), to: path)
      guard let whole = ends.lastIndex(where: { $0 <= cut }) else {
        #expect(throws: SourceError.self) { try Recording(path: path) }
        continue
      }
      let recording = try Recording(path: path)
      #expect(recording.problems.isEmpty == ends.contains(cut), "cut at \(cut)")
      #expect(recording.problems.allSatisfy { $0.severity == .warning })
      let known = recording.knowledge(of: Fixture.source, at: Fixture.moment(1_000))
      #expect(known.datasetEntry == [0, 2, 3, 4, 4, 4][whole], "cut at \(cut)")
      #expect(known.health?.state == [nil, .good, .good, .good, .stale, .stale][whole])
      // Reading is the same for all cuts between two entries.
      guard ends.contains(cut) else { continue }
      #expect(try Self.rate(recording, 1_000) == rates[whole], "cut at \(cut)")
    }
  }

  @Test("that is damaged at any byte is read without a trap, and nothing wrong is made of it")
  func damagedAtEveryByte() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    let bytes = Array(try Self.handwritten().joined())
    for position in bytes.indices {
      var broken = bytes
      broken[position] ^= 0x5A
      try Fixture.write(broken, to: path)
      guard let recording = try? Recording(path: path) else { continue }
      _ = recording.damage(of: Fixture.source)
      // Making a dataset takes long; that its entries fit has been checked for every byte.
      guard position % 8 == 0 else { continue }
      for second in [25, 1_000] as [Int64] {
        let rate = try? Self.rate(recording, second)
        #expect([nil, "41", "42", "43"].contains(rate), "at \(position)")
      }
    }
  }

  @Test("of which an entry is damaged gives all others, and says where")
  func damagedEntry() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    try Self.record(path)
    let bytes = try Fixture.bytes(of: path)
    let first = Int(try #require(GzipMember.length(bytes)))
    let second = first + Int(try #require(GzipMember.length(bytes[first...].prefix(24))))
    let third = second + Int(try #require(GzipMember.length(bytes[second...].prefix(24))))
    // The header of the third entry is gone: the change of the fourth goes by it.
    var broken = bytes
    for offset in second..<(second + 12) { broken[offset] = 0xFF }
    try Fixture.write(broken, to: path)
    let recording = try Recording(path: path)
    #expect(try Self.rate(recording, 100) == "41")
    #expect(
      recording.problems.first?.reason
        == .recording(.damaged(byteOffset: Int64(second), bytes: Int64(third - second))))
    #expect(recording.problems.first?.line == 3)
    #expect(recording.problems.contains { $0.reason == .recording(.withoutBase(entry: 3)) })
    #expect(recording.knowledge(of: Fixture.source, at: Fixture.moment(45)).health?.state == .stale)
  }

  @Test("of which the packed bytes of a dataset are damaged says so when it is read")
  func damagedBody() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    try Self.record(path, others: 300)
    var bytes = try Fixture.bytes(of: path)
    let first = Int(try #require(GzipMember.length(bytes)))
    let length = Int(try #require(GzipMember.length(bytes[first...].prefix(24))))
    bytes[first + length - 30] ^= 0x55
    try Fixture.write(bytes, to: path)
    let recording = try Recording(path: path)
    #expect(throws: SourceError.self) { try Self.rate(recording, 15) }
    let found = recording.damage(of: Fixture.source).map(\.line)
    #expect(found == [2, 3, 4], "the entry and those that go by it")
  }

  @Test(
    "is refused when it is none",
    arguments: ["", "period,unit\n2024,vn\n", "{\"contract\":\"dvctop/1\"}"])
  func others(_ text: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    try Fixture.write(Array(text.utf8), to: path)
    #expect(throws: SourceError.self) { try Recording(path: path) }
    #expect(throws: SourceError.self) { try Recording(path: folder.path) }
    #expect(throws: SourceError.self) { try Recording(path: folder.path + "/none") }
  }

  @Test("of a later form is not read")
  func laterForm() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    let line =
      "{\"entry\":1,\"at\":\"2026-11-22T08:00:00+07:00\",\"recording\":\"dvctop-recording/9\"}\n"
    try Fixture.write(try #require(GzipMember.pack(Array(line.utf8))), to: path)
    let error = #expect(throws: SourceError.self) { try Recording(path: path) }
    guard case .unusable(let problems, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problems.first?.reason == .recording(.otherVersion(SafeText("dvctop-recording/9"))))
  }

  @Test("is not written over a file unless that is asked for")
  func replacing() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    try Self.record(path)
    #expect(throws: RecordingError.exists(path: SafeText(path))) { _ = try Fixture.writer(path) }
    #expect(try Recording(path: path).end == Fixture.moment(50))
    let writer = try RecordingWriter(
      path: path, replacing: true, program: "test", sources: [Fixture.source],
      words: Fixture.words, at: Fixture.moment(0))
    try writer.finish(at: Fixture.moment(1))
    #expect(try Recording(path: path).end == Fixture.moment(1))
  }

  @Test("on a disk without room says so, and what is there can be read")
  func fullDisk() throws {
    // Every write to it fails with ENOSPC.
    #expect(throws: RecordingError.fileSystem(path: SafeText("/dev/full"), code: ENOSPC)) {
      _ = try RecordingWriter(
        path: "/dev/full", replacing: true, program: "test", sources: [], words: Fixture.words,
        at: Fixture.moment(0))
    }
  }

  @Test("goes on in order when the clock was set back")
  func clockSetBack() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.dvctop"
    let writer = try Fixture.writer(path)
    for (second, rate) in [(100, 41), (10, 42), (120, 43)] as [(Int64, Int)] {
      _ = try writer.record(
        Fixture.good(second), try Fixture.outcome(nation: rate), at: Fixture.moment(second))
    }
    try writer.finish(at: Fixture.moment(130))
    let recording = try Recording(path: path)
    #expect(try Self.rate(recording, 100) == "42")
    #expect(try Self.rate(recording, 120) == "43")
    #expect(recording.moments == recording.moments.sorted())
  }
}
