import Drawing
import SeededRandom
import Testing
import Text

@Suite("Charts")
struct ChartTests {
  @Test("ticks are round numbers that cover the values")
  func niceScale() {
    let nice = NiceScale.covering([17, 42, 61], tickLimit: 4)
    #expect(nice.ticks == [0, 50, 100])
    #expect(nice.scale.lower <= 17 && nice.scale.upper >= 61)
    #expect(NiceScale.covering([0.1, 0.3], tickLimit: 4).ticks == [0.1, 0.2, 0.3])
    #expect(NiceScale.ticks(in: .percent, tickLimit: 6) == [0, 20, 40, 60, 80, 100])
    #expect(NiceScale.covering([], tickLimit: 3).ticks == [0, 1])
    #expect(NiceScale.covering([.nan, .infinity], tickLimit: 3).ticks == [0, 1])
    let flat = NiceScale.covering([5, 5], tickLimit: 3)
    #expect(flat.scale.lower < 5 && flat.scale.upper > 5)
  }

  @Test("there are never more ticks than asked for, and all values are covered")
  func niceScaleProperty() {
    let seed: UInt64 = 11
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let size = Double.random(in: -6...9, using: &generator)
      let factor = (0..<Int(abs(size))).reduce(1.0) { value, _ in
        size < 0 ? value / 10 : value * 10
      }
      let values = (0..<3).map { _ in Double.random(in: -9...9, using: &generator) * factor }
      let limit = Int.random(in: 2...12, using: &generator)
      let nice = NiceScale.covering(values, tickLimit: limit)
      #expect(nice.ticks.count <= max(limit, 3), "seed \(seed)")
      #expect(
        values.allSatisfy { $0 >= nice.scale.lower && $0 <= nice.scale.upper }, "seed \(seed)")
    }
  }

  private func plot(_ points: [PlotSeries.Point?], isCoarse: Bool = false) -> LinePlot {
    LinePlot(
      series: [PlotSeries(points: points)], xScale: LinearScale(0, 10), yScale: .percent,
      xTicks: ticks(0, 5, 10), isCoarse: isCoarse
    ) { safe("\(Int($0))") }
  }

  @Test("a line runs from corner to corner between readable axes")
  func line() {
    #expect(
      drawn(plot([.init(0, 0), .init(10, 100)]), width: 24, height: 8) == """
        100│                 ⡠⠔⠊
           │             ⢀⠤⠒⠉
           │          ⣀⠔⠊⠁
         50│      ⢀⡠⠔⠉
           │   ⣀⠤⠒⠁
          0│⡠⠔⠊
           └┴─────────┴────────┴
            0         5       10
        """)
  }

  @Test("gaps are not joined, and what stands alone is a dot")
  func gaps() {
    #expect(
      drawn(
        plot([.init(0, 50), .init(3, 50), nil, .init(5, 50), nil, .init(7, 50), .init(10, 50)]),
        width: 15, height: 1) == "⠤⠤⠤⠤⠤  ●  ⠤⠤⠤⠤⠤")
  }

  @Test("from far away lines are drawn in quarter blocks")
  func coarse() {
    let rows = drawn(plot([.init(0, 0), .init(10, 100)], isCoarse: true), width: 8, height: 4)
    #expect(rows == "      ▄▀\n    ▄▀\n  ▄▀\n▄▀")
  }

  @Test("targets and breaks lie below the lines, with their labels beside them")
  func marks() {
    var chart = plot([.init(0, 20), .init(10, 20)])
    chart.marks = [
      ScaleMark(.targetNow, at: 70, label: safe("70")),
      ScaleMark(.targetNext, at: 72, label: safe("72")),
    ]
    chart.breaks = [.init(at: 7, label: safe("hợp nhất"))]
    #expect(
      drawn(chart, width: 40, height: 10) == """
        100│                       ┊
           │                       ┊
           │━━━━━━━━━━━━━━━━━━━━━━━┊━━━━━━━━━ 72
           │                       ┊          70
         50│                       ┊
           │                       ┊
           │⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒
          0│                       ┊
           └┴───────────────┴───────────────┴
            0               5      ┊hợp nhất
        """)
  }

  @Test("the label of a break stays at its line, at the left where the right has no room")
  func breakLabel() {
    var chart = plot([.init(0, 20), .init(10, 20)])
    chart.breaks = [.init(at: 9, label: safe("hợp nhất"))]
    let rows = drawn(chart, width: 30, height: 6).split(separator: "\n")
    #expect(rows.last == "    0            5 hợp nhất┊")
    #expect(rows.first?.last == "┊")
    #expect(rows.first?.unicodeScalars.count == rows.last?.unicodeScalars.count)
  }

  @Test("a line of a higher layer lies over one of a lower, whatever their order")
  func layers() {
    let points: [PlotSeries.Point?] = [PlotSeries.Point(0, 50), PlotSeries.Point(10, 50)]
    for (first, second, top) in [(0, -1, Role.trend), (0, 0, .trend2), (-1, 0, .trend2)] {
      let plot = LinePlot(
        series: [
          PlotSeries(role: .trend, segments: [points.compactMap { $0 }], layer: first),
          PlotSeries(role: .trend2, segments: [points.compactMap { $0 }], layer: second),
        ], xScale: LinearScale(0, 10), yScale: .percent
      ) { _ in .empty }
      let grid = Grid(size: Size(width: 10, height: 4)) { plot.draw(on: &$0) }
      let roles = Set(grid.cells.filter { $0.glyph != " " }.map(\.role))
      #expect(roles == [top])
    }
  }

  @Test("the legend says which line is dashed")
  func legend() {
    let plot = LinePlot(
      series: [
        PlotSeries(label: safe("Đà Nẵng"), segments: []),
        PlotSeries(label: safe("gộp lùi"), segments: [], isDashed: true),
      ], xScale: .percent
    ) { _ in .empty }
    func legend(_ plot: LinePlot, _ width: Int) -> [String] {
      plot.legend(width: width).map { $0.map(\.text.string).joined() }
    }
    #expect(legend(plot, 24) == ["⠒⠒⠒ Đà Nẵng  ⠒⠂⠐ gộp lùi"])
    // A name that has no room goes on in the next row as a whole.
    #expect(legend(plot, 23) == ["⠒⠒⠒ Đà Nẵng", "⠒⠂⠐ gộp lùi"])
    let points = LinePlot(
      series: [PlotSeries(label: safe("công bố"), segments: [[.init(1, 1)], [.init(2, 2)]])],
      xScale: LinearScale(0, 10)
    ) { _ in .empty }
    #expect(legend(points, 20) == ["● công bố"])
  }

  @Test("slopes join the values of two dates and keep labels apart")
  func slope() {
    let plot = SlopePlot(
      dates: [safe("cuối 2023"), safe("hiện tại")],
      lines: [
        .init(
          label: safe("Toàn quốc"), points: [.init(17, safe("17")), .init(42, safe("42"))],
          change: [Span(safe("+25"))]),
        .init(
          label: safe("Địa phương"), points: [.init(16, safe("16")), .init(17, safe("17"))],
          change: [Span(safe("+1"))]),
      ], marks: [ScaleMark(.targetNow, at: 70, label: safe("70 QG"))])
    #expect(
      drawn(plot, width: 52, height: 9) == """
                  cuối 2023           hiện tại


                                                    ┃ 70 QG

                                     ⢀⣀⡠⠤ ● 42 +25
                             ⢀⣀⡠⠤⠔⠒⠊⠉⠁
         Toàn quốc 17 ● ⠤⠴⠶⠮⠭⠥⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤ ● 17 +1
        Địa phương 16 ●
        """)
    #expect(
      drawn(plot, width: 30, height: 2) == """
        Toàn quốc   17 → 42  +25
        Địa phương  16 → 17  +1
        """)
  }

  @Test("each dot is one unit, and named ones have a line to their name")
  func dotStrip() {
    let strip = DotStrip(
      items: [2, 4, 4, 9, 13, 13, 13].map { .init($0) }
        + [.init(66, callout: safe("Đà Nẵng 66"))],
      ticks: ticks(0, 50, 100),
      marks: [
        .init(.pointer, at: 13, notes: [safe("trung vị 13")]),
        .init(.line(.targetNow), at: 70, notes: [safe("mục tiêu")]),
      ])
    #expect(
      drawn(strip, width: 51, height: 9) == """
               ▼ trung vị 13                ┃ mục tiêu
                                            ┃
                                            ┃
                                            ┃
               ●                            ┃
           ●   ●              Đà Nẵng 66 ─╮ ┃
          ●● ● ●                          ● ┃
        └──────────────────────────────────────────────────
         0                       50                     100
        """)
    #expect(strip.itemsPerDot(in: Size(width: 51, height: 9)) == 1)
    #expect(strip.itemsPerDot(in: Size(width: 5, height: 4)) == 4)
  }
}
