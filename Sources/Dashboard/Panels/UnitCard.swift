import Drawing
import Measures
import Text
import Words

/// The chosen unit beside a list: its gauge, what it is compared with, and its months.
struct UnitCard: Widget {
  /// The unit.
  let model: UnitSummary
  /// What the page is about.
  let scene: Scene

  func draw(on canvas: inout Canvas) {
    let (top, rest) = canvas.bounds.splitTop(GaugePanel.height)
    canvas.draw(GaugePanel(model: model.gauge, number: nil, words: scene.words), in: top)
    let facts = UnitFacts(model: model, scene: scene)
    let (middle, bottom) = rest.splitTop(min(facts.height + 2, max(0, rest.height - 8)))
    if middle.height > 2 {
      canvas.inside(middle) { canvas in
        Panel(title: scene.words[.comparisonTitle]).draw(on: &canvas) {
          $0.draw(facts, in: $0.bounds)
        }
      }
    }
    if bottom.height > 5 {
      canvas.inside(bottom) { canvas in
        Panel(title: scene.words[.trendTitle], label: scene.words[model.trend.kind])
          .draw(on: &canvas) { canvas in
            canvas.draw(TrendPlot(model: model.trend), in: canvas.bounds.inset(left: 1, right: 1))
          }
      }
    }
  }
}
