import Drawing
import Text
import Words

/// The rates at the baseline and now, with the targets at the right and why the whole changed.
struct SlopePanel: Widget {
  /// What is shown.
  let model: SlopeModel
  /// The words of the screen.
  let words: Words
  /// True if the keys go to this panel.
  var isFocused = false

  func draw(on canvas: inout Canvas) {
    let panel = Panel(
      title: words(.slopeTitle, model.from, model.to), number: 5, isFocused: isFocused)
    panel.draw(on: &canvas) { canvas in
      let footing = model.split.isEmpty || canvas.size.height < 6 ? 0 : 1
      let (plot, rest) = canvas.bounds.splitBottom(footing)
      canvas.draw(slope, in: plot.inset(left: 1, right: 1))
      if model.isStale { canvas.restyle(plot, adding: .dim) }
      canvas.inside(rest) {
        let width = $0.size.width - 2
        $0.put(model.split.fitting(width), x: 1, y: 0, width: width, role: .secondary)
      }
    }
  }

  private var slope: SlopePlot {
    let roles: [Role] = [.trend, .trend2, .trend3]
    return SlopePlot(
      dates: [model.from, model.to],
      lines: zip(model.lines, roles).map { line, role in
        SlopePlot.Line(
          label: line.name,
          points: [
            line.before.map { SlopePlot.Value($0, line.beforeText) },
            line.now.map { SlopePlot.Value($0, line.nowText) },
          ], change: [Span(line.change, role: line.direction.role)], role: role)
      }, scale: model.scale, marks: model.targets)
  }
}
