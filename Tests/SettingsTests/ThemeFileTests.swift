import Drawing
import Testing
import Text

@testable import Settings

@Suite("Theme files")
struct ThemeFileTests {
  private static let keys = (0..<24).map { index in
    let digits = String(index, radix: 16, uppercase: true)
    return "base" + (digits.count == 1 ? "0" : "") + digits
  }

  /// A scheme with a different grey for each key; `write` says how a colour is spelled.
  private static func scheme(
    colors count: Int, head: String = "name: \"Thử\"\nvariant: \"dark\"\npalette:\n",
    indent: String = "  ", spell: (String) -> String = { "\"\($0)\"" }
  ) -> String {
    head
      + keys.prefix(count).enumerated().map { index, key in
        indent + key + ": " + spell(Self.grey(index))
      }.joined(separator: "\n") + "\n"
  }

  private static func grey(_ index: Int) -> String {
    let part = String(index * 10 + 16, radix: 16)
    return part + part + part
  }

  private static func theme(_ text: String, name: String = "thu") throws -> Theme {
    try ThemeFile(name: name, file: SafeText(name + ".yaml")).theme(text)
  }

  @Test("A base16 scheme gives the roles their colours")
  func base16() throws {
    let theme = try Self.theme(Self.scheme(colors: 16))
    #expect(theme.name == "thu")
    #expect(theme.displayName == "Thử")
    #expect(theme.isDark)
    #expect(theme[.background].background == RGB(hex: Self.grey(0)))
    #expect(theme[.text].foreground == RGB(hex: Self.grey(5)))
    #expect(theme[.met].foreground == RGB(hex: Self.grey(0xB)))
    #expect(theme[.accent].foreground == RGB(hex: Self.grey(0xD)))
  }

  @Test("A base24 scheme is told by its eight further colours")
  func base24() throws {
    let sixteen = try Self.theme(Self.scheme(colors: 16))
    let twentyFour = try Self.theme(Self.scheme(colors: 24))
    #expect(twentyFour[.text] == sixteen[.text])
    #expect(twentyFour[.missed] != sixteen[.missed], "bright red is a colour of its own there")
  }

  @Test("Each further colour that is missing has the one the specification names in its place")
  func base24Fallbacks() throws {
    let fallbacks = [0x00, 0x00, 0x08, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E]
    let sixteen = try Self.theme(Self.scheme(colors: 16))
    let spelled =
      Self.scheme(colors: 16)
      + fallbacks.enumerated().map { index, fallback in
        "  \(Self.keys[16 + index]): \"\(Self.grey(fallback))\"\n"
      }.joined()
    #expect(try Self.theme(spelled) == sixteen)
    // Bright red alone, the seventeenth and eighteenth left out.
    let some = Self.scheme(colors: 16) + "  base12: \"ff0000\"\n"
    #expect(try Self.theme(some)[.missed] != sixteen[.missed])
    #expect(try Self.theme(some)[.text] == sixteen[.text])
  }

  @Test("Line ends of Windows, a byte order mark, comments and a document's head are understood")
  func spellingsOfFiles() throws {
    let plain = Self.scheme(colors: 16)
    let same = try Self.theme(plain)
    #expect(try Self.theme(plain.replacing("\n", with: "\r\n")) == same)
    #expect(try Self.theme("\u{FEFF}" + plain) == same)
    #expect(try Self.theme("---\n# Of somebody\n" + plain + "# the end\n") == same)
    let commented = Self.scheme(colors: 16) { "\"#\($0)\" # a grey" }
    #expect(try Self.theme(commented) == same)
    let system = "system: \"base24\"\nslug: \"thu\"\nauthor: 'x'\n"
    #expect(try Self.theme(system + plain) == same)
  }

  @Test(
    "A # before a colour may stand or not, letters may be large or small",
    arguments: ["\"#{}\"", "\"{}\"", "'{}'", "{}"])
  func spelling(_ form: String) throws {
    let plain = try Self.theme(Self.scheme(colors: 16))
    let other = try Self.theme(
      Self.scheme(colors: 16) { form.replacing("{}", with: $0.uppercased()) })
    #expect(other == plain)
  }

