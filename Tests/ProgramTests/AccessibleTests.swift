import Foundation
import TestSupport
import Testing

/// The program for somebody who hears it.
@Suite struct AccessibleTests {
  private static let escape: UInt8 = 0x1B

  @Test func keysFromAPipeAreAnsweredInPlainLines() throws {
    let run = try Dashboard.runScript("printf '3x' | \"$DVCTOP\" --accessible")
    #expect(run.end == .exit(0))
    #expect(run.complaint == "")
    #expect(!run.output.contains(Self.escape))
    let lines = run.text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("Tổng quan, ") == true)
    #expect(lines.contains { $0.hasPrefix("Địa phương, ") })
    #expect(lines.contains { $0.hasPrefix("tử số: ") })
  }

  @Test func withNothingToReadItTellsThePageAndEnds() throws {
    let run = try Dashboard.run(["--accessible"])
    #expect(run.end == .exit(0))
    #expect(run.text.contains("Toàn quốc: 42 %, mục tiêu 70 %, chưa đạt\n"))
  }

  @Test func aFileIsReadBeforeTheEnd() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("period,unit,indicator,value\n2024,vn,e2e,45.5\n", to: "so.csv")
    let run = try Dashboard.run(["--accessible", file])
    #expect(run.end == .exit(0))
    #expect(run.text.contains("Toàn quốc: 45,5 %"))
  }

  @Test func whatIsKnownFromEarlierIsNotTheEnd() throws {
    let folder = try TemporaryFolder()
    let environment = ["XDG_STATE_HOME": folder.path + "/state"]
    for value in [41, 43] {
      let file = try folder.write(
        "period,unit,indicator,value\n2024,vn,e2e,\(value)\n", to: "so.csv")
      let run = try Dashboard.run(
        ["--accessible", "--now", "2026-11-22T\(value - 31):00:00+07:00", file],
        environment: environment)
      #expect(run.end == .exit(0))
      #expect(run.text.contains("Toàn quốc: \(value) %"), "\(run.text)")
    }
  }

  @Test func onATerminalItAnswersEveryKeyAndGivesTheTerminalBack() throws {
    let terminal = try Dashboard.start(
      ["--accessible"], environment: ["TERM": "dumb"], columns: 160)
    try terminal.until(shows: "1 trong 63: Hà Nam")
    terminal.send("j")
    try terminal.until(shows: "2 trong 63: Đà Nẵng")
    #expect(terminal.mode(1049) == nil, "no second screen")
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }

  @Test func withoutUnicodeItIsASCII() throws {
    let run = try Dashboard.runScript("printf '3?' | LANG=C \"$DVCTOP\" --accessible")
    #expect(run.end == .exit(0))
    #expect(run.output.allSatisfy { $0 < 0x80 })
    #expect(run.text.contains("Toan quoc: 42 %"))
  }

  @Test func theEnvironmentCanAskForIt() throws {
    let run = try Dashboard.run([], environment: ["DVCTOP_ACCESSIBLE": "1"])
    #expect(run.text.hasPrefix("Tổng quan, "))
  }
}
