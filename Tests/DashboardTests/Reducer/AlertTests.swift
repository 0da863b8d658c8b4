import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("Alerts")
struct AlertTests {
  private static let source = SourceID("mau.csv")

  private static func report(
    _ dataset: Dataset, _ change: (inout SourceHealth) -> Void = { _ in }
  ) -> Report {
    let good = Screen.report(dataset)
    var health = good.health
    change(&health[0])
    return good.with(health: health)
  }

  private static func later(minutes: Int64) -> WallClock {
    WallClock(unixSeconds: Screen.clock.moment.seconds + minutes * 60)
  }

  @Test("Raised alerts are counted in the header; simulated ones only when there are no others")
  func header() throws {
    let screen = try Screen.smallCountry()
    // The localities at 17 % of 30 %, and Bộ Tư pháp at 12.5 % of 70 %.
    #expect(screen.state.alerts.book.firing.contains { $0.id.subject == .unit("localities") })
    let count = AlertCount(screen.state.alerts.book)
    #expect(count.published > 0 && count.simulated > 0)
    #expect(screen.rows[0].contains("⚑\(count.published) "))
    let simulated = try SmallCountry.dataset(figures: "2024-H1 da-nang e2e 10/1000 simulated")
    #expect(Screen(simulated).rows[0].contains("⚑≈"))
  }

