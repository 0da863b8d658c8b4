import Dashboard
import DashboardFixture
import DataSources
import Drawing
import Measures
import TestSupport
import Testing
import Text

@testable import Runtime

@Suite("Outlines of provinces in the program")
struct OutlineTests {
  /// Made-up shapes of the provinces of a year, as a file.
  private static func file(_ year: Int, in folder: TemporaryFolder) throws -> String {
    let day = try #require(Day(year: year, month: 1, day: 1))
    return try folder.write(
      InventedOutlines(BuiltInUnits.registry, on: day).geoJSON, to: "\(year).geojson")
  }

  private static func render(
    _ outlines: [String], ascii: Bool = false, format: ExportFormat = .ansi,
    period: String = "2024-H1"
  ) async -> FakeWorld {
    let fake = FakeWorld()
    var options = DisplayOptions(colorDepth: .trueColor, isAscii: ascii)
    options.outlines = outlines
    var command = RenderCommand()
    command.page = .map
    command.period = period
    command.format = format
    #expect(await command.run(options, fake.world) == .success)
    return fake
  }

  /// Whether land is drawn in blocks; a bar and large digits beside the map have some too.
  private static func isOfShapes(_ picture: FakeWorld) -> Bool {
    picture.output.count { $0 == "█" } > 300
  }

  @Test("are drawn by render, in colours as blocks, in plain text and ASCII as signs")
  func render() async throws {
    let folder = try TemporaryFolder()
    let path = try Self.file(2024, in: folder)
    let blocks = await Self.render([path])
    #expect(blocks.complaints.isEmpty)
    #expect(Self.isOfShapes(blocks) && blocks.output.contains("Hoàng Sa"))
    let tiles = await Self.render([])
    #expect(!Self.isOfShapes(tiles) && tiles.output.contains("Hoàng Sa"))
    let text = await Self.render([path], format: .text)
    #expect(!Self.isOfShapes(text))
    #expect(text.output.contains("◆◆◆◆") || text.output.contains("✗✗✗✗"))
    let ascii = await Self.render([path], ascii: true)
    #expect(!ascii.output.contains("█"))
    #expect(ascii.output.contains("!!!!") || ascii.output.contains("xxxx"))
  }

  @Test("of two files each serves the provinces of its time")
  func two() async throws {
    let folder = try TemporaryFolder()
    let paths = [try Self.file(2024, in: folder), try Self.file(2026, in: folder)]
    for period in ["2024-H1", "2025-10"] {
      let picture = await Self.render(paths, period: period)
      #expect(Self.isOfShapes(picture), "\(period)")
    }
    let old = await Self.render([paths[1]])
    #expect(!Self.isOfShapes(old), "shapes of 34 do not serve for 63")
    #expect(old.output.contains("trong 63 tỉnh"))
  }

  @Test("that cannot be read leave the tiles, and it is said why")
  func missing() async {
    let picture = await Self.render(["/nonexistent/x.geojson"])
    #expect(picture.complaints.contains("/nonexistent/x.geojson"))
    #expect(picture.output.contains("Hoàng Sa"))
  }

  @Test("are checked by validate, beside sources and alone")
  func validate() async throws {
    let folder = try TemporaryFolder()
    let good = try Self.file(2024, in: folder)
    let bad = try folder.write(
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"ten":"Cao Bằng"},"geometry":{"type":"Point","coordinates":[105,20]}}]}
      """, to: "bad.geojson")
    for (paths, status, found) in [
      ([good], ExitStatus.success, "63"), ([bad], .invalidData, "bad.geojson:2:"),
      (["demo:", bad], .invalidData, "Point"),
    ] {
      let fake = FakeWorld()
      let result = await ValidateCommand(sources: paths).run(DisplayOptions(), fake.world)
      #expect(result == status)
      #expect(fake.output.contains(found), "\(fake.output)")
    }
  }
}
