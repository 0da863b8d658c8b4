import Drawing
import Measures
import Testing

@testable import Dashboard

@Suite("Targets of members")
struct MemberTargetTests {
  private static func screen(_ goals: [SmallCountry.Goal]) throws -> Screen {
    var screen = Screen(
      try SmallCountry.dataset(goals: goals), size: Size(width: 160, height: 45))
    screen.press("3")
    return screen
  }

  @Test("A target for all provinces is a mark on their bars, and their statuses are counted")
  func level() throws {
    let screen = try Self.screen([.init(scope: "level:province", value: 40, year: 2024)])
    #expect(try screen.listRow(with: "Đà Nẵng").contains("✓"))
    #expect(try screen.listRow(with: "Quảng Nam").contains("✗"))
    #expect(try screen.row(with: "Tỷ lệ▼").contains("┃40"))
    #expect(try screen.row(with: "/4 đạt").contains("✓ ≈2/4 đạt"))
    #expect(screen.text.contains("┃ mục tiêu 2024"))
  }

  @Test("A target of one unit is a mark on its own bar, and on no other")
  func own() throws {
    let screen = try Self.screen([.init(scope: "da-nang", value: 40, year: 2024)])
    #expect(try screen.listRow(with: "Đà Nẵng").contains("✓"))
    #expect(try screen.listRow(with: "Đà Nẵng").contains("┃"))
    #expect(try !screen.listRow(with: "Hà Nam").contains("┃"))
    #expect(try screen.row(with: "/1 đạt").contains("✓ ≈1/1 đạt"))
    #expect(screen.text.contains("┃ mục tiêu của từng đơn vị"))
  }

  @Test("One unit's own target stands in its row only, beside the one that the others share")
  func both() throws {
    let goals = SmallCountry.goals + [SmallCountry.Goal(scope: "da-nang", value: 90, year: 2024)]
    let screen = try Self.screen(goals)
    #expect(try screen.row(with: "Tỷ lệ▼").contains("┃30"))
    #expect(try screen.listRow(with: "Đà Nẵng").contains("✗"))
    #expect(try screen.listRow(with: "Hà Nam").contains("✓"))
    let model = try #require(screen.state.model.ranking)
    let unit = try SmallCountry.unit("da-nang", in: model.scene.dataset)
    #expect(model.memberTargets[unit].current?.value == FixedDecimal(integer: 90))
    #expect(model.targets.current?.value == FixedDecimal(integer: 30))
  }
}
