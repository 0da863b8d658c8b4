import TestSupport
import Testing

/// Arguments, and what is said when they are wrong.
@Suite struct CommandLineTests {
  @Test func versionAndHelpGoToStandardOutput() throws {
    let version = try Dashboard.run(["--version"])
    #expect(version.end == .exit(0))
    #expect(version.text.hasPrefix("dvctop "))
    let help = try Dashboard.run(["--help"])
    #expect(help.end == .exit(0))
    for command in [
      "render", "validate", "check", "units", "record", "replay", "themes", "keys",
    ] {
      #expect(help.text.contains("  \(command) "))
    }
  }

  @Test(arguments: [
    (["--nope"], "--nope"),
    (["render", "--page", "nope"], "overview"),
    (["render", "--size", "0x5"], "160x45"),
    (["render", "--at", "2024-13"], "2024-H1"),
    (["render", "--unit", "Đà Nẵngg"], "Đà Nẵngg"),
    (["render", "--indicator", "nope"], "nope"),
    (["render", "--theme", "nope"], "night"),
    (["--now", "nope"], "ISO 8601"),
    (["--theme", "nope"], "night"),
    (["units", "nowhere at all"], "nowhere at all"),
  ])
  func wrongUsageIsStatusTwoAndSaysWhatIsWrong(arguments: [String], expected: String) throws {
    let run = try Dashboard.run(arguments)
    #expect(run.end == .exit(2))
    #expect(run.output.isEmpty)
    #expect(run.complaint.contains(expected), "\(run.complaint)")
  }

  @Test(arguments: [
    (["check", "--now", "2026-11-22T08:15:00+07:00"], Int32(1), "DVCTOP WARNING - "),
    (["check", "/khong/co.csv"], 3, "DVCTOP UNKNOWN - "),
    (["check", "--nope"], 3, ""),
  ])
  func aCheckEndsAsMonitoringSystemsExpect(arguments: [String], code: Int32, line: String) throws {
    let run = try Dashboard.run(arguments)
    #expect(run.end == .exit(code))
    #expect(run.text.hasPrefix(line))
  }

  @Test func whatIsWrongIsSaidBeforeTheScreenOpens() throws {
    let terminal = try Dashboard.start(["--theme", "nope"])
    #expect(try terminal.end() == .exit(2))
    #expect(terminal.text.contains("«nope»"))
    #expect(terminal.mode(1049) == nil, "the second screen was never opened")
    #expect(terminal.leftovers == [])
  }

  @Test func theEnvironmentChoosesTheLanguageAndTheFlagHasTheLastWord() throws {
    let english = try Dashboard.run(["keys"], environment: ["DVCTOP_LANG": "en"])
    #expect(english.text.contains("page"))
    let flag = try Dashboard.run(["keys", "--lang", "vi"], environment: ["DVCTOP_LANG": "en"])
    let plain = try Dashboard.run(["keys"])
    #expect(plain.output != english.output)
    #expect(flag.output == plain.output)
  }

  @Test func theEnvironmentChoosesTheThemeAndTheFlagHasTheLastWord() throws {
    let common = ["render", "--format", "svg", "--size", "40x10", "--now", Dashboard.now]
    let plain = try Dashboard.run(common)
    let day = try Dashboard.run(common, environment: ["DVCTOP_THEME": "day"])
    #expect(plain.output != day.output)
    let flag = try Dashboard.run(
      common + ["--theme", "night"], environment: ["DVCTOP_THEME": "day"])
    #expect(flag.output == plain.output)
  }

  @Test func aBodyIsFoundByAnyOfItsNames() throws {
    for name in ["H17", "da nang"] {
      let run = try Dashboard.run(["units", name, "--at", "2024-06-30"])
      #expect(run.end == .exit(0))
      #expect(run.text.contains("Thành phố Đà Nẵng"), "\(name)")
    }
  }

  @Test func aloneInAnotherFolderItHasItsSampleAndItsThemes() throws {
    let folder = try TemporaryFolder()
    let copy = try folder.copyProgram(Dashboard.path, as: "copied")
    let variables = Dashboard.environment(["COLORTERM": "truecolor"])
    let terminal = try EmulatedTerminal(
      copy, arguments: ["--theme", "day"], environment: variables)
    try terminal.untilComplete("the sample") { $0.text.contains("6T 2024") }
    #expect(terminal.hasRow(beginning: " Toàn quốc      42 %"))
    let night = try Dashboard.shown(environment: ["COLORTERM": "truecolor"])
    #expect(terminal.backgrounds.isDisjoint(with: night.backgrounds))
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    let themes = try ProgramRun(
      copy, arguments: ["themes"], environment: variables, folder: folder.path)
    #expect(themes.text.split(separator: "\n").count >= 2)
  }
}
