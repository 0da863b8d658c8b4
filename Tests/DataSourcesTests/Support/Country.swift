import Measures
import Text

/// A small country: enough to be misspelt, merged and renamed.
enum Country {
  static let registry = UnitRegistry([
    unit("vn", .nation, "Toàn quốc"),
    unit("ministries", .block, "Bộ, ngành", parent: 0),
    unit("localities", .block, "Địa phương", parent: 0),
    unit("bo-tai-chinh", .ministry, "Bộ Tài chính", parent: 1),
    unit("ha-noi", .province, "Thành phố Hà Nội", code: "01", parent: 2),
    unit("da-nang", .province, "Thành phố Đà Nẵng", code: "48", parent: 2, to: merger, heir: 7),
    unit("quang-nam", .province, "Tỉnh Quảng Nam", code: "49", parent: 2, to: merger, heir: 7),
    unit("da-nang@2025", .province, "Thành phố Đà Nẵng", code: "48", parent: 2, from: successor),
    unit("hue", .province, "Thành phố Huế", code: "46", parent: 2),
    unit("c1", .commune, "Xã Tân An", parent: 4),
    unit("c2", .commune, "Xã Tân An", parent: 8),
  ])

  private static let merger = Day(year: 2025, month: 6, day: 30)
  private static let successor = Day(year: 2025, month: 7, day: 1)

  private static func unit(
    _ id: String, _ level: Level, _ name: String, code: String = "", parent: UInt32? = nil,
    from: Day? = nil, to: Day? = nil, heir: UInt32? = nil
  ) -> Unit {
    Unit(
      id: id, level: level, parent: parent.map { UnitIndex(raw: $0) },
      successor: heir.map { UnitIndex(raw: $0) },
      versions: [
        UnitVersion(code: code, nameVietnamese: SafeText(name), validFrom: from, validTo: to)
      ])
  }
}
