import Measures
import Text

/// Turns a GeoJSON document into shapes, feature by feature; a feature that cannot be used is left
/// out and said.
struct OutlineReader {
  private let document: JSONDocument
  private let file: SafeText
  private var log = ProblemLog(limit: OutlineLimits.problems)
  private var rings: RingReader

  init(_ document: JSONDocument, file: SafeText) {
    self.document = document
    self.file = file
    rings = RingReader(document)
  }

  /// Reads all features.
  mutating func read() -> OutlineReading {
    document.reportOddities(file, &log)
    let features = features()
    let names = FeatureNames(features)
    if !features.isEmpty, names.isEmpty {
      report(.noUnitName(accepted: FeatureNames.examples), at: features[0])
      return OutlineReading(problems: log.problems, featureCount: features.count)
    }
    var outlines = OutlineSet()
    var kept = 0
    for (number, feature) in features.enumerated() where !rings.isFull {
      guard let unit = unit(of: feature, names.meaning(of: number)) else { continue }
      let polygons = polygons(of: feature)
      guard !polygons.isEmpty else { continue }
      kept += 1
      outlines.add(polygons, to: unit)
    }
    return OutlineReading(
      outlines: outlines, problems: log.problems, featureCount: features.count, keptCount: kept)
  }

  /// The features of the collection; of a document that is one feature that one.
  private mutating func features() -> [JSONValue] {
    guard let root = document.root else { return [] }
    let type = root["type"]?.string
    if type == "Feature" { return [root] }
    guard type == "FeatureCollection", let list = root["features"], list.kind == .array else {
      report(.notACollection(SafeText(type ?? "…").truncated(to: Self.shownColumns)), at: root)
      return []
    }
    return list.elements.filter { feature in
      if feature["type"]?.string == "Feature" { return true }
      report(.noGeometry, at: feature)
      return false
    }
  }

  /// The id of the unit that a feature is about.
  private mutating func unit(of feature: JSONValue, _ meaning: FeatureNames.Meaning) -> String? {
    switch meaning {
    case .unit(let id): return id
    case .nameless:
      report(.noUnitName(accepted: FeatureNames.examples), at: feature)
    case .problem(let reason, let value):
      add(reason, at: value.position)
    }
    return nil
  }

  private mutating func polygons(of feature: JSONValue) -> [GeographicPolygon] {
    guard let geometry = feature["geometry"], geometry.kind == .object else {
      report(.noGeometry, at: feature["geometry"] ?? feature)
      return []
    }
    let type = geometry["type"]?.string
    guard let coordinates = geometry["coordinates"] else {
      report(.badCoordinates, at: geometry)
      return []
    }
    switch type {
    case "Polygon":
      return polygon(coordinates).map { [$0] } ?? []
    case "MultiPolygon":
      guard coordinates.kind == .array else {
        report(.badCoordinates, at: coordinates)
        return []
      }
      return coordinates.elements.compactMap { polygon($0) }
    default:
      let shown = SafeText(type ?? "…").truncated(to: Self.shownColumns)
      report(.noArea(shown), at: geometry["type"] ?? geometry)
      return []
    }
  }

  /// A polygon of an array of rings; without its outer ring it is left out, without an inner one
  /// it has a hole less.
  private mutating func polygon(_ value: JSONValue) -> GeographicPolygon? {
    guard value.kind == .array else {
      report(.badCoordinates, at: value)
      return nil
    }
    var found: [[Coordinate]] = []
    for (number, element) in value.elements.enumerated() {
      let result = rings.ring(element)
      if let fault = result.fault { add(.outline(fault), at: document.position(of: result.offset)) }
      if !result.ring.isEmpty { found.append(result.ring) }
      if number == 0, result.ring.isEmpty { return nil }
    }
    return GeographicPolygon(rings: found)
  }

  /// Columns of a word of the file that a problem shows.
  private static let shownColumns = 40

  private mutating func report(_ fault: OutlineFault, at value: JSONValue) {
    add(.outline(fault), at: value.position)
  }

  private mutating func add(_ reason: ProblemReason, at place: TextPosition) {
    log.add(
      SourceProblem(file: file, line: place.line, column: place.column, reason: reason))
  }
}
