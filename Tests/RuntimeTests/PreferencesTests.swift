import Dashboard
import Drawing
import TerminalIO
import Testing
import Text

@testable import Runtime

@Suite("What holds in the end")
struct PreferencesTests {
  private static let path = "/c/dvctop/config.yaml"
  private static let text =
    "language: en\ntheme: day\nascii: true\nsources: [\"https://u:p@example.org/x?token=s\"]\n"
    + "keys:\n  zoom: Z\n"

  private static func world(
    _ environment: [String: String] = [:], _ contents: String? = PreferencesTests.text
  ) -> FakeWorld {
    FakeWorld(
      environment: environment.merging(["XDG_CONFIG_HOME": "/c"]) { first, _ in first },
      files: contents.map { [path: $0] } ?? [:])
  }

  @Test("flags beat the environment, that beats the file, that the defaults")
  func order() {
    var given = GivenOptions()
    #expect(Preferences(given, Self.world([:], nil).world).options.language == .vietnamese)
    #expect(Preferences(given, Self.world().world).options.language == .english)
    #expect(
      Preferences(given, Self.world(["DVCTOP_LANG": "vi"]).world).options.language == .vietnamese)
    given.language = .english
    #expect(
      Preferences(given, Self.world(["DVCTOP_LANG": "vi"]).world).options.language == .english)
    #expect(Preferences(given, Self.world(["DVCTOP_THEME": "wall"]).world).options.theme == "wall")
    given.theme = "flag"
    #expect(Preferences(given, Self.world(["DVCTOP_THEME": "wall"]).world).options.theme == "flag")
    given.isASCII = nil
    #expect(Preferences(given, Self.world().world).options.isAscii)
  }

  @Test("what serves listeners and takes pages along can be set in the file and the environment")
  func takingAlong() {
    let text = "accessible: true\nclipboard: tmux\nexports: ~/reports\noutlines: ~/vn.geojson\n"
    var given = GivenOptions()
    let settled = Preferences(given, Self.world([:], text).world).options
    #expect(settled.isAccessible && settled.clipboard == .tmux)
    #expect(settled.exportFolder == "~/reports")
    let variables = ["DVCTOP_ACCESSIBLE": "0", "DVCTOP_CLIPBOARD": "on", "DVCTOP_EXPORTS": "/e"]
    let beaten = Preferences(given, Self.world(variables, text).world).options
    #expect(!beaten.isAccessible && beaten.clipboard == .on && beaten.exportFolder == "/e")
    given.isAccessible = true
    #expect(Preferences(given, Self.world(variables, text).world).options.isAccessible)
    let fake = Self.world(["HOME": "/h", "DVCTOP_CLIPBOARD": "on"], text)
    _ = ConfigCommand(Preferences(GivenOptions(), fake.world)).run(fake.world)
    func line(_ name: String) -> String { fake.lines.first { $0.hasPrefix(name + " ") } ?? "" }
    #expect(line("accessible").contains("true") && line("accessible").hasSuffix(Self.path + ":1"))
    #expect(line("clipboard").contains("on") && line("clipboard").hasSuffix("DVCTOP_CLIPBOARD"))
    #expect(line("outlines").contains("/h/vn.geojson"))
    #expect(line("outlines").hasSuffix(Self.path + ":4"))
    #expect(line("exports").contains("/h/reports") && line("exports").hasSuffix(Self.path + ":3"))
  }

  @Test("config prints every value with where it came from, and no secret")
  func config() {
    let fake = Self.world(["DVCTOP_THEME": "wall", "DVCTOP_TOKEN": "geheim"])
    let status = ConfigCommand(Preferences(GivenOptions(), fake.world)).run(fake.world)
    #expect(status == .success)
    func line(_ name: String) -> String { fake.lines.first { $0.hasPrefix(name + " ") } ?? "" }
    #expect(line("language").contains("en") && line("language").hasSuffix(Self.path + ":1"))
    #expect(line("theme").contains("wall") && line("theme").hasSuffix("DVCTOP_THEME"))
    #expect(line("decimal").hasSuffix("default"))
    #expect(line("keys.zoom").contains("Z") && line("keys.zoom").hasSuffix(Self.path + ":6"))
    #expect(line("token").contains("•••"))
    #expect(line("sources").contains("https://•••@example.org/x?•••"))
    for secret in ["geheim", "token=s", "u:p"] { #expect(!fake.output.contains(secret)) }
  }

  @Test("a bad file is a usage error that says where")
  func bad() {
    let fake = Self.world([:], "language: fr\nfoo: 1\n")
    let preferences = Preferences(GivenOptions(), fake.world)
    preferences.complain(to: fake.world)
    #expect(ConfigCommand(preferences).run(fake.world) == .usage)
    #expect(fake.complaints.contains(Self.path + ":1:11: "))
    #expect(fake.complaints.contains(Self.path + ":2:1: "))
  }

  @Test("a file that was named must be there")
  func missing() {
    var given = GivenOptions()
    given.configurationFile = "/nowhere.yaml"
    #expect(Preferences(given, FakeWorld().world).errors.count == 1)
    #expect(
      Preferences(GivenOptions(), FakeWorld(environment: ["DVCTOP_CONFIG": "/x"]).world)
        .errors.count == 1)
    #expect(Preferences(GivenOptions(), FakeWorld().world).errors.isEmpty)
  }

  @Test(
    "keys are listed in four formats, as they were changed", arguments: KeyListing.Format.allCases)
  func keys(_ format: KeyListing.Format) {
    let fake = Self.world()
    let options = Preferences(GivenOptions(), fake.world).options
    #expect(ListingCommand(.keys, format: format).run(options, fake.world) == .success)
    // Lines of CSV end in two characters, which Swift takes for one.
    let lines = fake.output.split { $0.isNewline }.map(String.init)
    let line = lines.first { $0.contains("zoom the panel") } ?? ""
    #expect(line.contains("Z"))
    #expect(fake.output.contains("find a page"))
    switch format {
    case .text: #expect(line.hasPrefix("Z "))
    case .csv: #expect(line.hasPrefix("zoom,Z,"))
    case .json: #expect(line.contains("\"command\": \"zoom\", \"keys\": \"Z\""))
    case .markdown: #expect(line.hasPrefix("| `Z` |"))
    }
  }

  @Test("motion is reduced by the flag, the environment and the file")
  func motion() {
    var given = GivenOptions()
    #expect(!Preferences(given, Self.world([:], nil).world).options.reducesMotion)
    let text = "reduced-motion: true\n"
    #expect(Preferences(given, Self.world([:], text).world).options.reducesMotion)
    let variable = ["DVCTOP_REDUCED_MOTION": "0"]
    #expect(!Preferences(given, Self.world(variable, text).world).options.reducesMotion)
    given.reducesMotion = true
    #expect(Preferences(given, Self.world(variable, text).world).options.reducesMotion)
  }
}
