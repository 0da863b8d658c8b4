import TestSupport
import Testing

/// Palette, command line, mouse, configuration and sessions on a real terminal.
@Suite struct DeskTests {
  @Test func thePaletteTakesWhatAnInputMethodSends() throws {
    let terminal = try Dashboard.shown(columns: 120, rows: 36)
    terminal.send("\u{10}")
    try terminal.untilComplete("the palette") { $0.text.contains("ĐI TỚI") }
    // As ibus-bamboo types "ddaf nawngx": letters, taken back and sent again with their marks.
    terminal.send("d\u{7F}đa\u{7F}à na\u{7F}ăng\u{7F}\u{7F}\u{7F}ẵng")
    try terminal.untilComplete("the name") { $0.text.contains("❯ đà nẵng ") }
    terminal.send("\r")
    try terminal.untilComplete("its page") { $0.row(0).contains("Địa phương ❯ Đà Nẵng  ") }
  }

  @Test func theCommandLineRunsWhatIsTyped() throws {
    let terminal = try Dashboard.shown(columns: 120, rows: 36)
    terminal.send(":period 2023\r")
    try terminal.untilComplete("the period") { $0.row(0).contains("◂ 2023 ▸") }
    terminal.send(":foo\r")
    try terminal.untilComplete("what to type") { $0.text.contains("không có lệnh «foo»") }
    terminal.send("\u{1B}")
    try terminal.untilComplete("the page") { !$0.text.contains("foo") }
    terminal.send(":quit\r")
    #expect(try terminal.end() == .exit(0))
  }

  @Test func aPressInTheHeaderOpensAPage() throws {
    let terminal = try Dashboard.shown(columns: 220, rows: 50)
    let column = try #require(Self.column(of: "8Cảnh báo", in: terminal.row(0)))
    terminal.send("\u{1B}[<0;\(column + 2);1M\u{1B}[<0;\(column + 2);1m")
    try terminal.untilComplete("the alerts") { $0.row(0).contains("[8]") }
  }

  @Test func keysAreThoseOfTheConfiguration() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("keys:\n  open-alerts: A\nlanguage: en\n", to: "own.yaml")
    let terminal = try Dashboard.start(["--config", file], columns: 120, rows: 36)
    try terminal.untilComplete("the sample") { $0.text.contains("?Help") }
    terminal.send("A")
    try terminal.untilComplete("the alerts") { $0.row(0).contains("[8]") }
    let bad = try folder.write("keys:\n  open-alerts: q\n", to: "bad.yaml")
    let run = try Dashboard.run(["config", "--config", bad])
    #expect(run.end == .exit(2))
    #expect(run.complaint.contains("bad.yaml:2:16: "))
  }

  @Test func aSessionIsTakenUpAgainWhenAskedFor() throws {
    let folder = try TemporaryFolder()
    let variables = ["XDG_STATE_HOME": folder.path]
    let first = try Dashboard.shown(environment: variables, columns: 120, rows: 36)
    first.send("3")
    try first.untilComplete("the localities") { $0.row(0).contains("[3]") }
    first.send("q")
    #expect(try first.end() == .exit(0))
    let fresh = try Dashboard.shown(environment: variables, columns: 120, rows: 36)
    #expect(fresh.row(0).contains("[1]"))
    let again = try Dashboard.shown(["--restore"], environment: variables, columns: 120, rows: 36)
    #expect(again.row(0).contains("[3]"))
  }

  private static func column(of text: String, in row: String) -> Int? {
    row.firstRange(of: text).map { row.distance(from: row.startIndex, to: $0.lowerBound) }
  }
}
