import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("A tour on a stage")
struct TourStageTests {
  private static let second = TourPlayback.framesPerSecond

  private static func text(_ vietnamese: String, _ english: String = "") -> TourText {
    TourText(
      vietnamese: [SafeText(vietnamese)], english: english.isEmpty ? [] : [SafeText(english)])
  }

  private static let wide = Size(width: 160, height: 45)

  private static func tour() throws -> Tour {
    var first = TourStep(
      .page(.overview), caption: text("Cả nước 42 %.", "The country: 42%."), seconds: 10)
    first.period = Period(code: "2024-H1")
    first.notes = text("Dừng một nhịp.")
    var second = TourStep(.page(.unit), caption: text("Đà Nẵng."), seconds: 10)
    second.unit = "Đà Nẵng"
    second.period = Period(code: "2024-H1")
    var third = TourStep(.page(.localities), caption: text("Mời hỏi."))
    third.keys = [.character("x")]
    third.period = Period(code: "2024-H1")
    return try #require(Tour(title: text("Câu chuyện"), steps: [first, second, third]))
  }

  private static func stage(
    size: Size = Size(width: 120, height: 36), language: Language = .vietnamese
  ) throws -> Screen {
    var screen = try Screen.smallCountry(size: size, language: language)
    screen.state.stage(try tour())
    return screen
  }

  @Test("Steps follow one another; each opens its page, unit, period and keys")
  func steps() throws {
    var screen = try Self.stage()
    #expect(screen.text.contains("Cả nước 42 %."))
    #expect(screen.text.contains("1/3 ▱▱▱▱▱▱▱▱▱▱"))
    #expect(screen.text.contains("TOÀN QUỐC"))
    screen.act(.frames(5 * Self.second))
    #expect(screen.text.contains("1/3 ▰▰▰▰▰▱▱▱▱▱"))
    screen.act(.frames(5 * Self.second))
    #expect(screen.text.contains("2/3"))
    #expect(screen.unit == "da-nang")
    screen.act(.frames(10 * Self.second))
    #expect(screen.text.contains("■ hết"))
    #expect(screen.state.overlay == .why)
    #expect(screen.state.tour?.framesToNextChange == nil)
  }

  @Test("Keys go through the steps, stop and restart the tour, and end it")
  func keys() throws {
    var screen = try Self.stage()
    screen.press("→")
    #expect(screen.text.contains("2/3"))
    screen.press("←")
    #expect(screen.text.contains("1/3"))
    screen.press(" ")
    #expect(screen.text.contains("▮▮ tạm dừng"))
    screen.act(.frames(100 * Self.second))
    #expect(screen.text.contains("1/3"))
    screen.press("⏎⏎")
    #expect(screen.text.contains("3/3"))
    screen.press("⇱")
    #expect(screen.text.contains("1/3"))
    #expect(screen.state.tour?.playback.isRunning == true)
    screen.press("q")
    #expect(screen.effects == [.quit])
    screen.press("⎋")
    #expect(screen.effects == [.quit])
  }

  @Test("One key makes the screen black, any key brings the picture back and does nothing else")
  func black() throws {
    var screen = try Self.stage()
    let picture = screen.text
    for key in ["b", "."] {
      screen.press(key)
      #expect(screen.frame.grid.cells.allSatisfy { $0 == Cell.blank })
      screen.act(.frames(100))
      screen.press("q")
      #expect(screen.effects == [])
      #expect(screen.text == picture)
    }
  }

  @Test("While it plays other keys do nothing; while it stands they work the dashboard")
  func aside() throws {
    var screen = try Self.stage()
    let picture = screen.text
    screen.press("3")
    #expect(screen.text == picture)
    screen.press(" 3")
    #expect(screen.state.place.page == .localities)
    #expect(screen.text.contains("▮▮ ngoài kịch bản"))
    #expect(screen.text.contains("?Trợ giúp"), "the footer is there when its keys work")
    screen.press("/ b")
    #expect(screen.state.filter.text == " b", "a space that is typed is a space")
    screen.press("⎋j⏎")
    #expect(screen.state.place.page == .unit)
    screen.press(" ")
    #expect(screen.text.contains("1/3"))
    #expect(screen.state.place.page == .overview)
    #expect(screen.state.tour?.playback.isRunning == true)
    #expect(screen.text == picture)
  }

  @Test("Going back from where the presenter left leads to the script, which still stands")
  func backToScript() throws {
    var screen = try Self.stage()
    screen.press(" 3⎋⎋")
    #expect(screen.state.tour?.isAside == false)
    #expect(screen.state.tour?.playback.isPaused == true)
    #expect(screen.text.contains("▮▮ tạm dừng"))
  }

  @Test("Nothing of a picture depends on the time of day, and a step looks the same every time")
  func sameFrames() throws {
    func frames() throws -> [Frame] {
      var screen = try Self.stage(size: Self.wide)
      var frames: [Frame] = []
      for _ in 0..<30 {
        screen.act(.frames(Self.second))
        frames.append(screen.frame)
      }
      return frames
    }
    let first = try frames()
    #expect(try frames() == first)
    var screen = try Self.stage(size: Self.wide)
    screen.act(.clock(WallClock(unixSeconds: 1_800_000_000)))
    screen.press(" vf3jjm ")
    for frame in first {
      screen.act(.frames(Self.second))
      #expect(screen.frame == frame)
    }
  }

