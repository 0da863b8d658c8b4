import Measures
import Testing
import Text

@Suite("UnitResolver: districts, communes, departments")
struct CommuneResolverTests {
  private let resolver = UnitFixtures.communeResolver

  private func answer(
    _ text: String, _ period: String
  ) throws -> Result<UnitIndex, UnitError> {
    resolver.resolve(text, during: try #require(Period(code: period)))
  }

  private func id(_ text: String, _ period: String) throws -> String {
    resolver.registry[try answer(text, period).get()].id
  }

  @Test(
    "districts and communes in every spelling, as of the period",
    arguments: [
      ("Quận Ba Đình", "2024", "d001"), ("quan ba dinh", "2024", "d001"),
      ("Q. Ba Đình", "2024", "d001"), ("UBND quận Ba Đình", "2024", "d001"),
      ("Hoàn Kiếm", "2024", "d002"), ("Hoàn Kiếm", "2026", "c00070"), ("001", "2024", "d001"),
      ("Phường Hải Châu", "2026", "c20242"), ("P. Hải Châu", "2026", "c20242"),
      ("hai chau", "2024", "d492"), ("20242", "2026", "c20242"), ("4", "2026", "cao-bang"),
      ("Quận 1", "2024", "d760"), ("Q.1", "2024", "d760"),
    ])
  func spellings(text: String, period: String, expected: String) throws {
    #expect(try id(text, period) == expected)
  }

  @Test("a spreadsheet's four digits are a commune, three are not")
  func fourDigits() throws {
    let registry = resolver.registry
    let first = try #require(
      registry.indices.first {
        registry[$0].level == .commune && registry[$0].versions[0].code.hasPrefix("01")
      })
    let code = registry[first].versions[0].code
    #expect(try id(String(code.dropFirst()), "2026") == registry[first].id)
    #expect(throws: UnitError.self) { try answer("103", "2026").get() }
  }

  @Test("a province comes before a ward of its name, even when the province has ended")
  func levels() throws {
    #expect(try id("Bắc Giang", "2024") == "bac-giang")
    #expect(try id("Thành phố Bắc Giang", "2024") == "d213")
    #expect(try id("Phường Bắc Giang", "2026") == "c07210")
    #expect(try id("Bắc Ninh / Bắc Giang", "2026") == "c07210")
    let province = try #require(resolver.registry.index(id: "bac-giang"))
    let period = try #require(Period(code: "2026"))
    #expect(try answer("Bắc Giang", "2026") == .failure(.notValid(province, during: period)))
  }

  @Test(
    "a city that bore the name of its province is the city, as long as there were districts",
    arguments: [
      ("TP. Hà Tĩnh", "2024", "d436"), ("Thành phố Bắc Ninh", "2024", "d256"),
      ("Thành phố Huế", "2025-H1", "hue"), ("TP. Long Xuyên", "2024", "d883"),
      ("TP Vinh", "2024", "d412"), ("Thành phố Bắc Ninh", "2026", "bac-ninh@2025"),
      ("Thủ Đức", "2024", "d769"), ("TP. Thủ Đức", "2024", "d769"),
      ("Phường Thủ Đức", "2026", "c26824"), ("Đắc Lắc", "2024", "dak-lak"),
      ("Đắc Nông", "2024", "dak-nong"), ("Bắc Cạn", "2024", "bac-kan"),
      ("Ðắk Lắk", "2024", "dak-lak"),
    ])
  func citiesOfProvinces(text: String, period: String, expected: String) throws {
    #expect(try id(text, period) == expected)
  }

  @Test("a name of many communes is ambiguous, and all are named")
  func ambiguous() throws {
    guard case .failure(.ambiguous(let units)) = try answer("xa tan an", "2026") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(units.count == 7)
    #expect(units.allSatisfy { resolver.registry[$0].level == .commune })
    guard case .failure(.ambiguous(let districts)) = try answer("Huyện Châu Thành", "2024") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(districts.count == 10)
  }

  @Test("marks tell communes apart that are the same without them")
  func marks() throws {
    #expect(try id("Xã Tân Ân", "2026") == "c32236")
    #expect(try id("xã tân ân", "2026") == "c32236")
    #expect(try id("X. Tân Ân", "2026") == "c32236")
    guard case .failure(.ambiguous(let units)) = try answer("Xã Tân An", "2026") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(units.count == 6)
  }

