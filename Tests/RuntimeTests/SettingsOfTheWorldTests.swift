import Drawing
import Settings
import TerminalIO
import TestSupport
import Testing
import Text
import Words

@testable import Runtime

@Suite("What environment and options decide")
struct SettingsOfTheWorldTests {
  private static let own =
    "name: \"Riêng\"\npalette:\n"
    + "0123456789ABCDEF".map { "  base0\($0): \"a0b0c0\"\n" }.joined()

  private static func chosen(
    _ theme: String? = nil, environment: [String: String] = [:], files: [String: String] = [:]
  ) throws -> String {
    let world = FakeWorld(environment: environment, files: files).world
    return try ThemeCatalogue(world).chosen(DisplayOptions(theme: theme), world).displayName
  }

  @Test("The theme is the option's, else the environment's, else the first")
  func theme() throws {
    #expect(try Self.chosen() == ThemeCatalogue().theme("night").displayName)
    #expect(
      try Self.chosen(environment: ["DVCTOP_THEME": "day"])
        == ThemeCatalogue().theme("day").displayName)
    #expect(
      try Self.chosen("wall", environment: ["DVCTOP_THEME": "day"])
        == ThemeCatalogue().theme("wall").displayName)
  }

  @Test(
    "Own themes lie in the folder of the configuration",
    arguments: [
      (["XDG_CONFIG_HOME": "/c"], "/c/dvctop/themes/rieng.yaml"),
      (["HOME": "/h"], "/h/.config/dvctop/themes/rieng.yaml"),
      (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/dvctop/themes/rieng.yaml"),
    ])
  func folder(_ environment: [String: String], path: String) throws {
    #expect(try Self.chosen("rieng", environment: environment, files: [path: Self.own]) == "Riêng")
  }

  @Test("Glyphs are ASCII when asked for, letters too without UTF-8")
  func ascii() {
    let utf8 = TerminalAbilities(environment: ["LANG": "vi_VN.UTF-8", "TERM": "xterm"])
    let other = TerminalAbilities(environment: ["LANG": "C", "TERM": "xterm"])
    #expect(AsciiMode(DisplayOptions(), utf8) == .none)
    #expect(AsciiMode(DisplayOptions(isAscii: true), utf8) == .glyphs)
    #expect(AsciiMode(DisplayOptions(), other) == .lettersToo)
    #expect(AsciiMode(DisplayOptions(isAscii: true), other) == .lettersToo)
  }

  @Test("The list of themes has each name and what people read")
  func themes() {
    let fake = FakeWorld()
    #expect(ThemesCommand(.list).run(DisplayOptions(), fake.world) == .success)
    #expect(fake.lines.count == ThemeCatalogue().builtInNames.count)
    for (line, name) in zip(fake.lines, ThemeCatalogue().builtInNames) {
      #expect(line.hasPrefix(name + " "))
      #expect(line.split(separator: " ").count >= 2)
    }
  }

  @Test("With colours the list shows each theme in its own")
  func preview() throws {
    let fake = FakeWorld()
    #expect(
      ThemesCommand(.list).run(DisplayOptions(colorDepth: .trueColor), fake.world) == .success)
    // The grounds of the default theme and of the light one.
    #expect(fake.lines[0].contains("48;2;16;20;24"))
    #expect(fake.lines.contains { $0.contains("48;2;251;250;247") })
    #expect(fake.lines.allSatisfy { $0.contains("42 %") })
  }

  @Test("A check says of each theme what it found, and ends with 1 when one falls short")
  func checkingThemes() {
    let files = ["xam.yaml": Self.own, "sai.yaml": "palette:\n  base00: \"xyz\"\n"]
    let ours = FakeWorld()
    #expect(ThemesCommand(.check([])).run(DisplayOptions(), ours.world) == .success)
    #expect(ours.lines.count == ThemeCatalogue().builtInNames.count)
    #expect(ours.lines.allSatisfy { $0.hasPrefix("✓ ") })
    let grey = FakeWorld(files: files)
    #expect(ThemesCommand(.check(["xam.yaml"])).run(DisplayOptions(), grey.world) == .failure)
    #expect(grey.lines[0].hasPrefix("✗ xam.yaml"))
    #expect(grey.lines.contains { $0.contains("tương phản 1,00") })
    let broken = FakeWorld(files: files)
    #expect(
      ThemesCommand(.check(["sai.yaml", "night"])).run(DisplayOptions(), broken.world) == .usage)
    #expect(broken.complaints.contains("sai.yaml:2:"))
    #expect(broken.lines.count == 1, "the others are checked all the same")
    let english = FakeWorld(files: files)
    _ = ThemesCommand(.check(["xam.yaml"])).run(DisplayOptions(language: .english), english.world)
    #expect(english.lines.contains { $0.contains("contrast 1.00") })
  }

  @Test("The list of keys has every command, in the language of the options")
  func keys() {
    let vietnamese = FakeWorld()
    #expect(ListingCommand(.keys).run(DisplayOptions(), vietnamese.world) == .success)
    #expect(vietnamese.lines.contains { $0.hasPrefix("q ^C ") && $0.hasSuffix("thoát") })
    let english = FakeWorld()
    _ = ListingCommand(.keys).run(DisplayOptions(language: .english), english.world)
    #expect(english.lines.count == vietnamese.lines.count)
    #expect(english.lines.contains { $0.hasPrefix("q ^C ") && $0.hasSuffix("quit") })
  }

  @Test("A list that cannot be written is a failure")
  func fullDisk() {
    let fake = FakeWorld(canPrint: false)
    #expect(ListingCommand(.keys).run(DisplayOptions(), fake.world) == .failure)
    #expect(UnitsCommand(name: nil, day: nil).run(DisplayOptions(), fake.world) == .failure)
  }

  @Test("Every error of the terminal has words and ends with 6")
  func terminalErrors() {
    let errors: [TerminalError] = [
      .notATerminal, .unknownTerminal(name: "xyz"), .cannotPlaceCursor(name: "dumb"),
      .system(code: 24),
    ]
    for language in [Language.vietnamese, .english] {
      let said = errors.map { $0.text(Words(language)) }
      #expect(Set(said).count == errors.count)
      #expect(said[1].string.contains("xyz") && said[2].string.contains("dumb"))
      #expect(said[3].string.contains("24"))
    }
    for error in errors { #expect(ProgramError.terminal(error).exitStatus == .unsuitableTerminal) }
  }

  @Test("Files are read whole up to a megabyte")
  func files() throws {
    let folder = try TemporaryFolder()
    let small = try folder.write("tên: Đà Nẵng\n", to: "a.yaml")
    let large = try folder.write(String(repeating: "x", count: 1_200_000), to: "b.yaml")
    #expect(ProcessIO.text(of: small) == "tên: Đà Nẵng\n")
    #expect(ProcessIO.text(of: large) == nil)
    #expect(ProcessIO.text(of: folder.path + "/c.yaml") == nil)
    #expect(ProcessIO.text(of: folder.path) == nil, "a folder is no file")
    #expect(Set(ProcessIO.files(in: folder.path)).isSuperset(of: ["a.yaml", "b.yaml"]))
    #expect(ProcessIO.files(in: folder.path + "/none") == [])
  }
}
