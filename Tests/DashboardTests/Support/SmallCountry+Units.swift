import Measures
import Testing
import Text

extension SmallCountry {
  /// A body of the country.
  struct Body {
    let id: String
    let level: Level
    let parent: String
    let name: String
    let english: String
    var successor = ""
    var validFrom: String?
    var validTo: String?
  }

  /// Nation, blocks, three ministries, seven provinces until 30/06/2025 and two after, and four
  /// bodies below Đà Nẵng.
  static let bodies = [
    Body(id: "vn", level: .nation, parent: "", name: "Toàn quốc", english: "Whole country"),
    Body(
      id: "ministries", level: .block, parent: "vn", name: "Bộ, ngành", english: "Ministries"),
    Body(
      id: "localities", level: .block, parent: "vn", name: "Địa phương", english: "Localities"),
    ministry("bo-cong-thuong", "Bộ Công Thương", "Ministry of Industry and Trade"),
    ministry("bo-tai-chinh", "Bộ Tài chính", "Ministry of Finance"),
    ministry("bo-tu-phap", "Bộ Tư pháp", "Ministry of Justice"),
    old("da-nang", "Thành phố Đà Nẵng", "Da Nang City", "da-nang@2025"),
    old("quang-nam", "Tỉnh Quảng Nam", "Quang Nam Province", "da-nang@2025"),
    old("ha-nam", "Tỉnh Hà Nam", "Ha Nam Province", "ha-nam@2025"),
    province("lang-son", "Tỉnh Lạng Sơn", "Lang Son Province"),
    old("kon-tum", "Tỉnh Kon Tum", "Kon Tum Province", "ha-nam@2025"),
    province("cao-bang", "Tỉnh Cao Bằng", "Cao Bang Province"),
    old("soc-trang", "Tỉnh Sóc Trăng", "Soc Trang Province", "ha-nam@2025"),
    province("ca-mau", "Tỉnh Cà Mau", "Ca Mau Province"),
    Body(
      id: "da-nang@2025", level: .province, parent: "localities", name: "Thành phố Đà Nẵng",
      english: "Da Nang City", validFrom: "2025-07-01"),
    Body(
      id: "ha-nam@2025", level: .province, parent: "localities", name: "Tỉnh Ninh Bình",
      english: "Ninh Binh Province", validFrom: "2025-07-01"),
    below("da-nang.so-cong-thuong", .department, "Sở Công Thương", "Department of Industry"),
    below("da-nang.so-y-te", .department, "Sở Y tế", "Department of Health"),
    below("da-nang.hai-chau", .district, "Quận Hải Châu", "Hai Chau District"),
    below("da-nang.son-tra", .district, "Quận Sơn Trà", "Son Tra District"),
  ]

  /// A province in force without end.
  static func province(_ id: String, _ name: String, _ english: String) -> Body {
    Body(id: id, level: .province, parent: "localities", name: name, english: english)
  }

  private static func ministry(_ id: String, _ name: String, _ english: String) -> Body {
    Body(id: id, level: .ministry, parent: "ministries", name: name, english: english)
  }

  private static func old(
    _ id: String, _ name: String, _ english: String, _ successor: String
  ) -> Body {
    Body(
      id: id, level: .province, parent: "localities", name: name, english: english,
      successor: successor, validTo: "2025-06-30")
  }

  private static func below(
    _ id: String, _ level: Level, _ name: String, _ english: String
  ) -> Body {
    Body(
      id: id, level: level, parent: "da-nang", name: name, english: english,
      validTo: "2025-06-30")
  }

  static func registry(_ bodies: [Body], isReordered: Bool) throws -> UnitRegistry {
    var builder = UnitRegistryBuilder()
    // Positions follow the order of the rows, ids and names do not.
    for (index, body) in (isReordered ? bodies.reversed() : bodies).enumerated() {
      builder.append(
        UnitRow(
          id: body.id, level: body.level, parent: body.parent, successor: body.successor,
          version: UnitVersion(
            nameVietnamese: SafeText(body.name), nameEnglish: SafeText(body.english),
            validFrom: body.validFrom.flatMap { Day(code: $0) },
            validTo: body.validTo.flatMap { Day(code: $0) })),
        line: index + 1)
    }
    let (registry, problems) = builder.finish()
    try #require(problems.isEmpty, "\(problems)")
    return registry
  }
}
