import Foundation
import Testing

@testable import TerminalIO

@Suite struct ClipboardTests {
  @Test(arguments: ["", "x", "xy", "xyz", "Đà Nẵng: ≈66,0 %", "\n\t\u{0}", "🇻🇳 dài hơn một nhóm"])
  func aTextIsSentAsBase64BetweenTheMarks(text: String) throws {
    let bytes = try #require(ClipboardAccess.on.sequence(for: text))
    let expected = "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{1B}\\"
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func forTmuxItIsWrappedAndEveryEscapeDoubled() throws {
    let bytes = try #require(ClipboardAccess.tmux.sequence(for: "abc"))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YWJj\u{1B}\u{1B}\\\u{1B}\\")
  }

  @Test func offSendsNothing() {
    #expect(ClipboardAccess.off.sequence(for: "abc") == nil)
  }

  @Test func whatIsTooLongIsNotSent() throws {
    let most = String(repeating: "x", count: ClipboardAccess.limit)
    let bytes = try #require(ClipboardAccess.on.sequence(for: most))
    #expect(bytes.count <= 100_000)
    #expect(ClipboardAccess.on.sequence(for: most + "x") == nil)
  }
}
