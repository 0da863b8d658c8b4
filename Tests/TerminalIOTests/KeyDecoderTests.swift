import Drawing
import SeededRandom
import Testing
import Text

@testable import TerminalIO

/// Bytes into keys.
@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.decode(Array(text.utf8)) + decoder.flush()
  }

  @Test(arguments: [
    ("a", Key.character("a")), ("Đ", .character("Đ")), ("ữ", .character("ữ")),
    ("漢", .character("漢")), (" ", .character(" ")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\u{0}", .control("@")),
    ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")), ("\u{1B}", .escape),
    ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}OD", .left),
    ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}OF", .end),
    ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6;2~", .pageDown), ("\u{1B}[Z", .backTab),
    ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
    ("\u{1B}[1;2S", .function(4)), ("\u{1B}O5Q", .function(2)), ("\u{1B}[15~", .function(5)),
    ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}Op", .character("0")), ("\u{1B}Oj", .character("*")), ("\u{1B}OM", .enter),
    ("\u{1B}[I", .focus(true)), ("\u{1B}[O", .focus(false)),
  ])
  func oneKey(bytes: String, expected: Key) {
    #expect(keys(bytes) == [expected])
  }

  @Test(arguments: [
    ("\u{1B}[<0;3;5M", MouseEvent.Action.press), ("\u{1B}[<0;3;5m", .release),
    ("\u{1B}[<2;3;5M", .secondaryPress), ("\u{1B}[<64;3;5M", .wheelUp),
    ("\u{1B}[<65;3;5M", .wheelDown), ("\u{1B}[<16;3;5M", .press), ("\u{1B}[M #%", .press),
    ("\u{1B}[M##%", .release),
  ])
  func theMouse(bytes: String, action: MouseEvent.Action) {
    #expect(keys(bytes) == [.mouse(MouseEvent(action, at: Point(x: 2, y: 4)))])
  }

  @Test(arguments: [
    "\u{1B}[<35;3;5M", "\u{1B}[<1;3;5M", "\u{1B}[<0;0;5M", "\u{1B}[<0M", "\u{1B}[?64;1;2c",
    "\u{1B}[>41;377;0c", "\u{1B}[99~", "\u{1B}[12;40R", "\u{1B}[1 q", "\u{1B}[57441u",
  ])
  func whatIsNoKeyIsNoCommand(bytes: String) {
    #expect(keys(bytes + "j") == [.character("j")])
  }

  @Test func escapeAndAnotherKeyAreTwo() {
    #expect(keys("\u{1B}j") == [.escape, .character("j")])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
    #expect(keys("\u{1B}O") == [.escape, .character("O")])
  }

  @Test func aSequenceThatIsCutDoesNotSwallowTheNext() {
    #expect(keys("\u{1B}[1;\u{1B}[B") == [.down])
    #expect(keys("\u{1B}[1;\rj") == [.enter, .character("j")])
  }

  @Test func aLoneEscapeWaits() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.decode(Array("[A".utf8)) == [.up])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush() == [])
  }

  @Test func aPasteIsOneKey() {
    let text = "Sở Nội vụ\u{1B}[Aq"
    let pasted = keys("\u{1B}[200~\(text)\u{1B}[201~q")
    #expect(pasted == [.paste(SafeText(text)), .character("q")])
  }

  @Test func aPasteHasAnEnd() {
    let long = String(repeating: "Đ", count: KeyDecoder.pasteLimit)
    guard case .paste(let text) = keys("\u{1B}[200~\(long)\u{1B}[201~").first else {
      Issue.record("no paste")
      return
    }
    #expect(text.string.utf8.count <= KeyDecoder.pasteLimit + 3)
  }

  @Test(arguments: [
    [0xFF, 0x6A], [0xC0, 0x80, 0x6A], [0xE1, 0xBB, 0x6A], [0xF8, 0x88, 0x6A], [0x80, 0x6A],
    [0xED, 0xA0, 0x80, 0x6A], [0xE0, 0x80, 0x80, 0x6A], [0xC2, 0x9B, 0x6A],
    [0xF4, 0x90, 0x80, 0x80, 0x6A],
    [0xE2, 0x80, 0xAE, 0x6A],
  ])
  func bytesThatAreNoCharactersAreNoKeys(bytes: [Int]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes.map(UInt8.init)) == [.character("j")])
  }

  @Test func portionsDoNotMatter() {
    let text = "aữ\u{1B}[A\u{1B}OB\u{1B}[<0;12;5M\u{1B}[200~dán\u{1B}[20~\u{1B}[201~\u{1B}[6~漢\r"
    let bytes = Array(text.utf8)
    let whole = keys(text)
    #expect(whole.count == 9)
    for size in 1...bytes.count {
      var decoder = KeyDecoder()
      var found: [Key] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        found += decoder.decode(bytes[start..<min(bytes.count, start + size)])
      }
      #expect(found == whole, "portions of \(size) bytes")
    }
  }

  @Test(arguments: 0..<200)
  func anyBytesInAnyPortions(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // What makes sequences comes often, the rest now and then.
    let favourites = Array("\u{1B}[O<;0123456789~MmAHZ?ữ".utf8)
    let bytes: [UInt8] = (0..<400).map { _ in
      Bool.random(using: &generator)
        ? favourites[Int.random(in: 0..<favourites.count, using: &generator)]
        : UInt8.random(in: 0...255, using: &generator)
    }
    var whole = KeyDecoder()
    var single = KeyDecoder()
    let expected = whole.decode(bytes)
    #expect(bytes.flatMap { single.decode([$0]) } == expected, "seed \(seed)")
    #expect(whole.flush() == single.flush(), "seed \(seed)")
  }

  @Test func aTerminalsOwnSequencesCount() {
    var sequences = KeySequences()
    sequences.add(Array("\u{1B}[7$".utf8), for: .home)
    sequences.add(Array("\u{1B}U".utf8), for: .pageUp)
    sequences.add([0x41], for: .down)
    var decoder = KeyDecoder(sequences: sequences)
    #expect(decoder.decode(Array("\u{1B}[7$\u{1B}UA".utf8)) == [.home, .pageUp, .character("A")])
    #expect(decoder.decode(Array("\u{1B}[A\u{1B}[7~".utf8)) == [.up, .home])
    #expect(decoder.decode(Array("\u{1B}[7".utf8)) == [])
    #expect(decoder.isWaiting)
  }

  @Test func twoPressesInARowAreOneDouble() {
    var presses = DoublePress()
    let start = ContinuousClock.now
    let press = MouseEvent(.press, at: Point(x: 3, y: 4))
    let elsewhere = MouseEvent(.press, at: Point(x: 3, y: 5))
    #expect(presses.resolve(press, at: start).action == .press)
    #expect(presses.resolve(press, at: start + .milliseconds(300)).action == .doublePress)
    #expect(presses.resolve(press, at: start + .milliseconds(400)).action == .press)
    #expect(presses.resolve(elsewhere, at: start + .milliseconds(500)).action == .press)
    #expect(presses.resolve(elsewhere, at: start + .seconds(2)).action == .press)
  }
}
