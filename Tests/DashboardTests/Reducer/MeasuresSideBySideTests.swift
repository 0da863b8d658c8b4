import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("The measures of one unit side by side")
struct MeasuresSideBySideTests {
  private func screen(_ width: Int, _ height: Int) throws -> Screen {
    let dataset = try SmallCountry.dataset(
      moreFigures: "2024-H1 vn online 5/10 final\n2024-H1 vn e2e-eligible 6/8 final\n"
        + "2024-H1 vn overdue 1/10 final")
    return try Scenery.indicators.screen(dataset, size: Size(width: width, height: height))
  }

  @Test("EMC, 766 and submission stand together, each with its fraction, its name and its period")
  func panel() throws {
    let screen = try screen(160, 45)
    for (code, value) in [
      ("e2e·emc", "42 %"), ("e2e-eligible·766.2026", "75,00 %"), ("online", "50,00 %"),
    ] {
      #expect(screen.rows.contains { $0.contains("\(code) ") && $0.contains(value) }, "\(code)")
    }
    // What is not known is said, not left out.
    #expect(try screen.row(with: "score-766·").contains("··"))
    #expect(screen.text.contains("SL toàn trình / Tiếp nhận"))
    #expect(screen.text.contains("SL toàn trình / Đủ điều kiện"))
  }

  @Test("They are the first rows of the list, where there is no room for more")
  func order() throws {
    let screen = try screen(80, 24)
    let ids = (0..<3).compactMap { row -> String? in
      guard case .indicators(let model) = screen.state.model else { return nil }
      return model.indicator(at: row).map { model.scene.dataset.catalogue[$0].id }
    }
    #expect(ids == ["e2e", "e2e-eligible", "online"])
  }

  @Test("Definition, basis and version are on the page at every size", arguments: [80, 120, 160])
  func meaning(_ width: Int) throws {
    let screen = try screen(width, width == 80 ? 24 : 45)
    #expect(screen.text.contains("Định nghĩa: "))
    #expect(screen.text.contains("Căn cứ: "))
    #expect(screen.text.contains(width == 80 ? "e2e·emc" : "Phiên bản định nghĩa: e2e · emc"))
  }
}
