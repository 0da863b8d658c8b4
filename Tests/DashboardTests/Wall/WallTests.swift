import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("A wall")
struct WallTests {
  private static let pages: [WallPage] = [.rates, .ministries, .localities, .alerts]
  private static let start = Screen.clock.moment.seconds / 80 * 80

  private static func wall(
    isLocked: Bool = false
  ) throws -> Screen {
    var screen = try Screen.smallCountry(size: Size(width: 120, height: 36))
    screen.state.hang(Wall(WallPlan(pages: pages), isLocked: isLocked, seconds: start))
    return screen
  }

  @Test("Pages follow one another as time passes")
  func round() throws {
    var screen = try Self.wall()
    #expect(screen.text.contains("trang 1/4 ▰▰▰▰▰▰▰▰▰▰"))
    #expect(screen.text.contains("TOÀN QUỐC"))
    screen.act(.tick(Self.start + 10))
    #expect(screen.text.contains("trang 1/4 ▰▰▰▰▰▱▱▱▱▱"))
    screen.act(.tick(Self.start + 20))
    #expect(screen.text.contains("trang 2/4"))
    #expect(screen.text.contains("Bộ Tư pháp"))
    screen.act(.tick(Self.start + 60))
    #expect(screen.text.contains("trang 4/4"))
    #expect(screen.text.contains("Cảnh báo"))
    screen.act(.tick(Self.start + 80))
    #expect(screen.text.contains("trang 1/4"))
  }

  @Test("A person holds a page, and turns pages")
  func keys() throws {
    var screen = try Self.wall()
    screen.press(" ")
    screen.act(.tick(Self.start + 20))
    #expect(screen.text.contains("đang giữ trang  trang 1/4"))
    screen.press("→→")
    #expect(screen.text.contains("trang 3/4"))
    screen.press(" ")
    #expect(screen.text.contains("trang 2/4"))
    screen.press("←←")
    #expect(screen.text.contains("trang 4/4"))
    #expect(screen.effects == [])
    screen.press("t")
    #expect(screen.effects == [.nextTheme])
    screen.press("q")
    #expect(screen.effects == [.quit])
  }

  @Test("A locked one heeds no key and no mouse")
  func locked() throws {
    var screen = try Self.wall(isLocked: true)
    let picture = screen.text
    for key in "q t→/2:" {
      screen.press(String(key))
      #expect(screen.effects == [])
    }
    screen.press(.control("c"))
    #expect(screen.effects == [])
    screen.press(.mouse(MouseEvent(.press, at: Point(x: 5, y: 5))))
    #expect(screen.text == picture)
    #expect(!picture.contains("q thoát"))
  }

  @Test("A new alert takes the screen for a minute; what was there at the start does not")
  func alarm() throws {
    var screen = try Self.wall()
    #expect(!screen.state.alerts.book.firing.isEmpty)
    let source = SourceID("mau.csv")
    screen.act(.failed(source, .notFound(path: SafeText("mau.csv"))))
    // It has to last before it is raised.
    #expect(screen.state.wall?.hasAlarm == false)
    var minute: Int64 = 0
    while screen.state.wall?.hasAlarm == false, minute < 180 {
      minute += 1
      screen.act(.tick(Self.start + minute * 60))
      screen.act(
        .clock(WallClock(unixSeconds: Screen.clock.moment.seconds + minute * 60)))
    }
    let raised = Self.start + minute * 60
    #expect(screen.text.contains("◆ cảnh báo mới"))
    #expect(screen.text.contains("nguồn mau.csv"))
    screen.act(.tick(raised + 59))
    #expect(screen.text.contains("◆ cảnh báo mới"))
    screen.act(.tick(raised + 60))
    #expect(screen.state.wall?.hasAlarm == false)
    #expect(!screen.text.contains("◆ cảnh báo mới"))
  }

  @Test("The age of the data is always in sight")
  func age() throws {
    var screen = try Self.wall()
    for page in 0..<4 {
      screen.act(.tick(Self.start + Int64(page) * 20))
      for size in [Size(width: 80, height: 24), Size(width: 400, height: 120)] {
        screen.resize(size.width, size.height)
        #expect(screen.text.contains("2 phút trước"), "page \(page) at \(size)")
        #expect(screen.text.contains("6T 2024"))
      }
    }
  }

  @Test("The picture moves by one cell an hour and comes back")
  func drift() throws {
    let hours = (0..<8).map { Wall(WallPlan(), seconds: Int64($0) * 3_600).drift }
    #expect(Set(hours).count == 4)
    #expect(hours[0..<4] == hours[4..<8])
    for (one, other) in zip(hours, hours.dropFirst()) {
      #expect(abs(one.x - other.x) + abs(one.y - other.y) == 1)
    }
    #expect(Wall(WallPlan(), seconds: -3_600).drift == hours[3])
  }

  @Test("Nothing on it is Braille, whose dots vanish at five metres")
  func noBraille() throws {
    for scenery in Scenery.allCases where scenery.wallPage != nil {
      for size in [Size(width: 80, height: 24), Size(width: 160, height: 45)] {
        let screen = try scenery.screen(Sample.dataset(), isSample: true, size: size)
        #expect(!screen.text.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
      }
    }
  }

  @Test("A unit that is not there gives way to the nation")
  func unknownUnit() throws {
    var screen = try Self.wall()
    screen.state.hang(Wall(WallPlan(pages: [.unit("atlantis")]), seconds: Self.start))
    #expect(screen.text.contains("Toàn quốc"))
  }

