import Measures
import SeededRandom
import TestSupport
import Testing
import Text

@testable import DataSources

@Suite("A file of outlines")
struct OutlineFileTests {
  /// The provinces of a day: id and full name.
  private static func provinces(_ year: Int) throws -> [(id: String, name: String)] {
    let registry = BuiltInUnits.registry
    let day = try #require(Day(year: year, month: 1, day: 1))
    return registry.children(of: try #require(registry.localities), at: day).map {
      (registry[$0].id, registry[$0].shortName(.vietnamese, at: day).string)
    }
  }

  private static let square = "[[[105,20],[106,20],[106,21],[105,21],[105,20]]]"

  private static func feature(_ properties: String, _ geometry: String? = nil) -> String {
    let geometry = geometry ?? "{\"type\":\"Polygon\",\"coordinates\":\(square)}"
    return "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":\(geometry)}"
  }

  private static func read(_ features: [String]) -> OutlineReading {
    let text =
      "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n")
      + "\n]}"
    return OutlineFile.read(Array(text.utf8), name: SafeText("t.geojson"))
  }

  @Test("names provinces by the property by which most are found, of the time in which most are")
  func names() throws {
    for year in [2024, 2026] {
      let provinces = try Self.provinces(year)
      #expect(provinces.count == (year == 2024 ? 63 : 34))
      // The running number looks like a code of the statistics office, and is none.
      let byName = Self.read(
        provinces.enumerated().map { Self.feature("\"id\":\($0 + 1),\"Tên\":\"\($1.name)\"") })
      #expect(byName.problems.isEmpty, "\(byName.problems.prefix(3))")
      #expect(byName.outlines.outlines.map(\.unit) == provinces.map(\.id))
      #expect(byName.keptCount == provinces.count && byName.featureCount == provinces.count)
      let byID = Self.read(provinces.map { Self.feature("\"id\":\"\($0.id)\"") })
      #expect(byID.outlines.outlines.map(\.unit) == provinces.map(\.id))
      let plain = Self.read(
        provinces.map { Self.feature("\"NAME_1\":\"\(Folding.ascii($0.name))\"") })
      #expect(plain.outlines.outlines.map(\.unit) == provinces.map(\.id))
    }
  }

  @Test("takes codes as texts and as numbers without their zero, and the feature's own id")
  func codes() {
    let reading = Self.read([
      Self.feature("\"ma_tinh\":1"), Self.feature("\"ma_tinh\":\"48\""),
      Self.feature("\"ma_tinh\":79"),
    ])
    #expect(reading.problems.isEmpty)
    #expect(reading.outlines.outlines.count == 3)
    let own = Self.read([
      "{\"type\":\"Feature\",\"id\":\"cao-bang\",\"properties\":null,"
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\(Self.square)}}"
    ])
    #expect(own.outlines.outlines.map(\.unit) == ["cao-bang"])
  }

  @Test("joins the areas of several features of one province, and reads a MultiPolygon with a hole")
  func areas() throws {
    let hole =
      "[[[105,20],[106,20],[106,21],[105,21],[105,20]],"
      + "[[105.2,20.2],[105.4,20.2],[105.4,20.4,7],[105.2,20.2]]]"
    let reading = Self.read([
      Self.feature("\"ten\":\"Cao Bằng\"", "{\"type\":\"MultiPolygon\",\"coordinates\":[\(hole)]}"),
      Self.feature("\"ten\":\"Tỉnh Cao Bằng\""),
    ])
    #expect(reading.problems.isEmpty)
    let outline = try #require(reading.outlines.outlines.first)
    #expect(outline.polygons.map(\.rings.count) == [2, 1])
    #expect(outline.polygons[0].rings[1].count == 4)
    #expect(outline.polygons[0].bounds == GeographicBox(west: 105, south: 20, east: 106, north: 21))
  }

  @Test("says what is wrong with a feature and where, and keeps the others")
  func faults() throws {
    func polygon(_ ring: String) -> String {
      "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}"
    }
    let cases: [(String, OutlineFault)] = [
      (polygon("[[105,20],[106,20],[106,21],[105,21]]"), .openRing),
      (polygon("[[105,20],[106,20],[105,20]]"), .tooFewPoints(found: 3)),
      (
        polygon("[[588000.5,20],[106,20],[106,21],[588000.5,20]]"),
        .notOnEarth(SafeText("588000.5 20"))
      ),
      (polygon("[[21,15],[22,15],[22,16],[21,15]]"), .farAway(SafeText("21 15"))),
      (polygon("[[105,\"20\"],[106,20],[106,21],[105,20]]"), .badCoordinates),
      (polygon("[[105],[106,20],[106,21],[105,20]]"), .badCoordinates),
      (polygon("7"), .badCoordinates),
      ("{\"type\":\"Polygon\"}", .badCoordinates), ("null", .noGeometry),
      ("{\"type\":\"Point\",\"coordinates\":[105,20]}", .noArea(SafeText("Point"))),
    ]
    for (geometry, fault) in cases {
      let reading = Self.read([
        Self.feature("\"ten\":\"Lạng Sơn\""), Self.feature("\"ten\":\"Cao Bằng\"", geometry),
      ])
      #expect(reading.problems.map(\.reason) == [.outline(fault)], "\(geometry)")
      #expect(reading.problems.first?.line == 3)
      #expect((reading.problems.first?.column ?? 0) > 20)
      let units = reading.outlines.outlines.map(\.unit)
      #expect(units == (fault == .openRing ? ["lang-son", "cao-bang"] : ["lang-son"]))
    }
  }

  @Test("closes an open ring")
  func openRing() {
    let reading = Self.read([
      Self.feature(
        "\"ten\":\"Cao Bằng\"",
        "{\"type\":\"Polygon\",\"coordinates\":[[[105,20],[106,20],[106,21],[105,21]]]}")
    ])
    let ring = reading.outlines.outlines.first?.polygons.first?.rings.first
    #expect(ring?.count == 5 && ring?.first == ring?.last)
    #expect(reading.problems.allSatisfy { $0.severity == .warning })
  }

  @Test("says which provinces it does not know")
  func unknown() throws {
    let known = try Self.provinces(2026).map { Self.feature("\"ten\":\"\($0.name)\"") }
    let reading = Self.read(
      known + [
        Self.feature("\"ten\":\"Atlantis\""), Self.feature("\"ten\":\"Quảng Nam\""),
        Self.feature("\"dan_so\":5"),
      ])
    #expect(reading.keptCount == 34)
    try #require(reading.problems.count == 3)
    guard case .unknownUnit(let unknown, _) = reading.problems[0].reason,
      case .unitNotValid(let former, _, let instead) = reading.problems[1].reason,
      case .outline(.noUnitName) = reading.problems[2].reason
    else {
      Issue.record("\(reading.problems)")
      return
    }
    #expect(unknown.string == "Atlantis" && former.string == "Quảng Nam")
    #expect(instead.first?.string.hasPrefix("da-nang@2025") == true)
    let nameless = Self.read([Self.feature("\"dan_so\":5"), Self.feature("\"dan_so\":6")])
    #expect(nameless.problems.count == 1 && nameless.keptCount == 0)
  }

  @Test(
    "refuses what is no collection, no JSON, no file",
    arguments: [
      ("{\"type\":\"Topology\"}", "notACollection"), ("[1]", "notACollection"),
      ("{\"type\":\"FeatureCollection\",", "malformedDocument"), ("\u{FEFF}", "malformedDocument"),
    ])
  func refusals(_ text: String, reason: String) {
    let reading = OutlineFile.read(Array(text.utf8), name: SafeText("t.geojson"))
    #expect(reading.problems.count == 1)
    #expect(reading.problems.map { "\($0.reason)" }.joined().contains(reason))
    let missing = OutlineFile.read("/nonexistent/t.geojson")
    #expect(missing.problems.map(\.reason) == [.fileMissing])
  }

  @Test("takes what two files have from the first")
  func two() throws {
    let folder = try TemporaryFolder()
    func write(_ year: Int, _ name: String) throws -> String {
      let features = try Self.provinces(year).map { Self.feature("\"ten\":\"\($0.name)\"") }
      return try folder.write(
        "{\"type\":\"FeatureCollection\",\"features\":[" + features.joined(separator: ",") + "]}",
        to: name)
    }
    let both = OutlineFile.read([try write(2024, "63.geojson"), try write(2026, "34.geojson")])
    #expect(both.problems.isEmpty)
    let ids = Set(both.outlines.outlines.map(\.unit))
    #expect(ids == Set(try (Self.provinces(2024) + Self.provinces(2026)).map(\.id)))
    #expect(both.outlines.outlines.allSatisfy { $0.polygons.count == 1 })
  }

  @Test("reads numbers as the standard library does", arguments: [1, 2, 3] as [UInt64])
  func numbers(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var texts = ["0", "-0", "-0.0", "105", "1e2", "-1.5E-3", "0.000000000000000000001", "20.5e0"]
    texts += (0..<500).map { _ in "\(Double.random(in: -180...180, using: &generator))" }
    texts += (0..<50).map { _ in
      "1" + String(repeating: "0", count: Int.random(in: 0...30, using: &generator)) + ".25"
    }
    for text in texts {
      let value = Array(text.utf8).withUnsafeBytes { JSONNumber.double($0) }
      let wanted = try #require(Double(text))
      #expect(
        value.map { abs($0 - wanted) <= abs(wanted) * 1e-15 } == true, "\(text), seed \(seed)")
    }
  }
}
