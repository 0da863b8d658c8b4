import Drawing
import Measures
import Testing
import Text
import Words

@testable import Dashboard

/// The marks without which a figure says more than is known.
@Suite("Marks beside figures")
struct MarkTests {
  /// Of two districts of Đà Nẵng one has reported; the other two provinces are whole.
  private static let incomplete = """
    2024-H1 vn e2e 42 final
    2024-H1 quang-nam e2e 300/1000 simulated
    2024-H1 ha-nam e2e 650/1000 simulated
    2024-H1 da-nang.hai-chau e2e 600/1200 simulated
    """

  private static func open(_ id: String, of dataset: Dataset, on screen: inout Screen) throws {
    var destination = State.Destination(page: .unit)
    destination.unit = try SmallCountry.unit(id, in: dataset)
    screen.state.go(to: destination)
  }

  @Test("A province that is summed over some of its units only is marked, with a legend")
  func partial() throws {
    var screen = Screen(
      try SmallCountry.dataset(figures: Self.incomplete), size: Size(width: 160, height: 45))
    screen.press("3")
    #expect(try screen.listRow(with: "Đà Nẵng").contains("≈50,0 %*"))
    #expect(try !screen.listRow(with: "Hà Nam").contains("*"))
    #expect(screen.text.contains("* thiếu một số đơn vị hoặc kỳ"))
    let whole = try Screen.smallCountry()
    #expect(!whole.text.contains("* thiếu"))
  }

  @Test("What comes of simulated figures is simulated: differences, changes of rank, counts, gaps")
  func simulated() throws {
    var screen = try Sample.screen(size: Size(width: 160, height: 45))
    screen.press("3")
    let row = try screen.listRow(with: "Đà Nẵng")
    #expect(row.contains("≈▲5"))
    #expect(row.contains("≈+46,0"))
    #expect(try screen.row(with: "/63 đạt").contains("✓ ≈9/63 đạt"))
    let dataset = try Sample.dataset()
    var unit = try Sample.screen(size: Size(width: 80, height: 24))
    try Self.open("ha-giang", of: dataset, on: &unit)
    #expect(unit.text.contains("vượt ≈"))
    #expect(unit.text.contains("▲≈+"))
    #expect(try unit.row(with: "so với Địa phương").contains("≈+"))
  }

  @Test("What comes of published figures carries no mark")
  func published() throws {
    let screen = try Sample.screen(size: Size(width: 80, height: 24))
    let row = try screen.row(with: " Bộ, ngành ")
    #expect(row.contains("▲+23"))
    #expect(row.contains("◐ thiếu 9"))
    #expect(!row.contains("≈"))
  }

  @Test(
    "Every status below a list has its word", arguments: [(160, 45), (120, 36), (80, 24)],
    [Language.vietnamese, .english])
  func statuses(_ size: (Int, Int), language: Language) throws {
    let screen = try Sample.screen(
      size: Size(width: size.0, height: size.1), language: language)
    let row = try screen.row(with: "≈9/63")
    let words =
      language == .vietnamese
      ? ["◐ ≈6 gần", "✗ ≈12 chưa", "◆ ≈36"] : ["◐ ≈6 near", "✗ ≈12 missed", "◆ ≈36 critical"]
    for word in words { #expect(row.contains(word), "\(row)") }
    if language == .vietnamese { #expect(row.contains("thấp")) }
  }

  @Test("A dot that may stand for fewer units than it could says so")
  func dots() throws {
    let screen = try Sample.screen(size: Size(width: 160, height: 45))
    #expect(screen.text.contains("mỗi ● tối đa 2 đơn vị"))
  }

  @Test("A filter that nothing passes is not called a lack of figures")
  func filter() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/xyz⏎")
    #expect(screen.text.contains("Không đơn vị nào khớp «xyz»"))
    #expect(!screen.text.contains("Chưa có số liệu"))
  }

  @Test("A province that is given as something else than its units add up to is flagged")
  func sum() throws {
    let figures = """
      2024-H1 da-nang e2e 90.0 simulated
      2024-H1 da-nang.so-cong-thuong e2e 150/400 simulated
      2024-H1 da-nang.so-y-te e2e 150/400 simulated
      2024-H1 da-nang.hai-chau e2e 200/400 simulated
      2024-H1 da-nang.son-tra e2e 100/400 simulated
      """
    let dataset = try SmallCountry.dataset(figures: figures)
    var screen = Screen(dataset, size: Size(width: 160, height: 45))
    let unit = try SmallCountry.unit("da-nang", in: dataset)
    try Self.open("da-nang", of: dataset, on: &screen)
    let flag = "≠ cộng các đơn vị trực thuộc: ≈37,5"
    #expect(screen.text.contains(flag))
    #expect(screen.state.scene(of: dataset).doubt(about: unit).string.hasPrefix(flag))
    let agreeing = try SmallCountry.dataset(
      figures: figures.replacing("90.0", with: "37.5"))
    #expect(Screen(agreeing).state.scene(of: agreeing).doubt(about: unit).isEmpty)
  }

  @Test("A long path keeps its end")
  func path() throws {
    var screen = try Screen.smallCountry(size: Size(width: 80, height: 24))
    let folder = String(repeating: "/thu-muc-rat-dai", count: 8)
    screen.act(.answered(Notice(SafeText("Đã ghi \(folder)/xep-hang-2024-H1.csv"))))
    let row = try screen.row(with: "Đã ghi …")
    #expect(row.hasSuffix("/xep-hang-2024-H1.csv"))
  }

  @Test("On the smallest screen names give way, values and ranks do not", arguments: ["2", "3"])
  func smallest(_ page: String) throws {
    var screen = try Sample.screen(size: Size(width: 40, height: 10))
    screen.press(page)
    let rows = screen.rows.filter { $0.contains("≈1 ") || $0.contains("≈2 ") }
    #expect(rows.count == 2)
    for row in rows { #expect(row.contains(" %"), "\(row)") }
    let dataset = try Sample.dataset()
    try Self.open("da-nang", of: dataset, on: &screen)
    #expect(screen.rows[2].contains("66 % "))
    #expect(screen.rows[2].contains(" ✓ vượt 36"))
  }

  @Test("Heads of a table of dates are whole")
  func heads() throws {
    let dataset = try Sample.dataset()
    let indicator = try #require(dataset.catalogue.definitions(id: "score-766").first)
    for size in [Size(width: 80, height: 24), Size(width: 160, height: 45)] {
      let screen = try Scenery.trend.screen(
        dataset, isSample: true, size: size, indicator: indicator)
      let row = try #require(screen.rows.last { $0.contains("đến ") })
      #expect(!row.contains("…"), "\(row)")
    }
  }
}
