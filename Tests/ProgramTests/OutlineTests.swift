import TestSupport
import Testing

/// Shapes of provinces on a real terminal.
@Suite struct OutlineTests {
  /// Made-up shapes: blocks for the provinces since July 2025, in rows of six.
  private static let file: String = {
    let names = [
      "Tuyên Quang", "Cao Bằng", "Lai Châu", "Lào Cai", "Thái Nguyên", "Điện Biên", "Lạng Sơn",
      "Sơn La", "Phú Thọ", "Bắc Ninh", "Quảng Ninh", "Hà Nội", "Hải Phòng", "Hưng Yên",
      "Ninh Bình", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Quảng Trị", "Huế", "Đà Nẵng",
      "Quảng Ngãi", "Gia Lai", "Đắk Lắk", "Khánh Hòa", "Lâm Đồng", "Đồng Nai", "Hồ Chí Minh",
      "Tây Ninh", "Đồng Tháp", "Vĩnh Long", "An Giang", "Cà Mau", "Cần Thơ",
    ]
    let features = names.enumerated().map { number, name in
      let (west, south) = (102 + number % 6, 22 - number / 6 * 2)
      let ring =
        "[[\(west),\(south)],[\(west + 1),\(south)],[\(west + 1),\(south + 2)],"
        + "[\(west),\(south + 2)],[\(west),\(south)]]"
      return "{\"type\":\"Feature\",\"properties\":{\"ten\":\"\(name)\"},"
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[" + features.joined(separator: ",") + "]}"
  }()

  @Test func theMapIsDrawnInItsShapesAndArrowsChoose() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file, to: "vn.geojson")
    let terminal = try Dashboard.shown(
      ["--outlines", path, "--units", "today"], columns: 120, rows: 36)
    terminal.send("7")
    try terminal.untilComplete("the shapes") { screen in
      // A bar and large digits beside the map have blocks too.
      screen.text.count { $0 == "█" } > 150 && screen.text.contains("Hoàng Sa")
        && screen.text.contains("Trường Sa")
    }
    terminal.send(":unit cao bang\r")
    try terminal.untilComplete("a unit") { $0.row(0).contains("Cao Bằng") }
    terminal.send("7")
    try terminal.untilComplete("the map on it") { $0.text.contains("Cao Bằng") }
    terminal.send("\u{1B}[C")
    try terminal.untilComplete("its neighbour in the east") { $0.text.contains("Lai Châu") }
  }

  @Test func validateSaysWhatCannotBeUsed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      Self.file.replacing("\"Polygon\"", with: "\"LineString\"", maxReplacements: 1),
      to: "vn.geojson")
    let run = try Dashboard.run(["validate", path])
    #expect(run.end == .exit(5))
    #expect(run.text.contains("vn.geojson:1:") && run.text.contains("LineString"))
  }
}
