import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("Before and after")
struct BeforeAfterTests {
  private static func model(through period: Period? = nil) throws -> BeforeAfterModel {
    let screen = try Sample.screen()
    return try #require(
      BeforeAfterModel(
        through: period, opening: screen.state.openingPeriod,
        in: screen.state.scene(of: try Sample.dataset())))
  }

  @Test("Three moments of the nation and its blocks, with changes in points")
  func rates() throws {
    let model = try Self.model()
    #expect(model.moments.map(\.string) == ["cuối 2023", "6T 2024", "đến 31/10/2026"])
    #expect(model.rows.count == 3)
    #expect(model.rows[0].cells[0].large == SafeText("17%"))
    #expect(model.rows[0].cells[1].large == SafeText("42%"))
    #expect(model.rows[0].cells[1].change == SafeText("▲ +25 điểm %"))
    #expect(model.rows[2].cells[1].change == SafeText("▲ +8 điểm %"))
    #expect(model.rows.allSatisfy { $0.cells[2].large.string.hasPrefix("≈") })
  }

  @Test("What goes over the merger is marked, and said")
  func marked() throws {
    let model = try Self.model()
    #expect(model.rows[2].cells[2].change.string.contains("*"))
    #expect(model.rows[1].cells[1].change.string.contains("*") == false)
    #expect(model.remarks.first?.string.hasPrefix("*") == true)
  }

  @Test("Where the rates are published, changes of simulated provinces are still marked")
  func simulated() throws {
    let model = try Self.model(through: Period(code: "2024-H1"))
    #expect(model.rows[0].cells.allSatisfy { !$0.large.string.contains("≈") })
    #expect(model.isSimulated)
    #expect((model.improved + model.lagging).allSatisfy { $0.change.string.contains("≈") })
  }

  @Test("Provinces are compared within one set, those of today")
  func movers() throws {
    let model = try Self.model()
    #expect(!model.improved.isEmpty && !model.lagging.isEmpty)
    let names = Set((model.improved + model.lagging).map(\.name.string))
    #expect(names.isDisjoint(with: ["Hà Nam", "Quảng Nam", "Kon Tum"]))
    #expect(model.remarks.count == 2)
  }
}
