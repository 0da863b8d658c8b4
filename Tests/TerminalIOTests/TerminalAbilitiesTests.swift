import Drawing
import Testing

@testable import TerminalIO

/// What the environment tells of a terminal.
@Suite struct TerminalAbilitiesTests {
  private func abilities(_ environment: [String: String]) -> TerminalAbilities {
    TerminalAbilities(environment: environment)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], ColorDepth.indexed256),
    (["TERM": "xterm"], .ansi16),
    (["TERM": "xterm", "COLORTERM": "truecolor"], .trueColor),
    (["TERM": "xterm-256color", "COLORTERM": "24bit"], .trueColor),
    (["TERM": "xterm-256color", "COLORTERM": "yes"], .indexed256),
    (["TERM": "xterm-direct"], .trueColor),
    (["TERM": "screen-256color", "COLORTERM": "truecolor"], .indexed256),
    (["TERM": "screen-256color", "COLORTERM": "truecolor", "TMUX": "/run/t,1,0"], .trueColor),
    (["TERM": "linux"], .ansi16),
    (["TERM": "linux", "COLORTERM": "truecolor"], .ansi16),
    (["TERM": "vt100"], .none),
    (["TERM": "no-such-terminal"], .ansi16),
    ([:], .none),
  ])
  func colorsArePromisedBy(environment: [String: String], expected: ColorDepth) {
    #expect(abilities(environment).colorDepth == expected)
  }

  @Test(arguments: [
    (["NO_COLOR": "1"], ColorDepth.none),
    (["NO_COLOR": ""], .indexed256),
    (["NO_COLOR": "1", "FORCE_COLOR": "3"], .none),
    (["FORCE_COLOR": "3"], .trueColor),
    (["FORCE_COLOR": "0"], .none),
    (["FORCE_COLOR": "1"], .indexed256),
  ])
  func wishesChangeThem(wishes: [String: String], expected: ColorDepth) {
    let environment = wishes.merging(["TERM": "xterm-256color"]) { $1 }
    #expect(abilities(environment).colorDepth == expected)
  }

  @Test func colorsAreForcedUponATerminalWithout() {
    #expect(abilities(["TERM": "vt100", "CLICOLOR_FORCE": "1"]).colorDepth == .ansi16)
    #expect(abilities(["TERM": "vt100", "CLICOLOR_FORCE": "0"]).colorDepth == .none)
  }

  @Test(arguments: [
    (["LANG": "vi_VN.UTF-8"], true), (["LANG": "C.utf8"], true), (["LANG": "C"], false),
    ([:], false),
    (["LC_ALL": "C", "LANG": "vi_VN.UTF-8"], false),
    (["LC_ALL": "", "LC_CTYPE": "en_US.UTF-8", "LANG": "C"], true),
  ])
  func theFirstLocaleThatIsSetDecides(environment: [String: String], expected: Bool) {
    #expect(abilities(environment).isUTF8 == expected)
  }

  @Test(arguments: [
    ("xterm-256color", nil, true), ("linux", nil, false), ("vt100", nil, false), ("", nil, false),
    ("xterm", "off", false), ("vt100", "on", true), ("tmux-256color", "auto", true),
  ])
  func updatesAreMarked(name: String, sync: String?, expected: Bool) {
    var environment = ["TERM": name]
    environment["DVCTOP_SYNC"] = sync
    #expect(abilities(environment).synchronizesOutput == expected)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], "xterm-direct"),
    (["TERM": "tmux-256color", "COLORTERM": "truecolor"], "tmux-direct"),
    (["TERM": "screen-256color", "COLORTERM": "truecolor", "TMUX": "x"], "tmux-direct"),
    (["TERM": "xterm-256color"], "xterm-256color"),
    (["TERM": "xterm", "FORCE_COLOR": "2"], "xterm-256color"),
    (["TERM": "xterm-direct", "NO_COLOR": "1"], "xterm-256color"),
    (["TERM": "linux"], "linux"),
    (["TERM": "screen-256color"], "screen-256color"),
    ([:], "vt100"),
  ])
  func theEntryFitsTheColors(environment: [String: String], expected: String) {
    #expect(abilities(environment).entries.first == expected)
  }

  @Test func everythingElseFailingItIsAVT100() {
    let entries = abilities(["TERM": "no-such-terminal", "COLORTERM": "truecolor"]).entries
    #expect(entries.contains("vt100"))
    #expect(entries.contains("no-such-terminal"))
    #expect(Set(entries).count == entries.count)
  }
}
