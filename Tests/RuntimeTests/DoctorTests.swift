import Drawing
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Runtime

@Suite("dvctop doctor")
struct DoctorTests {
  private static func run(
    _ environment: [String: String], _ options: DisplayOptions? = nil,
    format: DoctorCommand.Format = .text, _ change: (inout World) -> Void = { _ in }
  ) -> (status: ExitStatus, output: String) {
    let fake = FakeWorld(environment: environment)
    var world = fake.world
    world.isTerminal = true
    world.terminalSize = { Size(width: 120, height: 36) }
    change(&world)
    let status = DoctorCommand(format: format).run(
      options ?? Preferences(GivenOptions(), world).options, world)
    return (status, fake.output)
  }

  /// A machine on which nothing is missing.
  private static let good = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/tmp", "PATH": "/usr/bin:/bin",
  ]

  private static func good(_ changes: [String: String]) -> [String: String] {
    good.merging(changes) { $1 }
  }

  /// The line of a check, and what is advised.
  private static func line(_ check: String, _ output: String) -> String {
    let lines = output.split(separator: "\n").map(String.init)
    guard let index = lines.firstIndex(where: { $0.dropFirst(2).hasPrefix(check) }) else {
      return ""
    }
    let next = index + 1 < lines.count ? lines[index + 1] : ""
    return lines[index] + (next.contains("→") ? next : "")
  }

  @Test("Where everything works it says so and ends well")
  func well() {
    let (status, output) = Self.run(Self.good)
    #expect(status == .success)
    #expect(Self.line("terminal", output).hasPrefix("✓ terminal   TERM=xterm-256color"))
    #expect(Self.line("size", output) == "✓ size       120×36")
    #expect(Self.line("colours", output).contains("256 màu"))
    #expect(Self.line("letters", output).contains("UTF-8"))
    #expect(Self.line("sample", output).hasPrefix("✓"))
  }

  @Test(
    "A terminal that cannot be drawn on is a problem, with what to do instead",
    arguments: ["dumb"])
  func dumb(_ name: String) {
    let (status, output) = Self.run(Self.good(["TERM": name]))
    #expect(status == .failure)
    #expect(Self.line("terminal", output).hasPrefix("✗"))
    #expect(Self.line("terminal", output).contains("--accessible"))
  }

  @Test("An unknown terminal is drawn on as a VT100, and says so")
  func unknown() {
    let (status, output) = Self.run(Self.good(["TERM": "no-such-terminal"]))
    #expect(status == .success)
    #expect(Self.line("terminal", output).contains("vẽ như"))
  }

  @Test("Without UTF-8 the answer itself is ASCII", arguments: ["C", "POSIX", ""])
  func ascii(_ locale: String) {
    let (status, output) = Self.run(Self.good(["LANG": locale]))
    #expect(status == .success)
    #expect(output.unicodeScalars.allSatisfy { $0.isASCII })
    #expect(output.contains("LANG=C.UTF-8"))
  }

  @Test("A locale that is not installed is named")
  func missingLocale() {
    let (_, output) = Self.run(Self.good(["LANG": "xx_XX.UTF-8"]))
    #expect(Self.line("letters", output).hasPrefix("○"))
    #expect(Self.line("letters", output).contains("xx_XX.UTF-8"))
  }

  @Test("A small screen, a folder one may not write into and a missing converter are notes")
  func notes() throws {
    let folder = try TemporaryFolder()
    let (status, output) = Self.run(
      Self.good(["PATH": folder.path, "DVCTOP_EXPORTS": "/dev/null/x"])
    ) { world in
      world.terminalSize = { Size(width: 60, height: 20) }
      world.hasLibrary = { _ in false }
    }
    #expect(status == .success)
    for check in ["size", "exports", "png", "http", "xlsx"] {
      #expect(Self.line(check, output).hasPrefix("○"), "\(check)")
      #expect(Self.line(check, output).contains("→"), "\(check)")
    }
  }

  @Test("A theme that does not exist is a problem")
  func theme() {
    let (status, output) = Self.run(Self.good(["DVCTOP_THEME": "nope"]))
    #expect(status == .failure)
    #expect(Self.line("themes", output).contains("«nope»"))
  }

  @Test("The clipboard is told with what the multiplexer needs")
  func clipboard() {
    let off = Self.run(Self.good).output
    #expect(Self.line("clipboard", off).hasPrefix("✓ clipboard  tắt"))
    let inside = Self.run(Self.good(["DVCTOP_CLIPBOARD": "on", "TMUX": "/tmp/x"])).output
    #expect(Self.line("clipboard", inside).contains("set-clipboard on"))
  }

  @Test("JSON has the same findings for programs")
  func json() throws {
    let (_, output) = Self.run(Self.good(["TERM": "dumb"]), format: .json)
    let parsed = try JSONSerialization.jsonObject(with: Data(output.utf8))
    let object = try #require(parsed as? [String: Any])
    #expect(object["status"] as? String == "problem")
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["check"] as? String == "terminal" })
    #expect(findings.allSatisfy { Set($0.keys) == ["check", "level", "text", "advice"] })
  }

  @Test("Says whether anything moves")
  func motion() {
    #expect(Self.line("motion", Self.run(Self.good).output).contains("--reduced-motion"))
    let still = Self.run(Self.good(["DVCTOP_REDUCED_MOTION": "1"])).output
    #expect(Self.line("motion", still).contains("giảm"))
  }
}
