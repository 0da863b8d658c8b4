import Testing

@testable import Dashboard

@Suite("The round of a wall's pages")
struct WallPlanTests {
  private static let pages: [WallPage] = [.rates, .ministries, .localities, .alerts]

  @Test(
    "The page is the whole part of time by dwell, modulo the pages",
    arguments: [
      (0, 0), (19, 0), (20, 1), (79, 3), (80, 0), (1_795_310_100, (1_795_310_100 / 20) % 4),
      (-1, 3), (-20, 3), (-21, 2),
    ] as [(Int64, Int64)])
  func position(seconds: Int64, position: Int64) {
    #expect(WallPlan(pages: Self.pages).position(at: seconds) == Int(position))
  }

  @Test("Screens with other offsets show other pages, and turn at the same second")
  func offsets() {
    let plans = (0..<4).map { WallPlan(pages: Self.pages, dwell: 30, offset: $0) }
    for seconds in stride(from: Int64(1_795_310_100), to: 1_795_310_400, by: 7) {
      #expect(Set(plans.map { $0.position(at: seconds) }).count == 4)
      #expect(Set(plans.map { $0.secondsLeft(at: seconds) }).count == 1)
    }
    #expect(WallPlan(pages: Self.pages, offset: -1).position(at: 0) == 3)
    #expect(WallPlan(pages: Self.pages, offset: Int.min + 1).position(at: 0) >= 0)
  }

  @Test(
    "The countdown goes from ten steps to one, and each step is announced", arguments: [5, 20, 45])
  func countdown(dwell: Int) {
    let plan = WallPlan(dwell: dwell)
    var seconds: Int64 = Int64(dwell) * 1_000
    #expect(plan.stepsLeft(at: seconds) == 10)
    var shown = [plan.stepsLeft(at: seconds)]
    while seconds < Int64(dwell) * 1_001 {
      let step = plan.secondsToNextStep(at: seconds)
      for ahead in 1..<max(step, 1) {
        #expect(plan.stepsLeft(at: seconds + Int64(ahead)) == shown.last)
      }
      seconds += Int64(step)
      shown.append(plan.stepsLeft(at: seconds))
    }
    #expect(seconds == Int64(dwell) * 1_001)
    #expect(shown.dropLast() == ArraySlice(shown.dropLast().sorted(by: >)))
    #expect(shown.last == 10)
  }

  @Test("A round is never empty and never too fast to be read")
  func limits() {
    #expect(WallPlan(pages: [], dwell: 0).pages == WallPage.standard)
    #expect(WallPlan(dwell: 0).dwell == 5)
    #expect(WallPlan(dwell: .max).dwell == 3_600)
  }

  @Test("Pages have names")
  func names() {
    #expect(
      ["rates", "localities", "map", "ministries", "alerts"].map(WallPage.init) == WallPage.standard
    )
    #expect(WallPage("unit:da-nang") == .unit("da-nang"))
    #expect(WallPage("unit:") == nil)
    #expect(WallPage("Rates") == nil)
  }
}
