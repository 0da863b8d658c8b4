import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("New data")
struct NewDataTests {
  @Test("Page, unit, period, order and filter stay when the same data comes again")
  func sameData() throws {
    var screen = try Screen.smallCountry()
    screen.press("3>r/nam⏎j")
    let before = screen.frame
    screen.act(.loaded(Screen.report(try SmallCountry.dataset())))
    #expect(screen.frame == before)
    #expect(screen.effects == [])
  }

  @Test("Places are units, not positions: they survive a registry in another order")
  func otherPositions() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/da nang⏎⏎")
    #expect(screen.unit == "da-nang")
    screen.press("5")
    let trail = screen.state.trail.count
    screen.act(.loaded(Screen.report(try SmallCountry.dataset(isReordered: true))))
    screen.press("4")
    #expect(screen.unit.hasPrefix("da-nang"))
    #expect(screen.indicator == "e2e")
    #expect(screen.state.trail.count >= trail)
    screen.press("⎋⎋⎋")
    #expect(screen.state.place.page == .localities)
  }

  @Test("The way back survives a registry in another order")
  func wayBack() throws {
    var screen = try Scenery.unit.screen(SmallCountry.dataset())
    screen.press("5")
    screen.press("1")
    screen.act(.loaded(Screen.report(try SmallCountry.dataset(isReordered: true))))
    screen.press("⎋")
    #expect(screen.state.place.page == .trend)
    #expect(screen.unit.hasPrefix("da-nang"))
  }

  @Test("A unit that is gone gives way to the nation")
  func unitIsGone() throws {
    let more = SmallCountry.province("ba-vi", "Tỉnh Ba Vì", "Ba Vi Province")
    var screen = Screen(try SmallCountry.dataset(moreUnits: [more]))
    var destination = State.Destination(page: .unit)
    destination.unit = try SmallCountry.unit("ba-vi", in: #require(screen.state.dataset))
    screen.state.go(to: destination)
    screen.act(.loaded(Screen.report(try SmallCountry.dataset())))
    #expect(screen.unit == "vn")
    #expect(screen.frame.size == screen.state.size)
    screen.press("⎋⎋⎋")
    #expect(screen.state.place.page == .overview)
  }

  @Test("The indicator stays the same one when the catalogue has another order")
  func otherCatalogue() throws {
    var screen = try Screen.smallCountry()
    while screen.indicator != "score-766" { screen.press("i") }
    let own = try SmallCountry.dataset()
    let catalogue = IndicatorCatalogue(Array(IndicatorCatalogue.builtIn.indicators.reversed()))
    var builder = DatasetBuilder(registry: own.registry, catalogue: catalogue)
    let source = builder.intern(
      Provenance(publication: SafeText("x"), file: SafeText("x"), source: SourceID("x")))
    for id in ["e2e", "score-766"] {
      builder.append(
        Observation(
          unit: try SmallCountry.unit("da-nang", in: own),
          indicator: try #require(catalogue.index(id: id)),
          period: try SmallCountry.period("2024-H1"), published: FixedDecimal(integer: 7),
          provenance: source))
    }
    screen.act(.loaded(Screen.report(builder.finish().dataset)))
    #expect(screen.indicator == "score-766")
  }

  @Test("New figures are shown")
  func newFigures() throws {
    var screen = try Screen.smallCountry(size: Size(width: 80, height: 24))
    #expect(screen.text.contains("42"))
    let text = SmallCountry.figures.replacing("2024-H1 vn e2e 42", with: "2024-H1 vn e2e 57")
    #expect(text != SmallCountry.figures)
    screen.act(.loaded(Screen.report(try SmallCountry.dataset(figures: text))))
    #expect(try screen.row(with: "Toàn quốc").contains("57 %") || screen.text.contains("57 %"))
    #expect(!screen.text.contains("42 %"))
  }

  @Test("A source that fails is named; what was known stays, marked as old")
  func failure() throws {
    var screen = try Screen.smallCountry()
    screen.act(.failed(SourceID("mau.csv"), .notFound(path: SafeText("mau.csv"))))
    #expect(try screen.row(with: "mau.csv: không có tệp").contains("mau.csv"))
    #expect(screen.state.report?.health.first?.state == .stale)
    #expect(screen.rows[0].contains("◌"))
    #expect(screen.state.dataset != nil)
    screen.act(.loaded(Screen.report(try SmallCountry.dataset())))
    #expect(screen.state.report?.health.first?.state == .good)
    #expect(screen.rows[0].contains("●"))
  }

  @Test(
    "Figures of a source that failed are dimmed on every page that shows some",
    arguments: ["1", "2", "3", "5", "6", "7"])
  func dimmed(page: String) throws {
    var screen = try Screen(
      Sample.dataset(), isSample: true, size: Size(width: 160, height: 45))
    screen.press(page)
    func dimmed() -> Int { screen.frame.grid.cells.count { $0.flags.contains(.dim) } }
    let before = dimmed()
    screen.act(.failed(SourceID("demo:"), .timedOut(seconds: 3)))
    // More than one number has digits.
    #expect(dimmed() > before + 20)
  }

  @Test("A source that has never been read is failed, not old")
  func neverRead() throws {
    let error = SourceError.notFound(path: SafeText("b.csv"))
    let source = SourceID("b.csv")
    var screen = try Screen.smallCountry()
    let report = Report(
      dataset: try SmallCountry.dataset(),
      health: [SourceHealth(source: source, state: .failed, error: error)], problems: [],
      isSample: false, readAt: Screen.clock)
    screen.act(.loaded(report))
    screen.act(.failed(source, error))
    #expect(screen.state.report?.health.first?.state == .failed)
    #expect(screen.rows[0].contains("✗"))
  }

  @Test("Before the first data a reading is named with how far it is")
  func reading() throws {
    var state = State(
      language: .vietnamese, theme: Screen.theme, clock: Screen.clock,
      size: Size(width: 80, height: 24))
    let effects = reduce(&state, .reading(SafeText("so-lieu.csv"), done: 25, of: 100))
    #expect(effects == [])
    let grid = render(state, size: state.size).grid
    #expect(TextWriter().text(of: grid).contains("so-lieu.csv"))
    _ = reduce(&state, .loaded(Screen.report(try SmallCountry.dataset())))
    #expect(!TextWriter().text(of: render(state, size: state.size).grid).contains("so-lieu.csv"))
  }

  @Test("A notice answers one key and is gone with the next")
  func notice() throws {
    var screen = try Scenery.unit.screen(SmallCountry.dataset())
    screen.press("K")
    #expect(screen.text.contains("Không có đơn vị kề"))
    screen.press("j")
    #expect(!screen.text.contains("Không có đơn vị kề"))
  }
}
