import Glibc
import Measures
import TestSupport
import Testing
import Text

@testable import DataSources

/// A line that does not end is refused before it fills the memory.
@Suite("Line limit")
struct LineLimitTests {
  /// A file of two gigabytes that takes no room: a line, and one without an end.
  private func sparse(_ beginning: String, _ name: String, in folder: TemporaryFolder) throws
    -> String
  {
    let path = try folder.write(beginning, to: name)
    try #require(truncate(path, off_t(CSVLimits.fileBytes)) == 0)
    return path
  }

  @Test(
    "of a gigabyte is refused with its place, and most of it is never read",
    arguments: [
      ("rows.csv", "period,unit,received\n2024,vn,1"), ("rows.txt", "period;unit\n2024;"),
      ("rows.tsv", "period\tunit\n2024\t"),
    ])
  func rows(name: String, beginning: String) throws {
    let folder = try TemporaryFolder()
    let path = try sparse(beginning, name, in: folder)
    let file = InputFile(name: SafeText(name), role: nil, path: path, size: 0)
    var most = 0
    let loaded = try file.load { (count) throws(SourceError) in
      most = max(most, count)
    } warn: { _ in
    }
    #expect(loaded == .failure(.lineTooLong(line: 2, limit: LineGuard.lineBytes)))
    #expect(most > 0 && most < 2 * LineGuard.lineBytes)
  }

  @Test("documents and lines of JSON have a limit of their own, known before they are read")
  func json() throws {
    let folder = try TemporaryFolder()
    for name in ["rows.json", "rows.ndjson"] {
      let path = try sparse("{", name, in: folder)
      let file = InputFile(name: SafeText(name), role: nil, path: path, size: 0)
      let loaded = try file.load { (_) throws(SourceError) in
        Issue.record("nothing of it is read")
      } warn: { _ in
      }
      #expect(
        loaded
          == .failure(
            .tooLarge(bytes: Int64(CSVLimits.fileBytes), limit: Int64(JSONLimits.bytes))))
      // Small enough to be read, but one line.
      try #require(truncate(path, off_t(JSONLimits.bytes)) == 0)
      guard name.hasSuffix("ndjson") else { continue }
      var most = 0
      let lines = try file.load { (count) throws(SourceError) in
        most = max(most, count)
      } warn: { _ in
      }
      #expect(lines == .failure(.lineTooLong(line: 1, limit: LineGuard.lineBytes)))
      #expect(most < 2 * LineGuard.lineBytes)
    }
  }

  @Test("of compressed bytes is noticed while they are unpacked")
  func compressed() throws {
    let text = "period,unit\n" + String(repeating: "a", count: 5_000_000) + "\n"
    let packed = try GzipWriter.packed(text)
    var most = 0
    let result = try Gzip.decompress(packed, lineGuard: LineGuard(limit: 1_000_000)) {
      (count) throws(SourceError) in most = max(most, count)
    }
    guard case .failure(let failure) = result else {
      Issue.record("the line was taken")
      return
    }
    #expect(failure == .lineTooLong(line: 2, limit: 1_000_000))
    #expect(most < packed.count)
    #expect(
      failure.problem(in: "a.csv.gz")
        == SourceProblem(file: "a.csv.gz", line: 2, reason: .lineTooLong(limit: 1_000_000)))
  }

  @Test("lines that end are no matter, however many there are")
  func manyLines() {
    var guardian = LineGuard(limit: 4)
    var text: [UInt8] = []
    for _ in 0..<100 {
      text += Array("abc\r\n".utf8)
      #expect(guardian.failure(in: text) == nil)
    }
    text += Array("abcde".utf8)
    #expect(guardian.failure(in: text) == .lineTooLong(line: 101, limit: 4))
  }
}
