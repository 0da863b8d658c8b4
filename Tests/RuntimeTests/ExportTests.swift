import Dashboard
import Drawing
import Foundation
import Glibc
import TerminalIO
import TestSupport
import Testing
import Text

@testable import Runtime

@Suite("Pages written into files")
struct ExportTests {
  private static func document(_ format: ExportFormat) throws -> ExportDocument {
    var state = State(
      language: .vietnamese, theme: ThemeName(name: "night", displayName: "Đêm"),
      clock: WallClock(unixSeconds: FakeWorld.now), size: Size(width: 80, height: 24))
    _ = reduce(&state, .loaded(try SourceLoader.sampleReport(now: FakeWorld.now)))
    return ExportDocument(
      format, of: state, theme: .night, depth: .trueColor, program: "dvctop <test>")
  }

  @Test("Nothing is ever written over, not within one second either")
  func names() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/b"
    let world = FakeWorld(environment: ["DVCTOP_EXPORTS": path]).world
    let exports = ExportFolder(Preferences(GivenOptions(), world).options, world)
    let first = try exports.write(try Self.document(.csv), in: world)
    let second = try exports.write(try Self.document(.csv), in: world)
    #expect(first.string == path + "/dvctop-overview-2024-H1-20261122-081500.csv")
    #expect(second.string == path + "/dvctop-overview-2024-H1-20261122-081500-2.csv")
    #expect(try String(contentsOfFile: first.string, encoding: .utf8).hasPrefix("period,unit,"))
  }

  @Test("The folder is that of the options, of the environment, or of the state")
  func folders() {
    func path(_ environment: [String: String], _ option: String? = nil) -> String? {
      let world = FakeWorld(environment: environment).world
      var options = Preferences(GivenOptions(), world).options
      if let option { options.exportFolder = option }
      return ExportFolder(options, world).path
    }
    #expect(path(["HOME": "/home/lan"]) == "/home/lan/.local/state/dvctop/exports")
    #expect(path(["HOME": "/h", "XDG_STATE_HOME": "/s"]) == "/s/dvctop/exports")
    #expect(path(["HOME": "/h", "XDG_STATE_HOME": "s"]) == "/h/.local/state/dvctop/exports")
    #expect(path(["DVCTOP_EXPORTS": "/e"]) == "/e")
    #expect(path(["DVCTOP_EXPORTS": "/e"], "/o") == "/o")
    #expect(path(["HOME": "/h"], "~/reports") == "/h/reports")
    #expect(path([:]) == nil)
  }

  @Test("What cannot be written is said with the reason of the system")
  func unwritable() throws {
    let world = FakeWorld(environment: ["DVCTOP_EXPORTS": "/dev/null/x"]).world
    let options = Preferences(GivenOptions(), world).options
    let notice = ExportFolder(options, world).notice(
      of: try Self.document(.csv), language: .vietnamese, world: world)
    #expect(notice.isWarning)
    #expect(notice.text.string.hasPrefix("không ghi được /dev/null/x: "))
  }

  @Test("Without a converter PNG says which ones there are")
  func noConverter() async {
    let fake = FakeWorld(environment: ["PATH": "/nonexistent:relative:"])
    var command = RenderCommand()
    command.format = .png
    #expect(await command.run(DisplayOptions(), fake.world) == .failure)
    #expect(fake.complaints.contains("rsvg-convert, resvg, inkscape"))
    #expect(fake.output == "")
  }

  @Test("A converter is given the drawing, and what it writes is the picture")
  func converter() async throws {
    let folder = try TemporaryFolder()
    // It answers as a converter does, and keeps what it was given and told.
    let script = """
      #!/bin/sh
      cat > "$0.svg"
      echo "$*" > "$0.arguments"
      printf '\\211PNG\\r\\n\\032\\nrest'
      """
    let tool = try folder.write(script, to: "rsvg-convert")
    chmod(tool, 0o755)
    let picture = folder.path + "/x.png"
    let fake = FakeWorld(environment: ["PATH": "/nonexistent:" + folder.path])
    var command = RenderCommand()
    command.file = picture
    #expect(await command.run(DisplayOptions(), fake.world) == .success, "\(fake.complaints)")
    let bytes = try Data(contentsOf: URL(filePath: picture))
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.suffix(4) == Data("rest".utf8))
    let drawing = try String(contentsOfFile: tool + ".svg", encoding: .utf8)
    #expect(drawing.hasPrefix("<svg ") && drawing.hasSuffix("</svg>\n"))
    let arguments = try String(contentsOfFile: tool + ".arguments", encoding: .utf8)
    #expect(arguments == "--format png\n")
  }

  @Test(
    "A converter that fails, or writes something else, makes no file",
    arguments: ["exit 3", "cat", "kill -9 $$"])
  func badConverter(_ body: String) async throws {
    let folder = try TemporaryFolder()
    let tool = try folder.write("#!/bin/sh\n\(body)\n", to: "resvg")
    chmod(tool, 0o755)
    let fake = FakeWorld(environment: ["PATH": folder.path])
    var command = RenderCommand()
    command.file = folder.path + "/x.png"
    #expect(await command.run(DisplayOptions(), fake.world) == .failure)
    #expect(fake.complaints.contains("resvg không tạo được ảnh: kết thúc với mã"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/x.png"))
  }

  @Test("An image is not written to a terminal")
  func terminal() async {
    let fake = FakeWorld()
    var world = fake.world
    world.isTerminal = true
    var command = RenderCommand()
    command.format = .png
    #expect(await command.run(DisplayOptions(), world) == .usage)
    #expect(fake.complaints.contains("-o"))
  }

  @Test("The name of the file tells the format, --format has the last word")
  func formats() async throws {
    let folder = try TemporaryFolder()
    var command = RenderCommand()
    command.file = folder.path + "/trang.html"
    #expect(await command.run(DisplayOptions(), FakeWorld().world) == .success)
    let page = try String(contentsOfFile: folder.path + "/trang.html", encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    command.format = .brief
    #expect(await command.run(DisplayOptions(), FakeWorld().world) == .success)
    let brief = try String(contentsOfFile: folder.path + "/trang.html", encoding: .utf8)
    #expect(brief.hasPrefix("# Tổng quan · 6 tháng đầu năm 2024\n"))
    command.file = "/dev/null/x"
    let fake = FakeWorld()
    #expect(await command.run(DisplayOptions(), fake.world) == .failure)
    #expect(fake.complaints.contains("/dev/null/x"))
  }

  @Test("A clipboard is off until somebody asks for it")
  func clipboard() {
    func clipboard(_ environment: [String: String], _ file: String? = nil) -> ClipboardAccess {
      let fake = FakeWorld(
        environment: environment.merging(["XDG_CONFIG_HOME": "/c"]) { first, _ in first },
        files: file.map { ["/c/dvctop/config.yaml": $0] } ?? [:])
      return Preferences(GivenOptions(), fake.world).options.clipboard
    }
    #expect(clipboard([:]) == .off)
    #expect(clipboard(["DVCTOP_CLIPBOARD": "nope"]) == .off)
    #expect(clipboard(["DVCTOP_CLIPBOARD": "tmux"]) == .tmux)
    #expect(clipboard([:], "clipboard: on\n") == .on)
    #expect(clipboard(["DVCTOP_CLIPBOARD": "off"], "clipboard: on\n") == .off)
  }
}