  @Test("Best and worst are shown where not all have room, and how many are left out")
  func ranking() throws {
    let screen = try Scenery.wallLocalities.screen(
      Sample.dataset(), isSample: true, size: Size(width: 80, height: 24))
    #expect(screen.text.contains("Đà Nẵng"))
    #expect(screen.text.contains("Đồng Tháp"))
    #expect(screen.text.contains("đơn vị khác ···"))
  }

  @Test("Night is from ten to six")
  func night() {
    func clock(_ hour: Int, _ minute: Int = 0) -> Bool {
      WallClock(day: Screen.clock.day, minute: hour * 60 + minute).isNight
    }
    #expect(clock(22) && clock(0) && clock(5, 59))
    #expect(!clock(6) && !clock(21, 59))
  }

  @Test("A new alert stands first and marked on a wall with many old ones, for its minute alone")
  func newsFirst() throws {
    var screen = try Screen(
      Sample.dataset(), isSample: true, size: Size(width: 80, height: 24))
    screen.state.hang(Wall(WallPlan(pages: [.alerts]), seconds: Self.start))
    #expect(screen.state.alerts.book.firing.count > 30)
    #expect(!screen.text.contains("MỚI"))
    var minute: Int64 = 0
    screen.act(.failed(SourceID("demo:"), .notFound(path: SafeText("demo:"))))
    while screen.state.wall?.hasAlarm == false, minute < 180 {
      minute += 1
      screen.act(.tick(Self.start + minute * 60))
      screen.act(.clock(WallClock(unixSeconds: Screen.clock.moment.seconds + minute * 60)))
    }
    let first = try screen.row(with: "MỚI")
    #expect(first.contains("▸ MỚI ◇ nguồn demo:") || first.contains("▸ MỚI ◆ nguồn demo:"))
    let list = screen.rows.drop { !$0.contains("Cảnh báo") }.dropFirst(2)
    #expect(list.first?.contains("▸ MỚI") == true)
    screen.act(.tick(Self.start + minute * 60 + 60))
    #expect(!screen.text.contains("MỚI"))
  }

  @Test(
    "The map fills a wall, with both archipelagos, both ends of the ranking and nothing to press",
    arguments: [(80, 24), (120, 36), (160, 45), (240, 67), (400, 120)],
    ["2024-H1", "2026-H1"])
  func map(_ size: (Int, Int), period: String) throws {
    let dataset = try Sample.dataset()
    var screen = Screen(
      dataset, isSample: true, size: Size(width: size.0, height: size.1))
    var destination = State.Destination(page: .map)
    destination.period = Period(code: period)
    screen.state.go(to: destination)
    screen.state.hang(Wall(WallPlan(pages: [.map]), seconds: Self.start))
    let text = screen.text
    for word in ["Hoàng Sa", "Trường Sa", "DẪN ĐẦU", "CUỐI BẢNG"] {
      #expect(text.contains(word), "\(word) at \(size) in\n\(text)")
    }
    for word in ["►", "◄", "⏎", "chọn"] { #expect(!text.contains(word), "\(word) at \(size)") }
    guard case .map(let model) = screen.state.model else {
      Issue.record("no map")
      return
    }
    let page = State.wallPageSize(of: screen.state.size, for: .map)
    let layout = try #require(WallMap.layout(page, model))
    guard case .tiles(let geometry) = layout.plan else {
      Issue.record("no tiles")
      return
    }
    // One row more a tile would not have room.
    #expect((geometry.height + 1) * model.lines > page.height)
    #expect(layout.side.maxX <= page.width && layout.map.maxX < layout.side.x)
    let values = model.tiles.filter { $0.row.figure.content == .value }
    if size.0 >= 120 { #expect(geometry.hasValues(model) && !values.isEmpty) }
  }

  @Test("Between the title of a rate and its digits all three have the same gap")
  func gaps() throws {
    for size in [(80, 24), (120, 36), (160, 45), (240, 67), (400, 120)] {
      let screen = try Scenery.wallRates.screen(
        Sample.dataset(), isSample: true, size: Size(width: size.0, height: size.1))
      let rows = screen.rows
      let gaps = try ["TOÀN QUỐC", "BỘ, NGÀNH", "ĐỊA PHƯƠNG"].map { title in
        let y = try #require(rows.firstIndex { $0.contains(title) })
        let x = try #require(rows[y].unicodeScalars.firstRange(of: title.unicodeScalars))
        let column = rows[y].unicodeScalars.distance(
          from: rows[y].unicodeScalars.startIndex, to: x.lowerBound)
        return try #require(
          rows[(y + 1)...].firstIndex { row in
            let part = row.unicodeScalars.dropFirst(column).prefix(20)
            return part.contains { "█▀▄".unicodeScalars.contains($0) }
          }) - y
      }
      #expect(Set(gaps).count == 1, "\(gaps) at \(size)")
    }
  }

  @Test("Digits grow with the wall")
  func digitsGrow() throws {
    let screen = try Scenery.wallRates.screen(
      Sample.dataset(), isSample: true, size: Size(width: 400, height: 120))
    let rows = screen.rows.count { $0.prefix(200).contains("███") }
    #expect(rows >= 40)
  }

  @Test("With reduced motion the picture moves only when another page comes")
  func reducedMotion() {
    // 55 s a page: an hour ends within one.
    let plan = WallPlan(dwell: 55)
    let moving = Wall(plan, seconds: 3_599)
    let still = (3_595..<3_640).map {
      Wall(plan, reducesMotion: true, seconds: Int64($0))
    }
    #expect(moving.drift != Wall(plan, seconds: 3_600).drift)
    for (one, other) in zip(still, still.dropFirst()) where one.position == other.position {
      #expect(one.drift == other.drift)
    }
    #expect(
      Set((0..<8).map { Wall(plan, reducesMotion: true, seconds: $0 * 3_600).drift }).count == 4)
  }
}
