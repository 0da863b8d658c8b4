import Drawing
import SeededRandom
import Text

/// Screens and widgets that nobody would make on purpose.
enum RandomScreen {
  /// Text of every width the screen knows, some of it with marks.
  static func text(using generator: inout SeededGenerator) -> SafeText {
    let pieces = [
      "Đà Nẵng", "Thành phố Hồ Chí Minh", "Văn Miếu - Quốc Tử Giám", "日本語", "q\u{0325}\u{0301}",
      " ",
      "42,5 %", "█▌", "┃", "", "ỗ",
    ]
    let count = Int.random(in: 0...3, using: &generator)
    let chosen = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
    return SafeText(chosen.joined())
  }

  /// A value, sometimes none that anything could be drawn for.
  static func value(using generator: inout SeededGenerator) -> Double {
    let odd: [Double] = [
      0, 100, .nan, .infinity, -.infinity, 1e300, -1e300, 1e-300, .greatestFiniteMagnitude,
    ]
    return Bool.random(using: &generator)
      ? Double.random(in: -20...120, using: &generator)
      : odd.randomElement(using: &generator) ?? 0
  }

  /// A grid with text of any role and flags, written anywhere.
  static func grid(using generator: inout SeededGenerator) -> Grid {
    let size = Size(
      width: Int.random(in: 0...30, using: &generator),
      height: Int.random(in: 0...6, using: &generator))
    return Grid(size: size) { canvas in
      for _ in 0..<12 {
        let flags = CellFlags(rawValue: UInt8.random(in: 0...127, using: &generator))
        canvas.put(
          text(using: &generator), x: Int.random(in: -5...30, using: &generator),
          y: Int.random(in: -1...6, using: &generator),
          role: Role.allCases.randomElement(using: &generator) ?? .text, flags: flags)
      }
    }
  }

  /// One of each kind of widget, filled with anything.
  static func widgets(using generator: inout SeededGenerator) -> [any Widget] {
    var random = generator
    defer { generator = random }
    func label() -> SafeText { text(using: &random) }
    func number() -> Double { value(using: &random) }
    let scale = LinearScale(number(), number())
    let kinds = ScaleMark.Kind.allCases
    let marks = kinds.map { ScaleMark($0, at: number(), label: label()) }
    let ticks = (0..<5).map { _ in AxisTick(number(), label()) }
    let spans = (0..<3).map { _ in Span(label(), role: .met) }
    let axis = BarAxis(scale: scale, ticks: ticks, marks: marks, style: .behindSign)
    let points = (0..<8).map { index in
      Bool.random(using: &random) ? PlotSeries.Point(Double(index), number()) : nil
    }
    let bar = BulletBar(value: number(), scale: scale, fill: .hatched, marks: marks)
    let columns = [
      TableColumn(.text(label()), minimum: Int.random(in: 0...9, using: &random), dropRank: 1),
      TableColumn(.axis(axis), minimum: 4, ideal: 9, weight: 2, alignment: .right),
    ]
    let name = label()
    let row = TableRow.cells([.text(name), .widget(bar)])
    return [
      Panel(title: label(), number: 3, label: label(), hint: label()),
      Panel(title: spans, label: spans, border: .line), bar,
      BulletBar(value: number(), scale: scale, marks: marks), axis,
      BarAxis(scale: scale, ticks: ticks, marks: marks),
      Sparkline(values: (0..<9).map { _ in number() }, scale: scale),
      Table(
        columns: columns, rowCount: 9, offset: 2, selection: 3,
        pinned: [.separator(label()), row]
      ) { _ in row },
      LinePlot(
        series: [PlotSeries(label: label(), points: points, isDashed: true)],
        xScale: LinearScale(0, 7), xTicks: ticks, marks: marks,
        breaks: [.init(at: number(), label: label())], showsLegend: true, isCoarse: true
      ) { _ in name },
      LinePlot(
        series: [PlotSeries(points: points)], xScale: scale, yScale: scale, marks: marks
      ) { _ in name },
      SlopePlot(
        dates: [label(), label(), label()],
        lines: (0..<4).map { _ in
          .init(
            label: label(), points: [.init(number(), label()), nil, .init(number(), label())],
            change: spans)
        }, scale: scale, marks: marks),
      DotStrip(
        items: (0..<40).map { _ in .init(number(), callout: label()) }, scale: scale,
        ticks: ticks,
        marks: [
          .init(.pointer, at: number(), notes: [label()]),
          .init(.line(.targetNow), at: number(), notes: [label(), label()]),
        ]),
      BigDigits(label(), height: .large), BigDigits(label(), height: .medium),
      KeyBar([.init(label(), label()), .init(label(), label())], trailing: spans),
      Breadcrumb([label(), label(), label(), label()]),
      Paragraph(lines: [spans, spans], offset: 1),
      MessageBox(title: label(), lines: [spans], hint: label()),
      ProgressBar(share: number()),
      TextInput(prompt: spans, text: label(), cursor: Int.random(in: -2...40, using: &random)),
    ]
  }
}
