import Drawing
import Foundation
import Testing
import Text

/// Every page as it looks, in files that a person has looked at.
///
/// Recorded with `DVCTOP_RECORD=1 swift test --filter Golden`.
@Suite("Golden screens")
struct GoldenTests {
  private static let sizes = [
    Size(width: 160, height: 45), Size(width: 120, height: 36), Size(width: 100, height: 30),
    Size(width: 80, height: 24), Size(width: 40, height: 10), Size(width: 240, height: 67),
  ]
  /// The sizes at which the roles are kept too: one with framed panels and one without.
  private static let sizesWithRoles = [sizes[1], sizes[3]]
  private static let englishSizes = [sizes[0], sizes[1], sizes[3]]

  @Test("Every page at every size", arguments: Scenery.allCases, sizes)
  func page(_ scenery: Scenery, size: Size) throws {
    let screen = try scenery.screen(Sample.dataset(), isSample: true, size: size)
    try Self.file(scenery, size).check(screen.frame)
  }

  @Test("Every page in English", arguments: Scenery.allCases, englishSizes)
  func english(_ scenery: Scenery, size: Size) throws {
    let screen = try scenery.screen(
      Sample.dataset(), isSample: true, language: .english, size: size)
    try Self.englishFile(scenery, size).check(screen.frame)
  }

  @Test("There is a file for every screen and no other")
  func files() throws {
    let known = Scenery.allCases.flatMap { scenery in
      Self.sizes.map { Self.file(scenery, $0).fileName }
        + Self.englishSizes.map { Self.englishFile(scenery, $0).fileName }
    }
    let found = try FileManager.default.contentsOfDirectory(atPath: GoldenScreen.folder.path)
    let all = known + TourGoldenTests.fileNames
    #expect(Set(found.filter { !$0.hasPrefix(".") }).subtracting(all) == [])
  }

  @Test("A difference names the first line, both its texts and how many differ")
  func difference() {
    let found = GoldenScreen.difference("2x1\nab|\ncd|\n", "2x1\nax|\n")
    #expect(found.line == 2)
    #expect(found.expected == "ax|")
    #expect(found.found == "ab|")
    #expect(found.count == 3)
  }

  @Test("A file has size, rows with their blanks, and roles")
  func roles() {
    let frame = Frame(size: Size(width: 3, height: 2)) { canvas in
      _ = canvas.put(SafeText("ả"), x: 0, y: 1, role: .strong)
    }
    let screen = GoldenScreen(name: "x", size: frame.size, hasRoles: true)
    #expect(screen.text(of: frame) == "3x2\n   |\nả  |\nroles\n   |\nd  |\nd strong\n")
  }

  private static func file(_ scenery: Scenery, _ size: Size) -> GoldenScreen {
    GoldenScreen(name: scenery.rawValue, size: size, hasRoles: sizesWithRoles.contains(size))
  }

  private static func englishFile(_ scenery: Scenery, _ size: Size) -> GoldenScreen {
    GoldenScreen(name: scenery.rawValue + "-en", size: size)
  }
}
