import Foundation
import TestSupport
import Testing

/// Pages that are taken along from the running program.
@Suite struct TakingAlongTests {
  @Test func aPageIsWrittenAsAFileThatSaysWhereItIs() throws {
    let folder = try TemporaryFolder()
    // Wide enough for the whole path: where it is not, the name of the file is what stays.
    let terminal = try Dashboard.shown(
      environment: ["DVCTOP_EXPORTS": folder.path], columns: 200)
    terminal.send("3")
    try terminal.until(shows: "Địa phương")
    terminal.send("e")
    try terminal.until(shows: "MANG TRANG NÀY ĐI")
    terminal.send("\r")
    try terminal.until(shows: "Đã ghi \(folder.path)/dvctop-localities-2024-H1-")
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == 1 && names.allSatisfy { $0.hasSuffix(".html") })
  }

  @Test func theClipboardIsOffUntilItIsAskedFor() throws {
    let terminal = try Dashboard.shown()
    terminal.send("y")
    try terminal.until(shows: "--clipboard on")
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    let other = try Dashboard.shown(["--clipboard", "on"])
    other.send("y")
    try other.until(shows: "vào bộ nhớ tạm")
    other.send("q")
    #expect(try other.end() == .exit(0))
    #expect(other.leftovers == [])
  }

  @Test func theHashOfABriefIsThatOfTheTable() throws {
    let common = " render --page localities --now \(Dashboard.now) --format "
    let run = try Dashboard.runScript(
      "\"$DVCTOP\"\(common)csv | sha256sum | cut -d' ' -f1; \"$DVCTOP\"\(common)brief")
    let lines = run.text.split(separator: "\n")
    let hash = try #require(lines.first)
    #expect(hash.count == 64)
    #expect(lines.dropFirst().contains { $0.hasSuffix("CSV:** \(hash)") })
  }
}
