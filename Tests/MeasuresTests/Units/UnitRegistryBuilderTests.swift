import Measures
import Testing
import Text

@Suite("UnitRegistryBuilder")
struct UnitRegistryBuilderTests {
  private func row(
    _ id: String, _ level: Level, parent: String = "", successor: String = "",
    name: String = "Tên", from: String = "", to: String = ""
  ) -> UnitRow {
    UnitRow(
      id: id, level: level, parent: parent, successor: successor,
      version: UnitVersion(
        nameVietnamese: SafeText(name), validFrom: Day(code: from), validTo: Day(code: to)))
  }

  private func build(
    _ rows: [UnitRow]
  ) -> (registry: UnitRegistry, problems: [UnitTableProblem]) {
    var builder = UnitRegistryBuilder()
    for (index, row) in rows.enumerated() { builder.append(row, line: index + 1) }
    return builder.finish()
  }

  @Test("rows in any order make linked units, versions oldest first")
  func links() throws {
    let (registry, problems) = build([
      row("b", .province, parent: "a", name: "Mới", from: "2025-01-01"),
      row("b", .province, parent: "a", successor: "c", name: "Cũ", to: "2024-12-31"),
      row("c", .province, parent: "a"),
      row("a", .nation),
    ])
    #expect(problems.isEmpty)
    let unit = try #require(registry.index(id: "b"))
    #expect(registry[unit].versions.map(\.nameVietnamese.string) == ["Cũ", "Mới"])
    #expect(registry[unit].parent == registry.index(id: "a"))
    // The successor of the latest version counts, and that has none.
    #expect(registry[unit].successor == nil)
  }

  @Test("every mistake is named with its line")
  func mistakes() {
    let (registry, problems) = build([
      row("a", .nation),
      row("Tỉnh", .province, parent: "a"),
      row("b", .province, parent: "a", name: ""),
      row("c", .province, parent: "a", from: "2025-01-02", to: "2025-01-01"),
      row("d", .province, parent: "a", to: "2025-06-30"),
      row("d", .province, parent: "a", from: "2025-06-30"),
      row("d", .district, parent: "a", from: "2025-07-01"),
      row("e", .province, parent: "missing"),
      row("f", .province, parent: "a", successor: "missing"),
      row("g", .province, parent: "h"),
      row("h", .commune, parent: "a"),
    ])
    #expect(
      problems == [
        UnitTableProblem(line: 2, reason: .badIdentifier("Tỉnh")),
        UnitTableProblem(line: 3, reason: .noName(id: "b")),
        UnitTableProblem(line: 4, reason: .reversedValidity(id: "c")),
        UnitTableProblem(line: 6, reason: .overlappingValidity(id: "d", otherLine: 5)),
        UnitTableProblem(line: 7, reason: .changedPlace(id: "d", otherLine: 5)),
        UnitTableProblem(line: 8, reason: .unknownParent(id: "e", parent: "missing")),
        UnitTableProblem(line: 9, reason: .unknownSuccessor(id: "f", successor: "missing")),
        UnitTableProblem(line: 10, reason: .parentNotAbove(id: "g", parent: "h")),
      ])
    #expect(registry.units.map(\.id) == ["a", "d", "e", "f", "g", "h"])
  }

  @Test("departments may be nested, but not in a ring")
  func rings() throws {
    let (registry, problems) = build([
      row("a", .nation), row("so", .department, parent: "a"),
      row("chi-cuc", .department, parent: "so"),
      row("x", .department, parent: "y"), row("y", .department, parent: "x"),
    ])
    #expect(problems.map(\.line) == [4])
    let nested = try #require(registry.index(id: "chi-cuc"))
    #expect(registry.path(to: nested).map { registry[$0].id } == ["a", "so", "chi-cuc"])
  }

  @Test("a list whose parents run in a ring, made without the builder, ends all the same")
  func ringWithoutBuilder() {
    let version = UnitVersion(nameVietnamese: SafeText("Vòng"))
    let registry = UnitRegistry([
      Unit(
        id: "a", level: .department, parent: UnitIndex(raw: 1), successor: UnitIndex(raw: 1),
        versions: [version]),
      Unit(
        id: "b", level: .department, parent: UnitIndex(raw: 0), successor: UnitIndex(raw: 9),
        versions: [version]),
      Unit(id: "c", level: .commune, parent: UnitIndex(raw: 9), versions: []),
    ])
    let first = UnitIndex(raw: 0)
    #expect(registry.path(to: first).count > 2)
    #expect(registry.path(to: UnitIndex(raw: 2)) == [UnitIndex(raw: 2)])
    #expect(registry.members(of: first, level: .commune, during: .day(.latest)).isEmpty)
    #expect(registry.heir(of: UnitIndex(raw: 2), at: .latest) == UnitIndex(raw: 2))
  }

  @Test("a builder that extends a registry keeps its positions and may replace its units")
  func extending() throws {
    let base = UnitFixtures.country
    var builder = UnitRegistryBuilder(extending: base)
    builder.append(row("hue.so-y-te", .department, parent: "hue", name: "Sở Y tế"), line: 2)
    builder.append(row("hue", .province, parent: "localities", name: "Cố đô Huế"), line: 3)
    let (registry, problems) = builder.finish()
    #expect(problems.isEmpty)
    #expect(registry.units.count == base.units.count + 1)
    #expect(registry.units.map(\.id).starts(with: base.units.map(\.id)))
    let hue = try #require(registry.index(id: "hue"))
    #expect(registry[hue].name(.vietnamese).string == "Cố đô Huế")
    #expect(registry.children(of: hue).map { registry[$0].id } == ["hue.so-y-te"])
  }

  @Test("merging keeps the first registry's units and moves the links of the other's")
  func merging() throws {
    let small = build([
      row("localities", .block), row("hue", .province, parent: "localities", name: "Khác"),
      row("hue.so-y-te", .department, parent: "hue", name: "Sở Y tế"),
    ]).registry
    let (registry, positions) = UnitFixtures.country.merging(small)
    #expect(registry.units.count == UnitFixtures.country.units.count + 1)
    #expect(positions.map { registry[$0].id } == small.units.map(\.id))
    let department = try #require(registry.index(id: "hue.so-y-te"))
    #expect(
      registry.path(to: department).map { registry[$0].id } == [
        "vn", "localities", "hue", "hue.so-y-te",
      ])
    let hue = try #require(registry.index(id: "hue"))
    #expect(registry[hue].name(.vietnamese).string == "Thành phố Huế")
  }
}
