import Drawing
import Measures
import Text
import Words

/// How many units have which rate: one dot each, with the middle and the targets.
struct DistributionPanel: Widget {
  /// What is shown.
  let model: RankingModel
  /// The frame's title.
  let title: SafeText
  /// True if the keys go to this panel.
  var isFocused = false

  func draw(on canvas: inout Canvas) {
    let words = model.scene.words
    let strip = strip
    let inside = Size(width: canvas.size.width - 4, height: canvas.size.height - 2)
    let perDot = strip.itemsPerDot(in: inside)
    let label =
      perDot == 1
      ? words[.eachDotOneUnit] : words(.eachDotUnits, words.numbers.integer(Int64(perDot)))
    let simulated =
      model.isSimulated
      ? [Span(SafeText(" ≈ ") + words[.simulated], role: .simulated)] : []
    let units =
      model.ranking.unitsDay == nil
      ? [] : [Span(SafeText(" · ") + words[.unitsTodayBadge], role: .accent)]
    let panel = Panel(
      title: [Span(title, role: .title)] + units + simulated, number: 6,
      label: [Span(label, role: .secondary)], isFocused: isFocused)
    let isStale = model.ranking.ranked.contains { model.scene.isStale($0.figure) }
    panel.draw(on: &canvas) { canvas in
      canvas.draw(strip, in: canvas.bounds.inset(left: 1, right: 1))
      if isStale { canvas.restyle(canvas.bounds, adding: .dim) }
    }
  }

  private var strip: DotStrip {
    let words = model.scene.words
    let ranked = model.ranking.ranked
    let scale = model.scale
    let named = Set(ranked.prefix(2).map(\.unit))
    let items = ranked.compactMap { row -> DotStrip.Item? in
      guard let value = row.figure.plotted else { return nil }
      let name =
        named.contains(row.unit)
        ? model.scene.name(row.unit) + SafeText(" ") + words.cell(row.figure, decimals: 0)
        : .empty
      return DotStrip.Item(value, role: row.status?.role ?? .trend, callout: name)
    }
    let ticks = (0...10).map { step in
      let value = scale.lower + (scale.upper - scale.lower) * Double(step) / 10
      return AxisTick(value, words.numbers.integer(Int64(value.rounded())))
    }
    return DotStrip(items: items, scale: scale, ticks: ticks, marks: marks(words))
  }

  private func marks(_ words: Words) -> [DotStrip.Mark] {
    var marks: [DotStrip.Mark] = []
    if let median = model.ranking.median, let value = median.plotted {
      let text = words[.medianShort] + SafeText(" ") + words.cell(median, decimals: 0)
      marks.append(DotStrip.Mark(.pointer, at: value, notes: [text]))
    }
    if let target = model.targets.current {
      let counts = model.ranking.statusCounts
      let met = words(
        .unitsMet, model.count(counts.met), words.numbers.integer(Int64(counts.withTarget)))
      marks.append(
        DotStrip.Mark(
          .line(.targetNow), at: target.value.double, notes: [model.scene.text(of: target), met]))
    }
    if let target = model.targets.next {
      marks.append(
        DotStrip.Mark(
          .line(.targetNext), at: target.value.double, notes: [model.scene.text(of: target)]))
    }
    return marks
  }
}
