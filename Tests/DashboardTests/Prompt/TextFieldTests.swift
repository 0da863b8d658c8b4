import Drawing
import TerminalIO
import Testing
import Text

@testable import Dashboard

/// Bytes as terminals pass them on, into the one field that filter, palette and command line share.
@Suite("A text field")
struct TextFieldTests {
  /// What input methods send for a text, keys joined as they are pressed.
  private static let recorded: [(name: String, bytes: String, text: String)] = [
    (
      "ibus-bamboo, Telex ddaf nawngx", "d\u{7F}đa\u{7F}à na\u{7F}ăng\u{7F}\u{7F}\u{7F}ẵng",
      "đà nẵng"
    ),
    (
      "ibus-bamboo, VNI d9a2 na8ng4", "d\u{7F}đa\u{7F}à na\u{7F}ăng\u{7F}\u{7F}\u{7F}ẵng",
      "đà nẵng"
    ),
    ("UniKey over a line that sends ^H", "tho\u{8}\u{8}\u{8}thơ", "thơ"),
    (
      "UniKey, truwowngf", "tru\u{7F}ưo\u{7F}\u{7F}ương\u{7F}\u{7F}\u{7F}ờng",
      "trường"
    ),
    ("an undone mark: aaa", "a\u{7F}â\u{7F}aa", "aa"),
    ("decomposed letters", "Đa\u{300} Na\u{306}\u{303}ng", "Đà Nẵng"),
    ("decomposed marks in the order of typing", "vie\u{323}\u{302}t", "việt"),
    ("a decomposed letter taken back and typed again", "a\u{300}\u{7F}á", "á"),
    ("a bracketed paste between letters", "x\u{1B}[200~Cà Mau\u{1B}[201~y", "xCà Mauy"),
    ("a paste with a line break", "\u{1B}[200~Cà\nMau\u{1B}[201~", "Cà␊Mau"),
    ("more taken back than there is", "ab\u{7F}\u{7F}\u{7F}\u{7F}c", "c"),
  ]

  @Test("gets every letter once, however the bytes are cut", arguments: recorded.indices)
  func bursts(_ index: Int) {
    let burst = Self.recorded[index]
    let bytes = Array(burst.bytes.utf8)
    for size in 1...bytes.count {
      var decoder = KeyDecoder()
      var field = TextField()
      for start in stride(from: 0, to: bytes.count, by: size) {
        let part = bytes[start..<min(start + size, bytes.count)]
        for key in decoder.decode(part) { _ = field.edit(key) }
      }
      #expect(field.text == burst.text, "\(burst.name), \(size) bytes at a time")
    }
  }

  @Test("gives the same text in filter, palette and command line", arguments: recorded.indices)
  func everywhere(_ index: Int) throws {
    let burst = Self.recorded[index]
    // A filter that is empty is left by one more backspace.
    let isTooMuch = burst.name.hasPrefix("more")
    for opening in isTooMuch ? ["ⓟ", ":"] : ["3/", "ⓟ", ":"] {
      // Only a filter needs data; without them there are few names to search.
      var state =
        opening == "3/"
        ? try Screen.smallCountry().state
        : State(
          language: .vietnamese, theme: Screen.theme, clock: Screen.clock,
          size: Size(width: 80, height: 24))
      for scalar in opening.unicodeScalars { _ = reduce(&state, .key(Key(typed: scalar))) }
      var decoder = KeyDecoder()
      for key in decoder.decode(Array(burst.bytes.utf8)) {
        #expect(reduce(&state, .key(key)) == [])
      }
      let text = state.prompt?.field.text ?? state.filter.text
      #expect(text == burst.text, "\(burst.name) after \(opening)")
    }
  }

  @Test("is edited in the middle")
  func editing() {
    var field = TextField("da nang")
    for key in [Key.home, .right, .right, .character("\u{300}")] { _ = field.edit(key) }
    #expect(field.text == "dà nang")
    _ = field.edit(.control("k"))
    #expect(field.text == "dà")
    for key in [Key.character(" "), .character("x"), .character("y")] { _ = field.edit(key) }
    _ = field.edit(.control("w"))
    #expect(field.text == "dà ")
    for key in [Key.left, .left, .left, .left, .delete] { _ = field.edit(key) }
    #expect(field.text == "à ")
    for key in [Key.control("e"), .character("z"), .control("a"), .character("q")] {
      _ = field.edit(key)
    }
    #expect(field.text == "qà z")
    _ = field.edit(.end)
    _ = field.edit(.control("u"))
    #expect(field.text == "")
  }

  @Test("leaves keys that are not its own, and never grows without end")
  func limits() {
    var field = TextField()
    for key in [Key.up, .enter, .escape, .tab, .function(2), .control("r"), .pageDown] {
      let isTaken = field.edit(key)
      #expect(!isTaken)
    }
    for _ in 0..<500 { _ = field.edit(.character("ế")) }
    #expect(field.text.count == TextField.longest)
  }

  @Test("shows the cursor where the next letter goes")
  func cursor() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/đà")
    let end = try #require(screen.frame.cursor)
    screen.press("←")
    #expect(screen.frame.cursor?.x == end.x - 1)
    screen.press("⇱")
    #expect(screen.frame.cursor?.x == end.x - 2)
    #expect(screen.state.place.page == .localities)
  }
}
