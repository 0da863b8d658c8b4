import Glibc
import TestSupport
import Testing

/// The real program on a stage.
@Suite struct TourTests {
  private static func shown(
    _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 120,
    rows: Int = 36
  ) throws -> EmulatedTerminal {
    let terminal = try Dashboard.start(
      ["tour"] + arguments, environment: environment, columns: columns, rows: rows)
    try show(terminal, "the first step") { $0.text.contains("1/12") }
    return terminal
  }

  private static func show(
    _ terminal: EmulatedTerminal, _ expectation: String, _ condition: (EmulatedTerminal) -> Bool
  ) throws {
    try terminal.until(expectation) { $0.mode(2026) != true && condition($0) }
  }

  @Test func stepsAreGoneThroughAndTheScreenIsBlackOnOneKey() throws {
    let terminal = try Self.shown()
    #expect(terminal.text.contains("42 % hồ sơ được làm trọn vẹn trên mạng"))
    terminal.send(" →→".replacing("→", with: "\u{1B}[C"))
    try Self.show(terminal, "the third step") { $0.text.contains("3/12") }
    #expect(terminal.text.contains("▮▮ tạm dừng"))
    let picture = terminal.text
    terminal.send("b")
    try Self.show(terminal, "black") { $0.text.allSatisfy(\.isWhitespace) }
    #expect(terminal.backgrounds.count == 1)
    terminal.send("x")
    try Self.show(terminal, "the picture again") { $0.text == picture }
    terminal.send("3")
    try Self.show(terminal, "the dashboard") { $0.text.contains("XẾP HẠNG 63 ĐỊA PHƯƠNG") }
    terminal.send(" ")
    try Self.show(terminal, "the script") { $0.text.contains("3/12") && !$0.text.contains("▮▮") }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }

  @Test func aRaceMovesByItselfAndStandsWhenItIsPaused() throws {
    let folder = try TemporaryFolder()
    let script = try folder.write(
      "steps: [{view: race, seconds: 20, caption: đua}, {view: race}]\n", to: "race.yaml")
    let terminal = try Dashboard.start(["tour", script], columns: 100, rows: 30)
    try Self.show(terminal, "the race") { $0.text.contains("1/2") && $0.text.contains("đua") }
    let first = terminal.text
    try Self.show(terminal, "another frame") { $0.text != first }
    terminal.send(" ")
    try Self.show(terminal, "a pause") { $0.text.contains("▮▮ tạm dừng") }
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    #expect(terminal.leftovers == [])
  }

  @Test func notesFollowTheShowOnASecondTerminal() throws {
    let folder = try TemporaryFolder()
    let variables = ["XDG_RUNTIME_DIR": folder.path]
    let notes = try Dashboard.start(
      ["tour", "--notes"], environment: variables, columns: 80, rows: 24)
    try notes.until(shows: "Đang chờ buổi trình bày")
    let stage = try Self.shown(environment: variables)
    try notes.until(shows: "Mở đầu bằng một câu hỏi")
    stage.send(" ")
    try notes.until(shows: "▮▮ tạm dừng")
    notes.send("\u{1B}[C")
    try Self.show(stage, "the second step") { $0.text.contains("2/12") }
    try notes.until(shows: "Chỉ vào hai vạch mục tiêu")
    notes.send("b")
    try Self.show(stage, "black") { $0.text.allSatisfy(\.isWhitespace) }
    try notes.until(shows: "■ màn hình đen")
    stage.send("xq")
    #expect(try stage.end() == .exit(0))
    try notes.until(shows: "đã kết thúc")
    notes.send("x")
    #expect(try notes.end() == .exit(0))
    #expect(notes.leftovers == [])
  }

  @Test func aShowWithoutAFolderForSocketsGoesOnAndNotesSayWhatIsMissing() throws {
    let terminal = try Self.shown(environment: ["XDG_RUNTIME_DIR": ""])
    try terminal.until(shows: "XDG_RUNTIME_DIR")
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    let run = try Dashboard.run(["tour", "--notes", "--lang", "en"])
    #expect(run.end == .exit(1))
    #expect(run.complaint.contains("notes need $XDG_RUNTIME_DIR"))
  }

  @Test func mistakesOfAScriptAreNamedWithTheirPlaces() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "steps:\n  - view: rats\n  - view: race\n    sec: 1\n", to: "t.yaml")
    let run = try Dashboard.run(["tour", file])
    #expect(run.end == .exit(2))
    #expect(run.complaint.contains("t.yaml:2:11: view: «rats»"))
    #expect(run.complaint.contains("t.yaml:4:5: không có khóa «sec»"))
  }

  @Test func captionsAreToldToWhoeverListens() throws {
    let run = try Dashboard.runScript("printf q | \"$DVCTOP\" tour --accessible --lang en")
    #expect(run.end == .exit(0))
    #expect(run.text.hasPrefix("Step 1 of 12: First half of 2024: 42%"), "\(run.text)")
  }
}
