import Glibc
import Measures
import Synchronization
import TestSupport
import Testing
import Text

@testable import DataSources

/// Files and folders of the file system as sources.
@Suite("File source")
struct FileSourceTests {
  private static let measures = "period,unit,indicator,value\n2024,vn,e2e,45.8\n"

  @Test("a folder: units, targets and measures together, other files left alone")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.measures, to: "measures-1.csv")
    try folder.write("period,unit,received,online\n2024,a-1,10,9\n", to: "measures-2.csv")
    try folder.write("id,name_vi,level,parent\na-1,Sở A,department,ha-noi\n", to: "units.csv")
    try folder.write("indicator,scope,value\ne2e,vn,80\n", to: "targets.csv")
    try folder.write("đọc tôi", to: "README.md")
    let outcome = try read(folder.path)
    #expect(outcome.problems == [])
    #expect(outcome.dataset.observations.count == 2)
    #expect(outcome.dataset.targets.count == 1)
    #expect(outcome.dataset.sources == [SourceID(folder.path)])
    #expect(outcome.files.count == 4)
    #expect((outcome.rowsRead, outcome.rowsKept) == (4, 4))
  }

  @Test("the built-in units are there without a file")
  func builtInUnits() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "Kỳ;Đơn vị;Chỉ tiêu;Giá trị\n2025-08;TP. Hồ Chí Minh;e2e;20,5\n2024;H17;e2e;58,89\n",
      to: "số liệu.csv")
    let outcome = try read(path)
    #expect(outcome.problems == [])
    let dataset = outcome.dataset
    let ids = (0..<2).map { dataset.registry[dataset.observations[$0].unit].id }
    #expect(ids.sorted() == ["da-nang", "ho-chi-minh@2025"])
  }

  @Test("one bad file of a folder does not cost the others")
  func partialFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.measures, to: "measures-1.csv")
    try folder.write("period,unit,received\nx,y,z\n", to: "measures-2.csv")
    let outcome = try read(folder.path)
    #expect(outcome.dataset.observations.count == 1)
    #expect(outcome.problems.map(\.line) == [2, nil])
    #expect(outcome.errorCount == 2)
    #expect(outcome.problems.allSatisfy { $0.file.string.hasSuffix("measures-2.csv") })
  }

  @Test("a version that is known is not read again; touched or changed it is looked at")
  func versions() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.measures, to: "measures.csv")
    let version = try #require(try read(path).version)
    let again = ReadRequest(knownVersion: version)
    #expect(try FileSource(path: path).readNow(again) == nil)
    var times = [timespec(tv_sec: 1_700_000_000, tv_nsec: 0), timespec(tv_sec: 5, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    #expect(try FileSource(path: path).readNow(again) == nil, "touched, but the same bytes")
    try folder.write(Self.measures + "2023,vn,e2e,17\n", to: "measures.csv")
    #expect(try FileSource(path: path).readNow(again)?.rowsKept == 2)
  }

  @Test("what cannot be read is a typed error")
  func errors() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path + "/không có"
    #expect(failure(missing) == .notFound(path: SafeText(missing)))
    #expect(failure(folder.path) == .folderWithoutData(path: SafeText(folder.path)))
    #expect(failure("/dev/null") == .notARegularFile(path: "/dev/null"))
    let pipe = folder.path + "/measures.csv"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(failure(pipe) == .notARegularFile(path: SafeText(pipe)), "without waiting for a writer")
    let ring = folder.path + "/ring"
    #expect(symlink(ring, ring) == 0)
    #expect(failure(ring) == .inputOutput(path: SafeText(ring), code: ELOOP))
    #expect(failure(pipe + "/x") == .notFound(path: SafeText(pipe + "/x")))
  }

  @Test(
    "a file that this user may not read",
    .enabled(if: geteuid() != 0, "the superuser may read everything"))
  func permission() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.measures, to: "measures.csv")
    #expect(chmod(path, 0) == 0)
    #expect(failure(path) == .permissionDenied(path: SafeText(path)))
  }

  @Test("a pipe among the files of a folder is a problem of the folder, and no hang")
  func pipeInFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.measures, to: "measures.csv")
    #expect(mkfifo(folder.path + "/measures-2.csv", 0o600) == 0)
    #expect(try read(folder.path).problems.map(\.reason) == [.notARegularFile])
  }

  @Test("a file above the limit is refused before it is read")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.measures, to: "measures.csv")
    let result = FileContent.read(path: path, limit: 10) { (_: Int) throws(Never) in }
    #expect(throws: FileFailure.tooLarge(bytes: Int64(Self.measures.utf8.count), limit: 10)) {
      try result.get()
    }
  }

  @Test("a read that takes too long, or that nobody wants any more, is given up")
  func givenUp() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.measures, to: "measures.csv")
    let late = ReadRequest(deadline: ContinuousClock.now - .seconds(1))
    #expect(throws: SourceError.timedOut(seconds: 0)) { try FileSource(path: path).readNow(late) }
    let task = Task { () -> SourceError? in
      // Cancelled before it begins, whatever the threads do.
      while !Task.isCancelled { await Task.yield() }
      do throws(SourceError) {
        _ = try await FileSource(path: path).read(ReadRequest())
        return nil
      } catch {
        return error
      }
    }
    task.cancel()
    #expect(await task.value == .cancelled)
  }

  @Test("progress ends at the size of all files")
  func progress() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<20_000).map { "2024-01-01/2024-01-\(10 + $0 % 20),vn,e2e,\($0 % 100),n\($0)\n" }
    try folder.write("period,unit,indicator,value,source\n" + rows.joined(), to: "measures.csv")
    let seen = Mutex<[ReadProgress]>([])
    let request = ReadRequest(progress: { step in seen.withLock { $0.append(step) } })
    let outcome = try #require(try FileSource(path: folder.path).readNow(request))
    #expect(outcome.rowsKept == 20_000)
    let steps = seen.withLock { $0 }
    #expect(steps.count > 2)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.bytesDone <= $1.bytesDone })
    #expect(steps.allSatisfy { $0.bytesDone <= $0.bytesTotal })
  }

  private func read(_ path: String) throws -> ReadOutcome {
    try #require(try FileSource(path: path).readNow(ReadRequest()))
  }

  private func failure(_ path: String) -> SourceError? {
    do throws(SourceError) {
      _ = try FileSource(path: path).readNow(ReadRequest())
      return nil
    } catch {
      return error
    }
  }
}
