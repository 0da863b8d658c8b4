import Measures

/// Where an archipelago lies, for a map whose outlines do not have it.
///
/// The extents are those that the country gives in its descriptions of the two special zones: Hoàng
/// Sa, of Đà Nẵng, between 15°45′ and 17°15′ north, 111° and 113° east; Trường Sa, of Khánh Hòa,
/// between 6°30′ and 12° north, 111°30′ and 117°20′ east. Of each a few islands stand for all,
/// rounded to a hundredth of a degree.
struct IslandGroup: Sendable {
  /// The province it belongs to: the part of its id that does not change with a merger.
  let slug: String
  /// The waters of the archipelago.
  let waters: GeographicBox
  /// Islands that are drawn where the outlines have none.
  let islands: [Coordinate]

  /// Hoàng Sa: Đá Bắc, Phú Lâm, Linh Côn, Hoàng Sa, Quang Hòa, Tri Tôn.
  static let hoangSa = IslandGroup(
    slug: "da-nang", waters: GeographicBox(west: 111, south: 15.75, east: 113, north: 17.25),
    islands: places([
      (17.10, 111.50), (16.83, 112.33), (16.67, 112.73), (16.53, 111.60), (16.45, 111.71),
      (15.78, 111.20),
    ]))

  /// Trường Sa: Song Tử Tây, Sơn Ca, Nam Yết, Sinh Tồn, Phan Vinh, Trường Sa, Thuyền Chài, An Bang.
  static let truongSa = IslandGroup(
    slug: "khanh-hoa", waters: GeographicBox(west: 111.5, south: 6.5, east: 117.34, north: 12),
    islands: places([
      (11.43, 114.33), (10.38, 114.48), (10.18, 114.36), (9.88, 114.33), (8.97, 113.70),
      (8.64, 111.92), (8.18, 113.30), (7.89, 112.92),
    ]))

  /// The group of a province.
  static func group(of slug: String) -> IslandGroup {
    slug == hoangSa.slug ? hoangSa : truongSa
  }

  private static func places(_ places: [(latitude: Float, longitude: Float)]) -> [Coordinate] {
    places.map { Coordinate(longitude: $0.longitude, latitude: $0.latitude) }
  }
}
