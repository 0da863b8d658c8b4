import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("What the history knows, on the screen")
struct HistoryTests {
  private static let source = SourceID("mau.csv")
  private static let wide = Size(width: 160, height: 45)
  /// 20/11/2026 at 08:15 in Vietnam.
  private static let earlier = Moment(seconds: 1_795_310_100 - 2 * 86_400)

  private static func report(
    _ state: SourceHealth.State = .good, error: SourceError? = nil
  ) throws -> Report {
    Report(
      dataset: try SmallCountry.dataset(),
      health: [
        SourceHealth(source: source, state: state, lastSuccess: earlier, error: error)
      ], problems: [], isSample: false, readAt: WallClock(unixSeconds: earlier.seconds))
  }

  private static func screen(_ report: Report, size: Size = wide) throws -> Screen {
    var screen = try Screen.smallCountry(size: size)
    screen.state.hasHistory = true
    screen.act(.loaded(report.judged))
    return screen
  }

  private static func key(_ unit: String) throws -> ObservationKey {
    ObservationKey(
      unit: unit, indicator: "e2e", definition: "emc", period: try SmallCountry.period("2024-H1"))
  }

  private static func stated(_ value: Int64) -> StatedValue {
    StatedValue(
      published: FixedDecimal(integer: value),
      provenance: Provenance(publication: SafeText("a"), file: SafeText("a"), source: source))
  }

  /// A report in which the figure of a ministry was restated.
  private static func restated() throws -> Report {
    var report = try report()
    report.restated = RestatedFigures(
      [
        Restatement(
          source: source, key: try key("bo-tai-chinh"), at: earlier, earlier: stated(71))
      ], in: report.dataset)
    return report
  }

