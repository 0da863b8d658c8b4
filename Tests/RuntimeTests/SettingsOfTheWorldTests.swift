import Drawing
import Settings
import TerminalIO
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
    #expect(ListingCommand(.themes).run(DisplayOptions(), fake.world) == .success)
    #expect(fake.lines.count == ThemeCatalogue().builtInNames.count)
    for (line, name) in zip(fake.lines, ThemeCatalogue().builtInNames) {
      #expect(line.hasPrefix(name + " "))
      #expect(line.split(separator: " ").count >= 2)
    }
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
  }
}
