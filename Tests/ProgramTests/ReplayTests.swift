import Glibc
import TestSupport
import Testing

/// What one program records, another one shows again.
@Suite struct ReplayTests {
  private static let header = "period,unit,indicator,value\n"

  /// Records a file that changes twice and vanishes, and gives the recording's path.
  private static func record(in folder: TemporaryFolder) throws -> String {
    let path = try folder.write(header + "2024-H1,vn,e2e,41\n", to: "a.csv")
    let output = folder.path + "/r.dvctop"
    let terminal = try Dashboard.start(["record", path, "-o", output], columns: 200)
    try terminal.until(shows: "1 bộ số liệu")
    // A replay steps by seconds: what follows must be known in another one.
    let second = time(nil)
    while time(nil) == second { usleep(10_000) }
    try folder.write(header + "2024-H1,vn,e2e,43\n", to: "a.csv")
    try terminal.until(shows: "2 bộ số liệu")
    #expect(unlink(path) == 0)
    try terminal.until(shows: "0/1 nguồn tốt")
    terminal.send("\u{3}")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.text.contains("dvctop replay"))
    #expect(terminal.leftovers.isEmpty)
    return output
  }

  @Test func whatWasSeenIsSeenAgainStepByStep() throws {
    let folder = try TemporaryFolder()
    let recording = try Self.record(in: folder)
    let terminal = try Dashboard.start(
      ["replay", recording, "--paused"], columns: 120, rows: 20)
    try terminal.untilComplete("the first figure") { $0.text.contains("41 %") }
    #expect(terminal.row(0).contains("▮▮ PHÁT LẠI ×1 · tạm dừng"))
    // The file is not there any more: what is shown can only be recorded.
    terminal.send("$")
    try terminal.until("old figures") { $0.text.contains("43 %") && $0.row(0).contains("◌") }
    try terminal.until(shows: "Số liệu của")
    terminal.send("))) ")
    try terminal.until("the end by itself") {
      $0.row(0).contains("■ PHÁT LẠI ×1.000") && $0.text.contains("43 %")
    }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers.isEmpty)
  }

  @Test func aRecordingEndsByItselfAndIsNotOverwritten() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.header + "2024-H1,vn,e2e,41\n", to: "a.csv")
    let output = folder.path + "/r.dvctop"
    let first = try Dashboard.run(["record", path, "-o", output, "--count", "1"])
    #expect(first.end == .exit(0), "\(first.complaint)")
    #expect(first.text.contains("1 bộ số liệu"))
    let second = try Dashboard.run(["record", path, "-o", output, "--count", "1"])
    #expect(second.end == .exit(2))
    #expect(second.complaint.contains("--force"))
    let third = try Dashboard.run(["record", path, "-o", output, "--for", "1s", "--force"])
    #expect(third.end == .exit(0))
    let picture = try Dashboard.run(["render", "--size", "120x20", "replay:" + output])
    #expect(picture.text.contains("41 %") && picture.text.contains("PHÁT LẠI"))
  }

  @Test func killedWhileItRecordsItLosesNothingThatWasWritten() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.header + "2024-H1,vn,e2e,41\n", to: "a.csv")
    let output = folder.path + "/r.dvctop"
    let terminal = try Dashboard.start(["record", path, "-o", output], columns: 200)
    try terminal.until(shows: "1 bộ số liệu")
    terminal.signal(SIGKILL)
    #expect(try terminal.end().isSignal(SIGKILL))
    let picture = try Dashboard.run(["render", "--size", "120x20", "replay:" + output])
    #expect(picture.end == .exit(0))
    #expect(picture.text.contains("41 %"))
  }

  @Test func aSourceThatCannotBeReadIsRecordedToo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0, 1, 2, 3], to: "a.csv")
    let output = folder.path + "/r.dvctop"
    let run = try Dashboard.run(["record", path, "-o", output, "--for", "1s"])
    #expect(run.end == .exit(4), "nothing was ever read")
    let picture = try Dashboard.run(["render", "--page", "sources", "replay:" + output])
    #expect(picture.text.contains("✗"))
  }

  @Test(arguments: [
    (["record", "demo:"], "--output"), (["record", "-o", "x", "--for", "soon"], "10m"),
    (["record", "-o", "x", "--count", "0"], "--count"),
    (["replay", "x", "--speed", "0"], "--speed"), (["replay", "x", "--from", "then"], "ISO 8601"),
  ])
  func wrongUsageIsStatusTwo(arguments: [String], expected: String) throws {
    let run = try Dashboard.run(arguments)
    #expect(run.end == .exit(2))
    #expect(run.complaint.contains(expected), "\(run.complaint)")
  }

  @Test func whatIsNoRecordingIsSaidBeforeTheScreenOpens() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.header, to: "a.csv")
    let run = try Dashboard.run(["replay", path])
    #expect(run.end == .exit(4))
    #expect(run.complaint.contains("dvctop record"), "\(run.complaint)")
  }
}