  @Test("Figures from an earlier run are dimmed, and say their age and where they come from")
  func remembered() throws {
    var screen = try Self.screen(try Self.report(.remembered))
    #expect(screen.rows[0].contains("◔"))
    #expect(screen.text.contains("Số liệu của mau.csv cũ 2 ngày"))
    #expect(screen.text.contains("từ lịch sử"))
    screen.press("2")
    let value = try #require(
      screen.rows.firstIndex {
        $0.contains("Công Thương") && $0.contains("83,5") || $0.contains("83,49")
      })
    #expect(screen.frame.grid.row(value).contains { $0.flags.contains(.dim) })
    screen.press("9")
    #expect(try screen.row(with: "mau.csv").contains("từ lịch sử"))
    screen.act(.failed(Self.source, .timedOut(seconds: 3)))
    #expect(screen.state.report?.health.first?.state == .stale)
    screen.act(.loaded(try Self.report()))
    #expect(screen.rows[0].contains("●"))
  }

  @Test("A restated figure has a mark, its versions are asked for and listed")
  func versions() throws {
    var screen = try Self.screen(try Self.restated())
    screen.press("2")
    #expect(try screen.listRow(with: "Tài chính").contains("78,4 %↻"))
    #expect(try screen.listRow(with: "Công Thương").contains("83,5 % "))
    #expect(screen.text.contains("↻ nguồn đã sửa số đã công bố"))
    screen.press("/tài chính⏎x")
    let key = try Self.key("bo-tai-chinh")
    #expect(screen.effects == [.findVersions(key, of: Self.source)])
    #expect(screen.text.contains("trước 20/11/2026 08:15 là 71 %"))
    let list = [(Int64(71), Int64(-9)), (78, -2)].map { value, days in
      let from = Moment(seconds: Screen.clock.moment.seconds + days * 86_400)
      return ObservationVersion(
        source: Self.source, value: Self.stated(value), knownFrom: from,
        knownUntil: value == 71 ? Self.earlier : nil)
    }
    screen.act(.versions(FigureVersions(key: key, source: Self.source, list: list)))
    #expect(screen.effects == [], "asked for once")
    #expect(screen.text.contains("78 % · biết từ 20/11/2026 08:15"))
    #expect(screen.text.contains("71 % · biết từ 13/11/2026 08:15 đến 20/11/2026 08:15"))
    screen.press("x")
    #expect(screen.state.versions == nil)
  }

  @Test("What a source has restated lately is an alarm about the data")
  func alarm() throws {
    var report = try Self.report()
    report.restated = RestatedFigures(
      [
        Restatement(
          source: Self.source, key: try Self.key("ministries"),
          at: Moment(seconds: Screen.clock.moment.seconds - 3_600), earlier: Self.stated(55))
      ], in: report.dataset)
    let screen = try Self.screen(report)
    let alarms = screen.state.alerts.book.firing.filter { $0.id.rule == "restated" }
    #expect(alarms.map(\.id.subject) == [.unit("ministries")])
  }

  @Test("Without a history nothing is asked and nothing kept")
  func noHistory() throws {
    var screen = try Screen.smallCountry()
    screen.press("x")
    #expect(screen.effects == [])
    screen.act(.loaded(try Self.report()))
    #expect(screen.effects == [])
  }

  @Test("Alerts are kept when they change, and go on after a restart")
  func alerts() throws {
    var first = try Screen.smallCountry()
    first.state.hasHistory = true
    first.act(
      .loaded(Screen.report(try SmallCountry.dataset(figures: "2024-H1 vn e2e 42 final")).judged))
    var kept: [KeptAlert] = []
    for case .keep(let alerts) in first.effects { kept += alerts }
    #expect(kept.contains { $0.stage == nil }, "those of the country before are over")
    var state = State(
      language: .vietnamese, theme: Screen.theme, clock: Screen.clock, size: Self.wide)
    state.hasHistory = true
    let old = KeptAlert(
      key: "below-target~localities~e2e:emc", rule: "below-target", unit: "localities",
      indicator: "e2e:emc", stage: .firing, since: Self.earlier, worstSeverity: .warning,
      at: Self.earlier)
    _ = reduce(&state, .remembered([old]))
    _ = reduce(&state, .loaded(Screen.report(try SmallCountry.dataset()).judged))
    let alert = try #require(
      state.alerts.book.firing.first { $0.id.description == old.key })
    #expect(alert.since == Self.earlier)
  }

  @Test("That nothing can be kept is said once at the bottom, and stays on the page of sources")
  func error() throws {
    var screen = try Self.screen(try Self.report())
    screen.act(.history(.full(path: SafeText("/kho/history.sqlite"))))
    #expect(screen.text.contains("hết chỗ ghi lịch sử /kho/history.sqlite"))
    screen.press("9j")
    #expect(try screen.row(with: "hết chỗ ghi lịch sử").contains("!"))
    screen.act(.history(nil))
    #expect(!screen.text.contains("hết chỗ ghi"))
  }

  @Test("The header says that the past is shown", arguments: [160, 120, 100, 80])
  func knownAt(width: Int) throws {
    var screen = try Screen.smallCountry(size: Size(width: width, height: 36))
    screen.state.knownAt = Self.earlier
    #expect(screen.rows[0].contains("◷"))
    #expect(screen.rows[0].contains("20/11"))
    if width >= 100 { #expect(screen.rows[0].contains("biết đến 20/11/2026 08:15")) }
  }

  @Test("A trend says how far back only the history reaches")
  func trend() throws {
    let current = try SmallCountry.dataset()
    let older = try SmallCountry.dataset(
      figures: "2023-11 da-nang e2e 12 final\n2023-12 da-nang e2e 13 final")
    let past = try #require(older.past(before: current))
    var report = Report(
      dataset: Dataset.merging([current, past]), health: [], problems: [], isSample: false,
      readAt: Screen.clock)
    report.past = ProvenanceIndex(raw: UInt32(current.provenances.count))
    var screen = try Self.screen(report)
    screen.press("5")
    #expect(screen.text.contains("chỉ còn trong lịch sử"))
    screen.press("3fjfc")
    #expect(screen.state.comparison?.scene.past == report.past, "compared units say it too")
  }

  @Test("Whoever takes a page along takes the marks of restated figures with it")
  func takenAlong() throws {
    var screen = try Self.screen(try Self.restated())
    screen.press("2")
    for format in [ExportFormat.brief, .html] {
      let document = ExportDocument(
        format, of: screen.state, theme: .night, depth: .trueColor, program: "dvctop")
      #expect(document.text.contains("↻"), "\(format)")
    }
  }
}
