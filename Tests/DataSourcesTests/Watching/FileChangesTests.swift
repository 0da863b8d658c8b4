import Glibc
import TestSupport
import Testing

@testable import DataSources

/// Real files, a real kernel: what happens to a file is told.
///
/// Nothing sleeps.
@Suite("Watching files")
struct FileChangesTests {
  private static let text = "period,unit,indicator,value\n2024,vn,e2e,45.8\n"

  /// What may happen to a file.
  enum Happening: String, CaseIterable {
    case grown
    case rewritten
    case replaced
    case touched
    case deleted
    case movedAway

    func happen(to path: String) throws {
      switch self {
      case .grown: try append("2023,vn,e2e,17\n", to: path)
      case .rewritten: try FileChangesTests.write("period,unit\n", to: path)
      case .replaced:
        try FileChangesTests.write(FileChangesTests.text, to: path + ".new")
        #expect(rename(path + ".new", path) == 0)
      case .touched:
        var times = [timespec(tv_sec: 1_700_000_000, tv_nsec: 0), timespec(tv_sec: 9, tv_nsec: 0)]
        #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
      case .deleted: #expect(unlink(path) == 0)
      case .movedAway: #expect(rename(path, path + ".old") == 0)
      }
    }

    private func append(_ text: String, to path: String) throws {
      let file = try #require(fopen(path, "a"))
      defer { fclose(file) }
      #expect(fputs(text, file) >= 0)
    }
  }

  private static func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    #expect(fputs(text, file) >= 0)
  }

  /// Makes a file look old, so that nobody thinks it is being written.
  private static func age(_ path: String) {
    var times = [timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
  }

  @Test("a file by itself", arguments: Happening.allCases, [true, false])
  func file(_ happening: Happening, usesInotify: Bool) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text, to: "a.csv")
    Self.age(path)
    let changes = FileChanges.stream(
      path: path, writeStates: WriteStates(), usesInotify: usesInotify)
    var iterator = changes.makeAsyncIterator()
    try happening.happen(to: path)
    #expect(await iterator.next() != nil)
  }

  @Test("a file that comes back after it was gone")
  func comesBack() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text, to: "a.csv")
    Self.age(path)
    var iterator = FileChanges.stream(path: path, writeStates: WriteStates()).makeAsyncIterator()
    #expect(unlink(path) == 0)
    #expect(await iterator.next() != nil)
    try folder.write(Self.text, to: "a.csv")
    #expect(await iterator.next() != nil)
    try Happening.grown.happen(to: path)
    #expect(await iterator.next() != nil, "the new file is watched like the old one")
  }

  @Test("a folder: files that come, change and go")
  func folder() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text, to: "measures.csv")
    Self.age(path)
    var iterator = FileChanges.stream(path: folder.path, writeStates: WriteStates())
      .makeAsyncIterator()
    try Happening.grown.happen(to: path)
    #expect(await iterator.next() != nil)
    let second = try folder.write(Self.text, to: "measures-2.csv")
    #expect(await iterator.next() != nil)
    #expect(unlink(second) == 0)
    #expect(await iterator.next() != nil)
  }

  @Test("behind a symbolic link the file may be replaced too")
  func link() async throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    let path = try folder.write(Self.text, to: "a.csv")
    Self.age(path)
    let link = other.path + "/link.csv"
    #expect(symlink(path, link) == 0)
    var iterator = FileChanges.stream(path: link, writeStates: WriteStates()).makeAsyncIterator()
    try Happening.replaced.happen(to: path)
    #expect(await iterator.next() != nil)
    try Happening.grown.happen(to: path)
    #expect(await iterator.next() != nil)
  }

  @Test("what is no file of the source is not told")
  func strangers() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text, to: "measures.csv")
    Self.age(path)
    let stop = try #require(StopSignal())
    var watcher = FileWatcher(path: folder.path, writeStates: WriteStates())
    #expect(watcher.isNotified)
    try folder.write("đọc tôi", to: "README.md")
    try folder.write("id\n", to: ".hidden.csv")
    try Happening.grown.happen(to: path)
    var told = 0
    // The first thing told is the file's growth; then it is over.
    watcher.run(until: stop) {
      told += 1
      stop.raise()
    }
    #expect(told == 1)
  }

  @Test("who has a file open is known to its reader")
  func writeStates() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text, to: "a.csv")
    Self.age(path)
    let states = WriteStates()
    var iterator = FileChanges.stream(path: path, writeStates: states).makeAsyncIterator()
    #expect(states[path] == nil)
    let file = try #require(fopen(path, "a"))
    #expect(fputs("2023,vn", file) >= 0 && fflush(file) == 0)
    #expect(await iterator.next() != nil)
    #expect(states[path] == .open)
    fclose(file)
    while states[path] != .closed { #expect(await iterator.next() != nil) }
  }

  @Test("a file system of another machine is known by its type")
  func mounts() throws {
    let status = try FileStatus(path: "/proc/self")
    #expect(!MountTable.isRemote(device: status.device))
    #expect(!MountTable.isRemote(device: .max))
  }
}
