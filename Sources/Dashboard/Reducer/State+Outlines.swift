import Drawing
import Measures
import Text
import Words

extension State {
  /// Takes over shapes that were read, and says what is wrong with them.
  mutating func take(_ reading: OutlineReading) {
    outlines = reading.outlines
    outlineRevision += 1
    let errors = reading.problems.count { $0.severity == .error }
    guard let first = reading.problems.first(where: { $0.severity == .error }) else { return }
    let more =
      errors > 1
      ? words.sentence(
        Bilingual(" (và {0} lỗi nữa: dvctop validate)", " (and {0} more: dvctop validate)"),
        words.numbers.integer(Int64(errors - 1))) : .empty
    notice = Notice(words.line(first) + more, isWarning: true)
  }

  /// Draws the shapes again when there are others, or when they have another size; keys leave them
  /// as they are.
  mutating func refreshRaster() {
    guard case .map(let map) = model, let outlines = map.outlines,
      let projection = mapProjection(map),
      raster?.key != outlines.key || raster?.projection != projection
    else { return }
    raster = OutlineRaster(outlines, projection)
  }

  /// Where the shapes of the map lie, on a desk or on a wall; nil where it has none.
  private func mapProjection(_ map: MapModel) -> MapProjection? {
    guard let wall else { return mapPlanLayout(map).projection }
    let page = Self.wallPageSize(of: size, for: wall.page)
    guard case .shapes(let projection)? = WallMap.layout(page, map)?.plan else { return nil }
    return projection
  }

  /// Where the parts of the map lie on a desk.
  func mapPlanLayout(_ map: MapModel) -> MapPage.Layout {
    MapPage.layout(Shell(size: size), map, isZoomed: isZoomed)
  }

  /// Why the map is made of tiles although there are outlines; nil where it is not.
  var outlineRemark: SafeText? {
    guard case .map(let map) = model, let found = map.tooFewOutlines else { return nil }
    return words.sentence(
      Bilingual(
        "ranh giới chỉ có cho {0} trong {1} tỉnh: vẽ bằng ô",
        "outlines for only {0} of {1} provinces: drawn as tiles"),
      words.numbers.integer(Int64(found)), words.numbers.integer(Int64(map.tiles.count)))
  }
}

extension MapModel {
  /// The picture of the shapes; nil without any.
  func outlineView(
    _ projection: MapProjection, _ known: OutlineRaster?, selection: Int?, fillsWithSigns: Bool
  ) -> OutlineMapView? {
    guard let outlines else { return nil }
    var raster = known
    if raster?.key != outlines.key || raster?.projection != projection {
      raster = OutlineRaster(outlines, projection)
    }
    return raster.map {
      OutlineMapView(
        model: self, raster: $0, selection: selection, fillsWithSigns: fillsWithSigns)
    }
  }
}