  @Test("A judgement that comes after the figures is shown without working them out again")
  func judgedLater() throws {
    let report = Screen.report(try SmallCountry.dataset())
    let unjudged = Report(
      dataset: report.dataset, health: report.health, problems: [], isSample: false,
      readAt: report.readAt)
    var screen = try Screen.smallCountry(size: Size(width: 160, height: 45))
    let whole = screen.text
    screen.state = State(
      language: .vietnamese, theme: Screen.theme, clock: Screen.clock, size: screen.state.size)
    screen.act(.loaded(unjudged))
    #expect(!screen.rows[0].contains("⚑"))
    let inputs = screen.state.modelInputs
    screen.act(.judged(try #require(AlertJudgement(unjudged))))
    #expect(screen.state.modelInputs == inputs)
    #expect(screen.text == whole)
  }

  @Test("The page judges the newest closed period, whatever is being looked at")
  func judged() throws {
    var screen = try Screen.smallCountry()
    screen.press("8")
    let before = screen.state.alerts.book
    screen.press("[[i")
    #expect(screen.state.alerts.book == before)
    #expect(screen.text.contains("ĐANG XẢY RA · 6T 2024"))
    #expect(try screen.row(with: "Địa phương").contains("17 %"))
  }

  @Test("Enter opens the unit concerned, in the period that was judged, and back returns")
  func enter() throws {
    var screen = try Screen.smallCountry()
    screen.press("[8")
    let chosen = try #require(screen.chosen)
    screen.press("⏎")
    #expect(screen.state.place.page == .unit)
    #expect(screen.unit == chosen)
    #expect(screen.state.period.code == "2024-H1")
    screen.press("⎋")
    #expect(screen.state.place.page == .alerts)
  }

  @Test("The detail says what is missing and who pulls down most")
  func detail() throws {
    var screen = try Screen.smallCountry(size: Size(width: 160, height: 45))
    screen.press("8/địa phương⏎")
    #expect(screen.text.contains("thiếu 13 điểm % so với mục tiêu ≥ 30 % (2024)"))
    #expect(screen.text.contains("hết khi ≥ 25"))
    #expect(screen.text.contains("Kéo xuống nhiều nhất"))
    #expect(screen.text.contains("Lạng Sơn (≈150)"))
  }

  @Test("A source that fails becomes an alert after its pending time, by the clock alone")
  func stale() throws {
    var screen = try Screen.smallCountry(size: Size(width: 160, height: 45))
    screen.act(.failed(Self.source, .permissionDenied(path: SafeText("mau.csv"))))
    func raised() -> Bool {
      screen.state.alerts.book.firing.contains { $0.id.subject == .source(Self.source) }
    }
    #expect(!raised())
    screen.act(.clock(Self.later(minutes: 3)))
    #expect(raised())
    screen.press("8/nguồn⏎")
    #expect(screen.text.contains("không được phép đọc"))
    #expect(screen.text.contains("đọc được lần cuối 08:13"))
    screen.press("⏎")
    #expect(screen.state.place.page == .sources)
    screen.act(.loaded(Self.report(try SmallCountry.dataset())))
    #expect(!raised())
    screen.press("8")
    #expect(screen.text.contains("✓ đã hết: nguồn mau.csv"))
  }

  @Test("Figures of a source that fails stay, dimmed, and every page says how old they are")
  func dimmed() throws {
    var screen = try Screen.smallCountry(size: Size(width: 160, height: 45))
    let fresh = screen.rows
    #expect(Self.dimmed(screen) == 0)
    screen.act(
      .loaded(
        Self.report(try SmallCountry.dataset()) { health in
          health.state = .stale
          health.lastSuccess = nil
          health.error = .timedOut(seconds: 10)
          health.nextAttempt = Self.later(minutes: 5).moment
        }))
    screen.act(.clock(Self.later(minutes: 120)))
    #expect(Self.dimmed(screen) > 50)
    #expect(screen.rows[2].prefix(20) == fresh[2].prefix(20), "the figures themselves stay")
    for page in "123456" {
      screen.press(String(page))
      #expect(screen.text.contains("Số liệu của mau.csv cũ 2 giờ, đọc lúc 08:13"), "\(page)")
      #expect(screen.rows[0].contains("2 giờ trước"), "\(page)")
    }
    screen.press("9")
    let row = try screen.row(with: "không trả lời trong 10 giây")
    #expect(row.contains("◌") && row.contains("08:13") && row.contains("08:20"), "\(row)")
  }

  private static func dimmed(_ screen: Screen) -> Int {
    let grid = screen.frame.grid
    return (0..<grid.size.height).reduce(0) { sum, y in
      sum + grid.row(y).count { $0.flags.contains(.dim) && $0.scalar != 0x20 }
    }
  }

  @Test("The same actions give the same book")
  func replay() throws {
    func book() throws -> AlertBook {
      var screen = try Screen.smallCountry()
      for minute in 1...10 {
        screen.act(.clock(Self.later(minutes: Int64(minute))))
        if minute == 4 { screen.act(.failed(Self.source, .cancelled)) }
        if minute == 8 { screen.act(.loaded(Self.report(try SmallCountry.dataset()))) }
      }
      return screen.state.alerts.book
    }
    #expect(try book() == book())
  }

  @Test("Missing units are named on the sources page, apart from the performance of others")
  func coverage() throws {
    let screen = try Scenery.sources.screen(
      SmallCountry.dataset(), size: Size(width: 160, height: 45))
    let row = try screen.row(with: "Địa phương 7/8 đã báo cáo")
    #expect(row.contains("◇") && row.contains("Cà Mau"))
    #expect(try screen.row(with: "Bộ, ngành 3/3").contains("✓"))
    #expect(!screen.text.contains("dưới mục tiêu"))
  }

  @Test("Alerts and sources are exported, free of language")
  func exports() throws {
    var screen = try Screen.smallCountry(language: .english)
    screen.press("8")
    let records = try #require(CSVText.records(ExportTable(screen.state).csv))
    let header = try #require(records.first)
    let alert = try #require(
      records.first { $0[0].hasPrefix("below-target~localities~") })
    let fields = Dictionary(uniqueKeysWithValues: zip(header, alert))
    #expect(fields["severity"] == "warning" && fields["stage"] == "firing")
    #expect(fields["value"] == "17" && fields["threshold"] == "30")
    #expect(fields["period"] == "2024-H1" && fields["status"] == "published")
    #expect(fields["since"] == "2026-11-22T08:15:00+07:00")
    screen.press("9")
    let sources = try #require(CSVText.records(ExportTable(screen.state).csv))
    #expect(sources.count == 2)
    #expect(sources[1][0...3] == ["mau.csv", "good", "120", "2026-11-22T08:13:00+07:00"])
  }

  @Test("Hostile names of sources and units reach no line of the check")
  func hostile() throws {
    let name = "Xã|\u{1B}[31m\u{202E}\n=1"
    let dataset = try SmallCountry.dataset(
      moreFigures: "2024-H1 ba-vi e2e 3 final",
      moreUnits: [SmallCountry.province("ba-vi", name, name)])
    let report = CheckReport(Screen(dataset).state)
    #expect(report.line.contains("Xã/"))
    #expect(report.line.count { $0 == "|" } == 1)
    #expect(!report.line.contains("\n") && !report.line.contains("\u{1B}"))
    #expect(!report.json.contains("\u{1B}"))
  }
}
