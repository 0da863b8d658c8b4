import TestSupport
import Testing

/// Output that is no terminal.
@Suite struct PipeTests {
  @Test func withoutATerminalTheOverviewIsText() throws {
    let plain = try Dashboard.run(["--now", Dashboard.now])
    #expect(plain.end == .exit(0))
    #expect(plain.errors.isEmpty)
    let lines = plain.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 46, "45 rows, each with its end")
    #expect(lines.first?.hasPrefix(" dvctop ❯ Toàn quốc") == true)
    #expect(plain.text.contains("MÔ PHỎNG"))
    #expect(plain.text.contains("CHƯA ĐẠT"))
    #expect(Hostile.traces(in: plain.output) == [])
    let rendered = try Dashboard.run(["render", "--format", "text", "--now", Dashboard.now])
    #expect(plain.output == rendered.output)
  }

  @Test func ansiIsTheSameTextInColors() throws {
    let common = ["render", "--size", "100x30", "--now", Dashboard.now]
    let text = try Dashboard.run(common)
    let ansi = try Dashboard.run(common + ["--format", "ansi", "--color", "truecolor"])
    #expect(ansi.end == .exit(0))
    #expect(ansi.text.contains("\u{1B}[38;2;") || ansi.text.contains(";38;2;"))
    func trimmed(_ bytes: [UInt8]) -> [String] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
    }
    #expect(trimmed(Hostile.withoutColors(ansi.output)) == trimmed(text.output))
  }

  @Test func ansiWithoutColorsHasNone() throws {
    let run = try Dashboard.run(
      ["render", "--format", "ansi", "--size", "60x16"], environment: ["NO_COLOR": "1"])
    #expect(run.end == .exit(0))
    #expect(!run.text.contains("[38;"))
    #expect(!run.text.contains("[48;"))
  }

  @Test func svgIsADocument() throws {
    let run = try Dashboard.run(["render", "--format", "svg", "--size", "80x24"])
    #expect(run.end == .exit(0))
    #expect(run.text.hasPrefix("<svg "))
    #expect(run.text.hasSuffix("</svg>\n"))
    #expect(run.text.contains("Toàn"))
  }

  @Test func csvHasAHeaderAndTheFiguresOfThePage() throws {
    let run = try Dashboard.run(["render", "--format", "csv", "--page", "overview"])
    #expect(run.end == .exit(0))
    let rows = run.text.split(separator: "\r\n")
    #expect(rows.first?.hasPrefix("period,unit,name,indicator,definition,value,") == true)
    #expect(rows.contains { $0.hasPrefix("2024-H1,vn,Toàn quốc,e2e,emc,42,") })
    #expect(rows.contains { $0.hasPrefix("2024-H1,da-nang,") && $0.contains("simulated") })
  }

  @Test func jsonHasTheFiguresOfThePage() throws {
    let run = try Dashboard.run(["render", "--format", "json", "--page", "overview"])
    #expect(run.end == .exit(0))
    #expect(run.text.contains("\"unit\": \"vn\""))
    #expect(run.text.contains("\"value\": 42,"))
    #expect(run.text.contains("\"status\": \"simulated\""))
  }

  @Test func aReaderThatLeavesEndsItQuietly() throws {
    // More than a pipe holds, so that the write meets the closed end.
    let run = try Dashboard.runScript(
      """
      { "$DVCTOP" render --format svg --size 400x200; echo "status $?" >&2; } | head -c 1
      """)
    #expect(run.text == "<")
    #expect(["status 141\n", "status 0\n", "status 1\n"].contains(run.complaint))
  }

  @Test func aFullDiskIsAFailure() throws {
    let run = try Dashboard.runScript("\"$DVCTOP\" render --format csv > /dev/full")
    #expect(run.end == .exit(1))
    #expect(run.complaint.hasPrefix("dvctop: "))
  }
}
