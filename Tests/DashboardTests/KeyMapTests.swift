import Drawing
import Testing
import Text
import Words

@testable import Dashboard

@Suite("Key map")
struct KeyMapTests {
  @Test("No binding hides another one")
  func clashes() throws {
    let map = try KeyMap(KeyMap.standard.bindings)
    #expect(map == KeyMap.standard)
  }

  @Test("A binding that can never be reached is refused")
  func refusals() {
    let first = Binding([.character("g")], .moveFirst)
    let second = Binding([.character("g"), .character("g")], .moveLast)
    #expect(throws: KeyMap.Clash.self) { try KeyMap([first, second]) }
    #expect(throws: KeyMap.Clash.self) { try KeyMap([second, first]) }
    #expect(throws: KeyMap.Clash.self) { try KeyMap([first, first]) }
  }

  @Test("Every command has a key", arguments: Command.allCases)
  func everyCommand(_ command: Command) throws {
    let keys = try #require(KeyMap.standard.keys(for: command).first)
    #expect(KeyMap.standard.match(keys) == .command(command))
    #expect(keys.allSatisfy { !$0.label.isEmpty })
  }

  @Test("The beginning of a longer binding waits, anything else means nothing")
  func matching() {
    #expect(KeyMap.standard.match([.character("g")]) == .pending)
    #expect(KeyMap.standard.match([.character("g"), .character("g")]) == .command(.moveFirst))
    #expect(KeyMap.standard.match([.character("g"), .character("x")]) == .none)
    #expect(KeyMap.standard.match([.character("~")]) == .none)
  }

  @Test("No key needs Alt or a function key beyond F1 and F12")
  func plainKeys() {
    for binding in KeyMap.standard.bindings {
      for case .function(let number) in binding.keys { #expect([1, 12].contains(number)) }
    }
  }

  @Test(
    "Titles say something in both languages and fit help", arguments: Command.allCases)
  func titles(_ command: Command) {
    for language in [Language.vietnamese, .english] {
      let title = Words(language)[command.title]
      #expect(!title.isEmpty)
      #expect(title.width <= 60, "\(title)")
    }
    #expect(command.title.vietnamese != command.title.english)
  }

  @Test("Hints are short enough for a footer", arguments: Command.allCases)
  func hints(_ command: Command) {
    guard let hint = command.hint else { return }
    for language in [Language.vietnamese, .english] {
      #expect((1...14).contains(Words(language)[hint].width), "\(hint)")
    }
  }

  @Test(
    "The footer has help first and never more than the screen",
    arguments: Scenery.desk)
  func footer(_ scenery: Scenery) throws {
    for language in [Language.vietnamese, .english] {
      for width in [76, 80, 100, 120, 160] {
        let screen = try scenery.screen(
          SmallCountry.dataset(), language: language, size: Size(width: width, height: 30))
        let footer = try #require(screen.rows.last)
        #expect(footer.contains(language == .vietnamese ? "?Trợ giúp" : "?Help"))
        #expect(SafeText(footer).width <= width)
      }
    }
  }

  @Test("Keys are labelled as people know them")
  func labels() {
    let labels: [(Key, String)] = [
      (.enter, "⏎"), (.control("r"), "^R"), (.pageUp, "PgUp"), (.character(" "), "␣"),
      (.function(1), "F1"), (.character("?"), "?"), (.escape, "Esc"), (.up, "↑"),
    ]
    for (key, label) in labels { #expect(key.label.string == label) }
  }

  @Test("Where there is ASCII only, keys have names, in help, footer and palette")
  func asciiNames() throws {
    let keys: [Key] = [.enter, .up, .down, .left, .right, .backspace, .backTab, .character(" ")]
    #expect(
      keys.map { $0.label(in: .ascii).string } == [
        "Enter", "Up", "Down", "Left", "Right", "BkSp", "Shift-Tab", "Space",
      ])
    for key in KeyMap.standard.bindings.flatMap(\.keys) {
      #expect(key.label(in: .ascii).string.utf8.allSatisfy { $0 < 0x80 })
    }
    var screen = try Screen.smallCountry(size: Size(width: 160, height: 45))
    screen.state.glyphs = .ascii
    #expect(screen.rows.last?.contains("Enter Mở") == true)
    screen.press("?")
    #expect(screen.text.contains("Up k"))
    #expect(screen.text.contains("Enter Right l"))
    #expect(!screen.text.unicodeScalars.contains { "⏎⌫␣".unicodeScalars.contains($0) })
  }
}