  @Test("The older form has the colours at the top and scheme: for the name")
  func legacy() throws {
    let head = "scheme: \"Thử\"\nauthor: \"ai đó\"\n"
    let theme = try Self.theme(Self.scheme(colors: 16, head: head, indent: ""))
    let newer = try Self.theme(Self.scheme(colors: 16))
    #expect(theme == newer)
  }

  @Test(
    "Digits alone are a colour, not a number: zeros in front stay",
    arguments: ["000000", "101010", "001122", "1e1010"])
  func digits(_ color: String) throws {
    let text = Self.scheme(colors: 16) { $0 == Self.grey(0) ? color : $0 }
    #expect(try Self.theme(text)[.background].background == RGB(hex: color))
  }

  @Test("Keys in small letters are understood")
  func smallKeys() throws {
    let text = Self.scheme(colors: 16)
    let small = text.replacing("base0", with: "base0").replacing(
      #/base0([A-F])/#, with: { "base0" + $0.1.lowercased() })
    #expect(small != text)
    let large = try Self.theme(text)
    #expect(try Self.theme(small) == large)
  }

  @Test("Without a variant a scheme is dark when its text is lighter than its ground")
  func variant() throws {
    let head = "palette:\n"
    #expect(try Self.theme(Self.scheme(colors: 16, head: head)).isDark)
    let light = Self.scheme(colors: 16, head: head)
      .replacing("base00: \"\(Self.grey(0))\"", with: "base00: \"ffffff\"")
    #expect(try !Self.theme(light).isDark)
    let said = Self.scheme(colors: 16, head: "variant: light\npalette:\n")
    #expect(try !Self.theme(said).isDark)
  }

  @Test("Without a name it is called as its file")
  func withoutName() throws {
    #expect(try Self.theme(Self.scheme(colors: 16, head: "palette:\n")).displayName == "thu")
  }

  @Test("A hostile name is made safe")
  func hostileName() throws {
    let head = "name: \"a\\e[31mb\\u202Ec\"\npalette:\n"
    let name = try Self.theme(Self.scheme(colors: 16, head: head)).displayName
    #expect(name.hasPrefix("a"))
    #expect(!name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }

  @Test(
    "A wrong colour is named with its place",
    arguments: ["\"12345\"", "\"gggggg\"", "red", "\"+12345\"", "[]", ""])
  func wrongColor(_ value: String) throws {
    let text = Self.scheme(colors: 16).replacing("\"\(Self.grey(3))\"", with: value)
    let error = try #require(throws: SettingsError.self) { try Self.theme(text) }
    #expect(error.file.string == "thu.yaml")
    // Three lines stand before the colours.
    #expect(error.line == 7)
    #expect(error.column.map { $0 >= 9 } == true)
    guard case .badColor(let key, _) = error.reason else {
      Issue.record("\(error.reason)")
      return
    }
    #expect(key.string == "base03")
  }

  @Test("A missing colour is named", arguments: [(0, "base00"), (15, "base0F"), (7, "base07")])
  func missingColor(_ count: Int, key: String) throws {
    let error = try #require(throws: SettingsError.self) {
      try Self.theme(Self.scheme(colors: count))
    }
    #expect(error.reason == .missingColor(SafeText(key)))
    #expect(error.file.string == "thu.yaml")
  }

  @Test(
    "What is no YAML, or no mapping, is an error and never a trap",
    arguments: [
      "", "\n", "- a\n- b", "palette: [", "palette:\n\tbase00: x", "\u{0}", "a: b: c", "42",
      "&a [*a]", "{", "palette: 7", "--- x\n--- y",
    ])
  func noScheme(_ text: String) {
    #expect(throws: SettingsError.self) { try Self.theme(text) }
  }

  @Test("An error of the syntax says line and column")
  func malformed() throws {
    let error = try #require(throws: SettingsError.self) {
      try Self.theme("name: x\npalette: [\"10151b\"\nvariant: dark\n")
    }
    guard case .malformed(let words) = error.reason else {
      Issue.record("\(error.reason)")
      return
    }
    #expect(!words.isEmpty)
    #expect(error.line == 3)
    #expect(error.column != nil)
  }
}
