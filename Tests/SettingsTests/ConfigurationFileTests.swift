import Dashboard
import Drawing
import Testing
import Text

@testable import Settings

@Suite("Configuration files")
struct ConfigurationFileTests {
  @Test("set everything")
  func everything() throws {
    let file = Self.read(
      """
      language: en
      theme: wall
      decimal: point
      ascii: true
      units: today
      mouse: false
      accessible: true
      clipboard: tmux
      exports: /exports
      outlines: [63.geojson, 34.geojson]
      sources: [a.csv, "https://example.org"]
      keys:
        palette: [ctrl-p, f2]
        move-first: g g
        zoom: Z
        export-nothing: x
      """)
    #expect(file.errors == [])
    let configuration = file.configuration
    #expect(configuration.language == .english)
    #expect(configuration.theme == "wall")
    #expect(configuration.decimal == .point)
    #expect(configuration.isASCII == true)
    #expect(configuration.units == .today)
    #expect(configuration.usesMouse == false)
    #expect(configuration.isAccessible == true)
    #expect(configuration.clipboard == .tmux)
    #expect(configuration.exports == "/exports")
    #expect(configuration.outlines == ["63.geojson", "34.geojson"])
    #expect(configuration.sources == ["a.csv", "https://example.org"])
    let map = configuration.keyMap
    #expect(map.keys(for: .palette) == [[.control("p")], [.function(2)]])
    #expect(map.match([.character("Z")]) == .command(.zoom))
    #expect(map.match([.character("z")]) == .none)
    #expect(map.match([.character("g"), .character("g")]) == .command(.moveFirst))
    #expect(configuration.lines["theme"] == 2)
    #expect(configuration.lines["keys.zoom"] == 15)
    #expect(file.warnings.count == 1)
  }

  @Test("an empty one says nothing", arguments: ["", "# nothing\n", "keys: {}\n"])
  func empty(_ text: String) {
    let file = Self.read(text)
    #expect(file.errors == [] && file.warnings == [])
    #expect(file.configuration.keyMap == .standard)
  }

  @Test("name an unknown setting with the nearest one, and go on")
  func unknown() {
    let file = Self.read("langauge: en\nmouse: false\nkeys:\n  zom: Z\nnothing-like-it: 1\n")
    #expect(file.errors == [])
    #expect(file.configuration.usesMouse == false)
    #expect(
      file.warnings == [
        Self.problem(1, 1, .unknownSetting(SafeText("langauge"), nearest: SafeText("language"))),
        Self.problem(4, 3, .unknownSetting(SafeText("zom"), nearest: SafeText("zoom"))),
        Self.problem(5, 1, .unknownSetting(SafeText("nothing-like-it"), nearest: nil)),
      ])
  }

  @Test("say all that is wrong, with line and column")
  func wrong() {
    let file = Self.read(
      "language: fr\nascii: maybe\nsources: {a: b}\nkeys:\n  zoom: ctrl-?\n  quit: []\n")
    #expect(file.errors.map(\.line) == [1, 2, 3, 5, 6])
    #expect(file.errors.map(\.column) == [11, 8, 10, 9, 9])
    #expect(
      file.errors[0].reason
        == .wrongChoice(
          SafeText("language"), SafeText("fr"), choices: [SafeText("en"), SafeText("vi")]))
    #expect(file.errors[3].reason == .unknownKeyName(SafeText("ctrl-?")))
    #expect(file.errors[4].reason == .commandNeedsKey(SafeText("quit")))
  }

  @Test(
    "refuse keys that clash", arguments: ["zoom: q", "zoom: g", "move-first: g q", "zoom: [Z, Z]"])
  func clashes(_ line: String) throws {
    let file = Self.read("keys:\n  reload: R\n  " + line + "\n")
    guard line != "move-first: g q" else {
      #expect(file.errors == [])
      return
    }
    let error = try #require(file.errors.first)
    #expect(error.line == 3)
    guard case .keyClash = error.reason else {
      Issue.record("\(error)")
      return
    }
    #expect(file.configuration.keyMap == .standard)
  }

  @Test("two commands can change places")
  func exchange() {
    let file = Self.read("keys:\n  quit: z\n  zoom: q\n")
    #expect(file.errors == [])
    #expect(file.configuration.keyMap.match([.character("q")]) == .command(.zoom))
  }

  @Test("that are no YAML say where", arguments: ["a: [", "\t- x", "- a\n- b\n"])
  func malformed(_ text: String) {
    #expect(!Self.read(text).errors.isEmpty)
  }

  @Test("every key of the standard map has a name that is read back")
  func names() throws {
    for binding in KeyMap.standard.bindings {
      let names = binding.keys.compactMap(\.name)
      #expect(Key.series(names.joined(separator: " ")) == binding.keys, "\(names)")
    }
    for name in ["", "ctrl-", "f0", "f13", "ctrl-é", "hyper-x"] { #expect(Key(name: name) == nil) }
  }

  private static func read(_ text: String) -> ConfigurationFile {
    ConfigurationFile(text, file: SafeText("config.yaml"))
  }

  private static func problem(
    _ line: Int, _ column: Int, _ reason: SettingsError.Reason
  ) -> SettingsError {
    SettingsError(file: SafeText("config.yaml"), line: line, column: column, reason: reason)
  }
}
