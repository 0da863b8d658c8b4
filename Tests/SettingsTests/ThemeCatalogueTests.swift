import Drawing
import Testing
import Text

@testable import Settings

@Suite("Theme catalogue")
struct ThemeCatalogueTests {
  private static let names = ThemeCatalogue().builtInNames

  private static func file(_ name: String) -> String {
    "name: \"\(name)\"\npalette:\n"
      + "0123456789ABCDEF".map { "  base0\($0): \"a0b0c0\"\n" }.joined()
  }

  @Test("The seven of our own are there, the dark one first")
  func builtIn() {
    #expect(Self.names.first == "night")
    #expect(
      Set(Self.names) == ["night", "day", "contrast", "mono", "sixteen", "wall", "flag"])
    #expect(Self.names.count == 7)
  }

  @Test("Each of them loads under its name, and has one that people read", arguments: names)
  func loads(_ name: String) throws {
    let theme = try ThemeCatalogue().theme(name)
    #expect(theme.name == name)
    #expect(!theme.displayName.isEmpty)
    #expect(theme[.text].foreground != nil)
    for depth in [ColorDepth.none, .ansi16, .indexed256, .trueColor] {
      #expect(theme.resolved(for: depth).name == name)
    }
  }

  @Test("No two of them look the same")
  func different() throws {
    let looks = try Self.names.map { name in
      let theme = try ThemeCatalogue().theme(name)
      return Role.allCases.map { theme[$0] }
    }
    #expect(Set(looks).count == Self.names.count)
  }

  @Test("The next theme after the last one is the first")
  func cycle() throws {
    let catalogue = ThemeCatalogue()
    var name = "night"
    var seen: [String] = []
    for _ in Self.names {
      name = try catalogue.theme(after: name).name
      seen.append(name)
    }
    #expect(seen.last == "night")
    #expect(Set(seen) == Set(Self.names))
    #expect(try catalogue.theme(after: "của tôi").name == "night")
  }

  @Test(
    "An unknown one is answered with those there are", arguments: ["nite", "", "NIGHT", "../night"])
  func unknown(_ name: String) throws {
    let error = try #require(throws: SettingsError.self) { try ThemeCatalogue().theme(name) }
    if name.contains("/") {
      #expect(error.reason == .unreadable)
      #expect(error.file.string == name)
    } else {
      let known = Self.names.map { SafeText($0) }
      #expect(error.reason == .unknownTheme(SafeText(name), known: known))
      #expect(error.file.isEmpty)
    }
  }

  @Test("A name is looked for in the person's folder")
  func folder() throws {
    let catalogue = ThemeCatalogue(folder: "themes") { path in
      path == "themes/rieng.yaml" ? Self.file("Riêng") : nil
    }
    #expect(try catalogue.theme("rieng").displayName == "Riêng")
    #expect(try catalogue.theme("night").name == "night")
    #expect(throws: SettingsError.self) { try catalogue.theme("khac") }
  }

  @Test("Files of the folder are listed behind ours and come in turn; what is no theme is passed")
  func listedFolder() throws {
    let catalogue = ThemeCatalogue(
      folder: "themes",
      read: { $0 == "themes/hong.yaml" ? "- no theme" : Self.file("Của tôi") },
      list: { $0 == "themes" ? ["tim.yaml", "README.md", "hong.yaml", "day.yaml"] : [] })
    #expect(catalogue.names == Self.names + ["hong", "tim"])
    #expect(try catalogue.theme(after: Self.names[Self.names.count - 1]).name == "tim")
    #expect(try catalogue.theme(after: "tim").name == "night")
  }

  @Test(
    "A path is read as it is", arguments: ["kho/mau.yaml", "mau.yaml", "mau.yml", "/a/b/mau.yaml"])
  func path(_ path: String) throws {
    let catalogue = ThemeCatalogue { $0 == path ? Self.file("Màu") : nil }
    let theme = try catalogue.theme(path)
    #expect(theme.name == "mau")
    #expect(theme.displayName == "Màu")
  }

  @Test("An error in a file of the person's own names the file")
  func errorInFile() throws {
    let catalogue = ThemeCatalogue(folder: "themes") { _ in "palette:\n  base00: \"xyz\"\n" }
    let error = try #require(throws: SettingsError.self) { try catalogue.theme("rieng") }
    #expect(error.file.string == "rieng.yaml")
    #expect(error.line == 2)
  }
}
