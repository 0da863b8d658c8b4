import Measures
import Testing
import Text

/// The units of the country over time, as the decisions on them say.
@Suite("The country's units over time")
struct CountryTests {
  private let registry = UnitFixtures.country

  private func provinces(on code: String) throws -> [Unit] {
    let day = try #require(Day(code: code))
    let localities = try #require(registry.localities)
    return registry.members(of: localities, level: .province, during: .day(day))
      .map { registry[$0] }
  }

  @Test(
    "63 provinces until 30/06/2025, 34 since",
    arguments: [
      ("2024-07-19", 63, 5), ("2024-12-31", 63, 5), ("2025-01-01", 63, 6), ("2025-06-30", 63, 6),
      ("2025-07-01", 34, 6), ("2026-04-29", 34, 6), ("2026-04-30", 34, 7), ("2026-11-22", 34, 7),
    ])
  func provinceCount(day: String, count: Int, cities: Int) throws {
    let provinces = try provinces(on: day)
    #expect(provinces.count == count)
    let at = Day(code: day)
    #expect(provinces.filter { $0.version(at: at)?.kind == "city" }.count == cities)
  }

  @Test("22 ministries and Social Security until 28/02/2025, 17 since")
  func ministryCount() throws {
    let ministries = try #require(registry.ministries)
    let before = Period.day(try #require(Day(code: "2025-02-28")))
    let after = Period.day(try #require(Day(code: "2025-03-01")))
    #expect(registry.children(of: ministries, during: before).count == 23)
    #expect(registry.children(of: ministries, during: after).count == 17)
    let gone = registry.children(of: ministries, during: before).map { registry[$0].id }
      .filter {
        !registry.children(of: ministries, during: after).map { registry[$0].id }.contains($0)
      }
    #expect(gone.contains("bao-hiem-xa-hoi-viet-nam"))
    #expect(gone.count == 8)
  }

  @Test("a year in which provinces were merged is the business of the merged ones")
  func straddling() throws {
    let localities = try #require(registry.localities)
    let year = try #require(Period(code: "2025"))
    let half = try #require(Period(code: "2025-H1"))
    #expect(registry.children(of: localities, during: year).count == 34)
    #expect(registry.children(of: localities, during: half).count == 63)
  }

  @Test("Huế became a city and Đồng Nai too: same unit, another name")
  func upgrades() throws {
    let hue = try #require(registry.index(id: "hue"))
    #expect(registry[hue].versions.count == 2)
    #expect(
      registry[hue].name(.vietnamese, at: Day(code: "2024-12-31")).string
        == "Tỉnh Thừa Thiên Huế")
    #expect(
      registry[hue].name(.vietnamese, at: Day(code: "2025-01-01")).string
        == "Thành phố Huế")
    let dongNai = try #require(registry.index(id: "dong-nai@2025"))
    #expect(
      registry[dongNai].name(.english, at: Day(code: "2026-04-29")).string
        == "Dong Nai Province")
    #expect(registry[dongNai].name(.english).string == "Dong Nai City")
    #expect(registry[dongNai].isValid(during: try #require(Period(code: "2026"))))
  }

  @Test("the 23 merged provinces come from 52, and say which")
  func mergers() throws {
    let merged = registry.indices.filter { registry[$0].id.hasSuffix("@2025") }
    #expect(merged.count == 23)
    #expect(merged.map { registry.predecessors(of: $0).count }.reduce(0, +) == 52)
    let daNang = try #require(registry.index(id: "da-nang@2025"))
    #expect(registry.predecessors(of: daNang).map { registry[$0].id } == ["da-nang", "quang-nam"])
    let quangNam = try #require(registry.index(id: "quang-nam"))
    #expect(registry.heir(of: quangNam, at: try #require(Day(code: "2026-01-01"))) == daNang)
    #expect(registry.heir(of: quangNam, at: try #require(Day(code: "2025-06-30"))) == quangNam)
  }

  @Test("paths and members")
  func paths() throws {
    let communes = UnitFixtures.communes
    let ward = try #require(communes.index(id: "c20242"))
    #expect(
      communes.path(to: ward).map { communes[$0].id }
        == ["vn", "localities", "da-nang@2025", "c20242"])
    let nation = try #require(communes.nation)
    let today = Period.day(try #require(Day(code: "2026-11-22")))
    #expect(communes.members(of: nation, level: .commune, during: today).count == 3_321)
    #expect(communes.members(of: nation, level: .district, during: today).isEmpty)
    let before = Period.day(try #require(Day(code: "2025-06-30")))
    #expect(communes.members(of: nation, level: .district, during: before).count == 696)
    #expect(communes.members(of: nation, level: .nation, during: today) == [nation])
  }

  @Test("Thành phố Huế of 2024 was a city in a province, and is not taken for the province")
  func cityBelowProvince() throws {
    let resolver = UnitResolver(registry)
    let then = try #require(Period(code: "2024-06"))
    let now = try #require(Period(code: "2025-06"))
    let hue = try #require(registry.index(id: "hue"))
    for name in ["Thành phố Huế", "TP. Huế", "UBND thành phố Huế"] {
      #expect(resolver.resolve(name, during: then) == .failure(.unknown(suggestions: [hue])))
      #expect(resolver.resolve(name, during: now) == .success(hue))
    }
    for name in ["Tỉnh Thừa Thiên Huế", "Thừa Thiên Huế", "hue", "Huế"] {
      #expect(resolver.resolve(name, during: then) == .success(hue), "\(name)")
    }
    // The same body became a city: nobody else was called so.
    let before = try #require(Period(code: "2025-08"))
    let dongNai = try #require(registry.index(id: "dong-nai@2025"))
    #expect(resolver.resolve("Thành phố Đồng Nai", during: before) == .success(dongNai))
  }
}