  @Test(
    "what it belongs to narrows a name",
    arguments: [
      "Nghệ An / Xã Tân An", "Nghệ An/Tân An", "Xã Tân An, Nghệ An", "Xã Tân An, tỉnh Nghệ An",
      "Xã Tân An (Nghệ An)", "Xã Tân An tỉnh Nghệ An", "xa tan an, nghe an", "40 / Xã Tân An",
      "Toàn quốc / Nghệ An / Xã Tân An", "nghe-an / Xã Tân An", "H41/Xã Tân An",
      "Xã Tân An, Nghệ An, Việt Nam",
    ])
  func narrowed(text: String) throws {
    #expect(try id(text, "2026") == "c17305")
  }

  @Test("a name under the wrong parent is unknown, not guessed")
  func wrongParent() throws {
    #expect(throws: UnitError.self) { try answer("Lạng Sơn / Phường Hải Châu", "2026").get() }
    #expect(throws: UnitError.self) { try answer("Phường Hải Châu, Lạng Sơn", "2026").get() }
    #expect(throws: UnitError.self) { try answer("Xã Hoàn Kiếm", "2026").get() }
  }

  @Test(
    "departments are found through their province",
    arguments: [
      "Quảng Nam / Sở Công Thương", "Sở Công Thương tỉnh Quảng Nam", "Sở Công Thương Quảng Nam",
      "Sở Công Thương, Quảng Nam", "quang-nam.so-cong-thuong", "Quảng Nam / Sở CT",
    ])
  func departments(text: String) throws {
    let registry = Self.withDepartments
    let period = try #require(Period(code: "2024"))
    let unit = try UnitResolver(registry).resolve(text, during: period).get()
    #expect(registry[unit].id == "quang-nam.so-cong-thuong")
  }

  @Test("a department's name alone is ambiguous; without its word it is the ministry")
  func departmentAlone() throws {
    let registry = Self.withDepartments
    let resolver = UnitResolver(registry)
    let period = try #require(Period(code: "2024"))
    let expected = ["quang-nam.so-cong-thuong", "lang-son.so-cong-thuong"]
      .compactMap { registry.index(id: $0) }
    #expect(
      resolver.resolve("Sở Công Thương", during: period) == .failure(.ambiguous(expected)))
    let ministry = try resolver.resolve("Công Thương", during: period).get()
    #expect(registry[ministry].id == "bo-cong-thuong")
    let culture = try resolver.resolve(
      "Sở Văn hóa, Thể thao và Du lịch, Lạng Sơn", during: period
    ).get()
    #expect(registry[culture].id == "lang-son.so-van-hoa")
  }

  private static let withDepartments: UnitRegistry = {
    var builder = UnitRegistryBuilder(extending: UnitFixtures.country)
    for (line, row) in [
      ("quang-nam", "so-cong-thuong", "Sở Công Thương"),
      ("lang-son", "so-cong-thuong", "Sở Công Thương"),
      ("lang-son", "so-van-hoa", "Sở Văn hóa, Thể thao và Du lịch"),
    ].enumerated() {
      let version = UnitVersion(nameVietnamese: .init(row.2), kind: "so")
      builder.append(
        UnitRow(
          id: row.0 + "." + row.1, level: .department, parent: row.0, version: version),
        line: line)
    }
    return builder.finish().registry
  }()

  @Test("every unit is found by its id, its code and its name with its parent")
  func everyUnit() throws {
    let registry = resolver.registry
    let eras = [try #require(Day(code: "2024-07-19")), try #require(Day(code: "2026-11-22"))]
    for index in registry.indices where index.raw % 7 == 0 {
      let unit = registry[index]
      guard let day = eras.first(where: { unit.isValid(at: $0) }) else { continue }
      let period = Period.day(day)
      #expect(resolver.resolve(unit.id, during: period) == .success(index))
      let name = unit.name(.vietnamese, at: day).string
      let parent = unit.parent.map { registry[$0].name(.vietnamese, at: day).string }
      let text = parent.map { $0 + " / " + name } ?? name
      #expect(resolver.resolve(text, during: period) == .success(index), "\(text)")
      guard let code = unit.version(at: day)?.code, !code.isEmpty else { continue }
      #expect(resolver.resolve(code, during: period) == .success(index), "\(code)")
    }
  }
}
