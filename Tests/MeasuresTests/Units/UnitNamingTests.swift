import Measures
import Testing
import Text

@Suite("Unit: names and validity")
struct UnitNamingTests {
  private let registry = UnitFixtures.communes

  @Test(
    "short names as people write them",
    arguments: [
      ("da-nang", "Đà Nẵng", "Da Nang"), ("ho-chi-minh", "TP. Hồ Chí Minh", "Ho Chi Minh City"),
      ("ho-chi-minh@2025", "TP. Hồ Chí Minh", "Ho Chi Minh City"), ("ha-noi", "Hà Nội", "Ha Noi"),
      ("hue", "Huế", "Hue"), ("ba-ria-vung-tau", "Bà Rịa - Vũng Tàu", "Ba Ria - Vung Tau"),
      ("bo-cong-thuong", "Bộ Công Thương", "Ministry of Industry and Trade"),
      ("c20242", "Phường Hải Châu", "Hai Chau Ward"), ("d001", "Quận Ba Đình", "Ba Dinh District"),
      ("vn", "Toàn quốc", "Whole country"),
    ])
  func shortNames(id: String, vietnamese: String, english: String) throws {
    let unit = registry[try #require(registry.index(id: id))]
    #expect(unit.shortName(.vietnamese).string == vietnamese)
    #expect(unit.shortName(.english).string == english)
  }

  @Test(
    "an English name is formed where none is given",
    arguments: [
      ("Phường Hải Châu", "Hai Chau Ward"), ("Xã Đất Mũi", "Dat Mui Commune"),
      ("Đặc khu Phú Quốc", "Phu Quoc Special Zone"), ("Thị xã Sơn Tây", "Son Tay Town"),
      ("Huyện Củ Chi", "Cu Chi District"), ("Sở Y tế", "So Y te"),
    ])
  func formedEnglish(vietnamese: String, english: String) {
    let unit = Unit(
      id: "x", level: .commune, versions: [UnitVersion(nameVietnamese: SafeText(vietnamese))])
    #expect(unit.name(.english).string == english)
  }

  @Test("the name of a day is that of its version, outside its life of the nearest")
  func versions() throws {
    let first = UnitVersion(
      nameVietnamese: SafeText("Một"), validFrom: Day(code: "2020-01-01"),
      validTo: Day(code: "2020-12-31"))
    let second = UnitVersion(
      nameVietnamese: SafeText("Hai"), validFrom: Day(code: "2022-01-01"),
      validTo: Day(code: "2022-12-31"))
    let unit = Unit(id: "x", level: .department, versions: [first, second])
    let names = ["2019-01-01", "2020-06-01", "2021-06-01", "2022-06-01", "2024-01-01"].map {
      unit.name(.vietnamese, at: Day(code: $0)).string
    }
    #expect(names == ["Một", "Một", "Một", "Hai", "Hai"])
    #expect(unit.name(.vietnamese).string == "Hai")
    #expect(!unit.isValid(during: try #require(Period(code: "2021"))))
    #expect(unit.isValid(during: try #require(Period(code: "2020-12-31/2021-12-31"))))
    #expect(unit.isValid(during: try #require(Period(code: "2021-01-01/2022-01-01"))))
    #expect(!unit.isValid(at: try #require(Day(code: "2023-01-01"))))
    #expect(Unit(id: "y", level: .department, versions: []).name(.vietnamese).string == "y")
  }
}
