import Drawing
import Testing
import Text

/// Bars, axes, sparklines: the expectations are rows of the published screens.
@Suite("Gauges")
struct GaugeTests {
  private let baseline17 = ScaleMark(.baseline, at: 17, label: safe("17"))
  private let target70 = ScaleMark(.targetNow, at: 70, label: safe("70"))

  @Test("a bar ends in eighths and its marks lie over it")
  func bar() {
    let nation = BulletBar(value: 42, marks: [baseline17, target70])
    #expect(drawn(nation, width: 47) == "████████│██████████▋·············┃·············")
    let localities = BulletBar(
      value: 17,
      marks: [
        ScaleMark(.baseline, at: 9), ScaleMark(.targetNow, at: 30), ScaleMark(.targetNext, at: 70),
      ])
    #expect(drawn(localities, width: 48) == "████│███▏·····┃···················┇·············")
  }

  @Test("bars of few cases are hatched")
  func hatched() {
    #expect(drawn(BulletBar(value: 50, fill: .hatched), width: 10) == "▒▒▒▒▒·····")
  }

  @Test(
    "nothing, little and all look different",
    arguments: [
      (0.0, "········"), (0.1, "▏·······"), (99.9, "███████▉"), (100, "████████"),
      (250, "████████"), (-5, "········"), (.nan, "········"), (.infinity, "████████"),
    ])
  func extremes(value: Double, expected: String) {
    #expect(drawn(BulletBar(value: value), width: 8) == expected)
  }

  @Test("status is a role of the bar, not of the track")
  func roles() {
    let grid = Grid(size: Size(width: 10, height: 1)) {
      $0.draw(BulletBar(value: 50, role: .near, marks: [target70]), in: $0.bounds)
    }
    #expect(grid[0, 0]?.role == .near)
    #expect(grid[6, 0]?.role == .track)
    #expect(grid[7, 0]?.role == .targetNow)
  }

  @Test("labels of marks stand below their marks")
  func markLabels() {
    let axis = BarAxis(marks: [baseline17, target70])
    #expect(drawn(axis, width: 47) == "       17                       70")
  }

  @Test("ticks start and end where the bar does")
  func tickLabels() {
    let axis = BarAxis(ticks: ticks(0, 25, 50, 75, 100))
    #expect(drawn(axis, width: 40) == "0        25        50        75      100")
  }

  @Test("labels that would touch move apart, and the less important one is left out")
  func collisions() {
    let near = BarAxis(marks: [baseline17, ScaleMark(.targetNow, at: 20, label: safe("20"))])
    #expect(drawn(near, width: 30) == "  17 20")
    let crowded = BarAxis(
      marks: [baseline17, ScaleMark(.targetNow, at: 18, label: safe("mục tiêu 18"))])
    #expect(drawn(crowded, width: 20) == "mục tiêu 18")
  }

  @Test("the head of a column of bars shows the signs of the marks")
  func head() {
    let axis = BarAxis(
      ticks: ticks(0, 100),
      marks: [
        ScaleMark(.targetNow, at: 30, label: safe("30")),
        ScaleMark(.targetNext, at: 70, label: safe("70")),
      ], style: .behindSign)
    #expect(drawn(axis, width: 25) == "0       ┃30       ┇70 100")
  }

  @Test("sparklines share a scale, gaps are no values, and the newest stands at the right")
  func sparkline() {
    let scale = LinearScale(0, 75)
    let values: [Double?] = [9, 17, nil, 38, 42, 61]
    #expect(drawn(Sparkline(values: values, scale: scale), width: 6) == "▁▂·▅▅▇")
    #expect(drawn(Sparkline(values: values, scale: scale), width: 3) == "▅▅▇")
    #expect(drawn(Sparkline(values: values, scale: scale), width: 8) == "  ▁▂·▅▅▇")
    #expect(drawn(Sparkline(values: [0, 75, .nan], scale: scale), width: 3) == "▁█·")
  }

  @Test("a sparkline two rows high has sixteen steps")
  func tallSparkline() {
    let line = Sparkline(values: [0, 50, 100])
    #expect(drawn(line, width: 3, height: 2) == " ▁█\n▁██")
  }

  @Test("progress is counted in whole cells")
  func progress() {
    #expect(drawn(ProgressBar(share: 0.6), width: 5) == "▰▰▰▱▱")
    #expect(drawn(ProgressBar(share: .nan), width: 3) == "▱▱▱")
    #expect(drawn(ProgressBar(share: 9), width: 3) == "▰▰▰")
  }
}
