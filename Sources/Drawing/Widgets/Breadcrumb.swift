import Text

/// The way from the top to what is shown: `dvctop ❯ Toàn quốc ❯ Đà Nẵng`.
public struct Breadcrumb: Widget, Equatable {
  /// The steps, the first one at the top.
  public var steps: [SafeText]

  /// A way.
  public init(_ steps: [SafeText]) {
    self.steps = steps
  }

  /// Draws the way in one row; what does not fit is left out in the middle.
  public func draw(on canvas: inout Canvas) {
    canvas.put(spans(width: canvas.size.width), x: 0, y: 0, width: canvas.size.width)
  }

  /// The pieces of the way for a width.
  ///
  /// The first and the last step are kept longest, and of these two the last.
  public func spans(width: Int) -> [Span] {
    placed(width: width).flatMap { $0.spans }
  }

  /// The step that stands at a column, or `nil`: for the mouse.
  public func step(at x: Int, width: Int) -> Int? {
    var start = 0
    for entry in placed(width: width) {
      let end = start + entry.spans.width
      if x >= start, x < end { return entry.step }
      start = end
    }
    return nil
  }

  private static let separator = Span(" ❯ ", role: .border)

  private func placed(width: Int) -> [(step: Int?, spans: [Span])] {
    let all = steps.indices.map { Optional($0) }
    if total(all) <= width || steps.count < 2 { return separated(all) }
    for omitted in stride(from: 1, through: steps.count - 2, by: 1) {
      let kept = [0, nil] + all.suffix(steps.count - 1 - omitted)
      if total(kept) <= width { return separated(kept) }
    }
    // Where people are matters more than where they came from.
    return separated([steps.count - 1])
  }

  private func total(_ kept: [Int?]) -> Int {
    kept.reduce(0) { $0 + ($1.map { steps[$0].width } ?? 1) }
      + max(0, kept.count - 1) * Self.separator.text.width
  }

  private func entry(_ step: Int?) -> (step: Int?, spans: [Span]) {
    guard let step else { return (nil, [Span("…", role: .secondary)]) }
    let role: Role =
      step == steps.count - 1 ? .strong : step == 0 ? .accent : .text
    return (step, [Span(steps[step], role: role)])
  }

  /// The entries with a separator between each two.
  private func separated(_ kept: [Int?]) -> [(step: Int?, spans: [Span])] {
    var result: [(step: Int?, spans: [Span])] = []
    for step in kept {
      if !result.isEmpty { result.append((nil, [Self.separator])) }
      result.append(entry(step))
    }
    return result
  }
}
