import Testing
import Text

@testable import Dashboard
@testable import Settings

@Suite("The playlist of a wall")
struct WallPlaylistTests {
  private static func read(_ text: String) throws -> WallPlaylist {
    try WallPlaylist(text, file: SafeText("wall.yaml"))
  }

  @Test("names pages and how long they stand")
  func whole() throws {
    let list = try Self.read("dwell: 30\npages:\n  - rates\n  - unit:da-nang\n  - alerts\n")
    #expect(list.dwell == 30)
    #expect(list.pages == [.rates, .unit("da-nang"), .alerts])
    #expect(try Self.read("pages: [rates]").dwell == nil)
    #expect(try Self.read("dwell: 9").pages == nil)
  }

  @Test(
    "says where it is wrong",
    arguments: [
      ("dwell: 4", 1, 8), ("dwell: soon", 1, 8), ("pages: rates", 1, 8),
      ("pages: [rates, rats]", 1, 16), ("dwell: 20\npages: []", 2, 8), ("sites: [rates]", 1, 1),
      ("dwell: 20\n  pages: [", 2, nil), ("- rates", 1, 1),
    ] as [(String, Int, Int?)])
  func wrong(text: String, line: Int, column: Int?) {
    let error = #expect(throws: SettingsError.self) { try Self.read(text) }
    #expect(error?.file == SafeText("wall.yaml"))
    #expect(error?.line == line)
    if let column { #expect(error?.column == column) }
  }
}
