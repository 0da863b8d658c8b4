import Glibc
import TestSupport
import Testing

/// The real program with a history of its own.
@Suite struct HistoryTests {
  /// A file in which the nation, and the province that the dashboard opens on, have a value.
  private static func file(_ value: Int) -> String {
    let units = ["vn", "ha-noi"].map { "2024-H1,\($0),e2e,\(value)\n" }
    return "period,unit,indicator,value\n" + units.joined()
  }

  /// Starts the program at an hour of 22/11/2026: what is restated was known for some time before.
  private static func start(
    _ arguments: [String], in folder: TemporaryFolder, hour: Int = 9, columns: Int = 105
  ) throws -> EmulatedTerminal {
    let time = hour < 10 ? "0\(hour)" : "\(hour)"
    return try Dashboard.start(
      ["--now", "2026-11-22T\(time):00:00+07:00"] + arguments,
      environment: ["XDG_STATE_HOME": folder.path + "/state"], columns: columns)
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Shows a file with a value and leaves.
  private static func keep(_ value: Int, in folder: TemporaryFolder) throws -> String {
    let path = try folder.write(file(value), to: "a.csv")
    let terminal = try start([path], in: folder, hour: 8)
    try terminal.untilComplete("the file's figure") { $0.text.contains("\(value) %") }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    return path
  }

  @Test func aSourceThatBreaksIsShownAsItWasKnownBeforeTheProgramStarted() throws {
    let folder = try TemporaryFolder()
    let path = try Self.keep(41, in: folder)
    try folder.write([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0, 1, 2, 3], to: "a.csv")
    let terminal = try Self.start([path], in: folder)
    try terminal.until("the figures of before, called old") {
      $0.text.contains("41 %") && $0.row(0).contains("◌")
    }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
  }

  @Test func theFileIsForItsOwnerAlone() throws {
    let folder = try TemporaryFolder()
    _ = try Self.keep(41, in: folder)
    var status = stat()
    try #require(stat(folder.path + "/state/dvctop/history.sqlite", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    try #require(stat(folder.path + "/state/dvctop", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
  }

  @Test func aRestatedFigureHasItsMarkAndItsVersions() throws {
    let folder = try TemporaryFolder()
    let path = try Self.keep(41, in: folder)
    try folder.write(Self.file(43), to: "a.csv")
    let terminal = try Self.start([path], in: folder)
    try terminal.until("the legend of the mark") {
      $0.text.contains("43 %") && $0.text.contains("↻")
    }
    terminal.send("x")
    try terminal.until("both versions") {
      $0.text.contains("43 % · biết từ 22/11/2026 09:00")
        && $0.text.contains("41 % · biết từ 22/11/2026 08:00 đến 22/11/2026 09:00")
    }
  }

  @Test func thePastIsShownOnATerminalAndSaysSo() throws {
    let folder = try TemporaryFolder()
    let path = try Self.keep(41, in: folder)
    let terminal = try Self.start(["--known-at", "2999-01-01", path], in: folder)
    try terminal.until("the figure and the word in the header") {
      $0.text.contains("41 %") && $0.row(0).contains("◷")
    }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
  }

  @Test(arguments: ["--no-history", "--read-only"])
  func leftAloneWhenAskedTo(option: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file(41), to: "a.csv")
    let terminal = try Self.start([option, path], in: folder)
    try terminal.untilComplete("the file's figure") { $0.text.contains("41 %") }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(!Self.exists(folder.path + "/state/dvctop/history.sqlite"))
    if option == "--read-only" { #expect(!Self.exists(folder.path + "/state")) }
  }

  @Test func nothingIsKeptOfTheSample() throws {
    let folder = try TemporaryFolder()
    let terminal = try Dashboard.shown(environment: ["XDG_STATE_HOME": folder.path + "/state"])
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(!Self.exists(folder.path + "/state/dvctop/history.sqlite"))
  }

  @Test(arguments: [["--known-at", "1/10/2026"], ["--known-at", "2026-10-01", "--no-history"]])
  func aTimeThatIsNoneIsExplained(arguments: [String]) throws {
    let run = try Dashboard.run(arguments)
    #expect(run.end == .exit(2))
    #expect(run.complaint.contains("--known-at"))
  }

  /// A limit on the size of files is told as a signal first, which ends programs that do not know
  /// it; then as a write that fails, like that on a full disk.
  @Test func whereNoFileMayGrowItSaysSoAndShowsItsFigures() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file(41), to: "a.csv")
    let script = "ulimit -f 128; exec '\(try Dashboard.path)' --now \(Dashboard.now) '\(path)'"
    let terminal = try EmulatedTerminal(
      "/bin/sh", arguments: ["-c", script],
      environment: Dashboard.environment([
        "XDG_STATE_HOME": folder.path + "/state", "PATH": "/usr/bin:/bin",
      ]), columns: 120, rows: 30)
    try terminal.untilComplete("the file's figure") { $0.text.contains("41 %") }
    terminal.send("9")
    try terminal.until("what became of the history") { $0.text.contains("lịch sử") }
    terminal.send("1")
    try terminal.until(shows: "41 %")
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
  }

  @Test func killedAtAnyTimeItLosesNoFile() throws {
    let folder = try TemporaryFolder()
    let path = try Self.keep(41, in: folder)
    for value in 51...53 {
      try folder.write(Self.file(value), to: "a.csv")
      let terminal = try Self.start([path], in: folder, hour: value - 42)
      try terminal.until(shows: "\(value) %")
      terminal.signal(SIGKILL)
      #expect(try terminal.end().isSignal(SIGKILL))
    }
    try folder.write([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0, 1, 2, 3], to: "a.csv")
    let terminal = try Self.start([path], in: folder)
    try terminal.until("figures of before") {
      $0.row(0).contains("◌") && $0.text.contains("số liệu")
    }
    #expect(!terminal.text.contains("hỏng; đã đổi tên"))
  }
}
