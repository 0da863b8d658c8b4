import Glibc
import TestSupport
import Testing

/// The dashboard follows its files: nobody presses a key.
@Suite struct WatchingTests {
  private static let header = "period,unit,indicator,value\n"

  private static func shown(_ path: String, _ figure: String) throws -> EmulatedTerminal {
    let terminal = try Dashboard.start([path], columns: 105, rows: 24)
    try terminal.untilComplete("the file's figure") { $0.text.contains(figure) }
    return terminal
  }

  private static func append(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw TestFailure("cannot open \(path)") }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    #expect(write(descriptor, bytes, bytes.count) == bytes.count)
  }

  @Test func aFileThatIsWrittenOverIsShownByItself() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.header + "2024-H1,vn,e2e,41\n", to: "a.csv")
    let terminal = try Self.shown(path, "41 %")
    try folder.write(Self.header + "2024-H1,vn,e2e,43\n", to: "a.csv")
    try terminal.until(shows: "43 %")
    #expect(!terminal.text.contains("41 %"))
  }

  @Test func aFileThatIsReplacedByAnotherOneIsShown() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.header + "2024-H1,vn,e2e,41\n", to: "a.csv")
    let terminal = try Self.shown(path, "41 %")
    for value in 51...53 {
      let other = try folder.write(Self.header + "2024-H1,vn,e2e,\(value)\n", to: "b.csv")
      #expect(rename(other, path) == 0)
      try terminal.until(shows: "\(value) %")
    }
  }

  @Test func aFileThatGrowsIsFollowedAndAHalfRowIsNoError() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.header + "2024-H1,vn,e2e,41\n", to: "a.csv")
    let terminal = try Self.shown(path, "41 %")
    // A writer that keeps the file open and has got as far as the middle of a number.
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    defer { close(descriptor) }
    for piece in ["2024-H1,ministries,e2e,61\n2024-H1,localities", ",e2e,17.5\n"] {
      let bytes = Array(piece.utf8)
      #expect(write(descriptor, bytes, bytes.count) == bytes.count)
      try terminal.until(shows: piece.contains("61") ? "61 %" : "17,5 %")
      #expect(terminal.row(0).contains("●"), "a row that is not written yet is no error")
    }
  }

  @Test func aFileThatVanishesLeavesTheLastFiguresAndIsReadWhenItIsBack() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.header + "2024-H1,vn,e2e,41\n", to: "a.csv")
    let terminal = try Self.shown(path, "41 %")
    #expect(unlink(path) == 0)
    try terminal.until("the sign of old figures") { $0.row(0).contains("◌") }
    #expect(terminal.text.contains("41 %"), "the last good figures stay")
    try folder.write(Self.header + "2024-H1,vn,e2e,44\n", to: "a.csv")
    try terminal.until(shows: "44 %")
    try terminal.until("the sign of good figures") { $0.row(0).contains("●") }
  }

  @Test func aFileThatBreaksLeavesTheLastFigures() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.header + "2024-H1,vn,e2e,41\n", to: "a.csv")
    let terminal = try Self.shown(path, "41 %")
    try folder.write([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0, 1, 2, 3], to: "a.csv")
    try terminal.until("the sign of old figures") { $0.row(0).contains("◌") }
    #expect(terminal.text.contains("41 %"))
  }

  @Test func aFolderShowsItsNewFilesAndForgetsThoseThatGo() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.header + "2024-H1,vn,e2e,41\n", to: "measures.csv")
    let terminal = try Self.shown(folder.path, "41 %")
    let second = try folder.write(Self.header + "2024-H1,ministries,e2e,61\n", to: "measures-2.csv")
    try terminal.until(shows: "61 %")
    #expect(unlink(second) == 0)
    try terminal.until("the second file's figure is gone") { !$0.text.contains("61 %") }
    #expect(terminal.text.contains("41 %"))
  }

  @Test func whatIsTypedIsAnsweredWhileALongFileIsRead() throws {
    let folder = try TemporaryFolder()
    // Some seconds for a build that is not optimized, and far more than the half second.
    var text = "period,unit,indicator,value,note\n"
    let row = "2024-H1,01,e2e,41,cùng một dòng nhiều lần\n"
    for _ in 0..<14 { text += String(repeating: row, count: 20_000) }
    let path = try folder.write(text, to: "long.csv")
    let terminal = try Dashboard.start([path])
    try terminal.until("a bar") { $0.text.contains("▰") && $0.text.contains("▱") }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    let other = try Dashboard.start([path])
    try other.until("a bar") { $0.text.contains("▱") }
    other.signal(SIGINT)
    #expect(try other.end().isSignal(SIGINT))
    #expect(other.leftovers.isEmpty)
  }
}
