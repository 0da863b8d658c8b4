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
}