  @Test("A unit that is not in the figures is said, and the tour goes on")
  func unknownUnit() throws {
    var step = TourStep(.page(.unit), caption: Self.text("?"), seconds: 5)
    step.unit = "Atlantis"
    var screen = try Screen.smallCountry()
    screen.state.stage(try #require(Tour(title: TourText(), steps: [step])))
    #expect(screen.text.contains("không có đơn vị «Atlantis»"))
    #expect(screen.unit == "vn")
    screen.press(" L ")
    #expect(screen.text.contains("no unit “Atlantis”"))
  }

  @Test("A view for which there are no figures is said")
  func noFigures() throws {
    var step = TourStep(.race, caption: Self.text("?"), seconds: 5)
    step.period = Period(code: "2031")
    var screen = try Screen.smallCountry()
    screen.state.stage(try #require(Tour(title: TourText(), steps: [step])))
    screen.act(.frames(1))
    #expect(screen.text.contains("thiếu số liệu cho bước này"))
  }

  @Test("What was paused while the presenter looked around goes on with the script")
  func endOfPause() throws {
    var screen = try Self.stage()
    screen.press(" 3")
    _ = screen.state.perform(.pause)
    #expect(screen.state.isPaused)
    screen.press(" ")
    #expect(!screen.state.isPaused)
    #expect(screen.state.tour?.playback.isRunning == true)
  }

  @Test("A speaker steers from the notes, and reads how the show stands")
  func steering() throws {
    var screen = try Self.stage()
    screen.act(.frames(3 * Self.second))
    let status = try #require(screen.state.tourStatus)
    #expect(status.step == 1 && status.count == 3 && status.seconds == 3 && status.length == 10)
    #expect(status.notes == [SafeText("Dừng một nhịp.")])
    #expect(status.nextCaption == SafeText("Đà Nẵng."))
    #expect(status.condition == .running)
    screen.act(.steered(.next))
    #expect(screen.state.tourStatus?.step == 2)
    screen.act(.steered(.black))
    #expect(screen.state.tourStatus?.condition == .black)
    screen.act(.steered(.previous))
    #expect(screen.state.tourStatus?.condition == .running)
    #expect(screen.state.tourStatus?.step == 1)
    screen.act(.steered(.pause))
    #expect(screen.state.tourStatus?.condition == .paused)
    screen.press("3")
    screen.act(.steered(.next))
    #expect(screen.state.tourStatus?.condition == .paused)
    #expect(screen.state.tourStatus?.step == 2)
  }

  @Test("A language without a text of its own shows the other one")
  func otherLanguage() throws {
    var screen = try Self.stage(language: .english)
    #expect(screen.text.contains("The country: 42%."))
    screen.press("→")
    #expect(screen.text.contains("Đà Nẵng."))
    screen.press("L")
    #expect(screen.text.contains("␣ dừng"))
  }

  @Test("Every size has the caption, and none has a trap")
  func sizes() throws {
    var screen = try Self.stage()
    for width in [1, 5, 39, 40, 60, 80, 109, 160, 400] {
      for height in [1, 2, 9, 10, 16, 24, 31, 32, 45, 120] {
        screen.resize(width, height)
        let size = screen.frame.size
        try #require(size == Size(width: width, height: height))
        guard width >= 40, height >= 10 else { continue }
        #expect(screen.text.contains("Cả nước 42 %."), "\(width)x\(height)")
      }
    }
  }

  @Test("Views of its own are drawn at every size", arguments: [TourView.race, .beforeAfter])
  func viewSizes(_ view: TourView) throws {
    let step = TourStep(view, caption: Self.text("Nhìn."), seconds: 10)
    var screen = try Sample.screen()
    screen.state.stage(try #require(Tour(title: TourText(), steps: [step, step])))
    for width in [1, 20, 21, 40, 60, 80, 110, 160, 400] {
      for height in [1, 3, 9, 10, 12, 16, 24, 40, 67, 120] {
        screen.resize(width, height)
        screen.act(.frames(1))
        try #require(screen.frame.size == Size(width: width, height: height))
        guard width >= 80, height >= 16 else { continue }
        #expect(screen.text.contains("1/2"), "\(width)x\(height)")
        let expected = view == .race ? "địa phương có số liệu" : "cuối 2023"
        #expect(screen.text.contains(expected), "\(width)x\(height)")
      }
    }
  }

  @Test("Captions are told as their steps begin")
  func told() throws {
    var screen = try Self.stage()
    var narrator = Narrator()
    let first = narrator.lines(for: screen.state).map(\.string)
    #expect(first.first == "Bước 1 trong 3: Cả nước 42 %.")
    screen.act(.frames(Self.second))
    #expect(narrator.lines(for: screen.state) == [])
    screen.act(.frames(9 * Self.second))
    #expect(narrator.lines(for: screen.state).first == SafeText("Bước 2 trong 3: Đà Nẵng."))
  }
}
