import Drawing
import Measures
import Text
import Words

/// Draws the state at a size; the same state gives the same frame.
public func render(_ state: State, size: Size) -> Frame {
  if let tour = state.tour { return state.frame(of: tour) }
  var frame = Frame(size: size) { canvas in
    canvas.glyphs = state.glyphs
    let shell = Shell(size: size)
    if shell.density == .line {
      state.drawLine(on: &canvas)
    } else if let wall = state.wall {
      state.draw(wall, on: &canvas)
    } else {
      state.drawScreen(on: &canvas, shell: shell)
    }
  }
  if state.filter.isEditing, Shell(size: size).density != .line {
    let input = state.filterInput
    frame.cursor = Point(x: input.cursorColumn(width: size.width), y: Shell(size: size).notice.y)
  }
  state.drawPrompt(on: &frame)
  return frame
}

extension State {
  /// Draws a page with its header, notice and footer.
  func drawScreen(on canvas: inout Canvas, shell: Shell) {
    canvas.draw(header, in: shell.header)
    canvas.inside(shell.size.bounds) { drawPage(on: &$0, shell: shell) }
    drawNotice(on: &canvas, in: shell.notice)
    canvas.draw(
      FooterBar(
        commands: footerCommands, keyMap: keyMap, theme: theme[language], words: words),
      in: shell.footer)
    canvas.inside(shell.body) { drawOverlay(on: &$0) }
  }

  /// Draws the prompt over a picture of the page, with the cursor where the next letter goes.
  func drawPrompt(on frame: inout Frame) {
    let shell = Shell(size: frame.size)
    guard let prompt, wall == nil, shell.density != .line else { return }
    let box = PromptBox(prompt: prompt, words: words)
    frame.grid.draw {
      $0.glyphs = glyphs
      box.draw(on: &$0, shell: shell)
    }
    let line = box.layout(shell).input
    frame.cursor = Point(x: line.x + box.input.cursorColumn(width: line.width), y: line.y)
  }

  /// The first row.
  var header: HeaderBar {
    var path: [SafeText] = []
    if let dataset {
      let shown = place.page == .overview ? dataset.registry.nation : contextUnit
      path =
        shown.map {
          dataset.registry.path(to: $0).map { step in
            dataset.registry[step].shortName(language, at: unitsDay ?? period.end)
          }
        } ?? []
    }
    return HeaderBar(
      path: path, page: place.page, period: period, health: report?.health ?? [],
      isSimulated: model.isSimulated, pausedAt: pausedAt, replay: replay,
      showsTodaysUnits: units == .today,
      ageSeconds: dataAgeSeconds, isStale: !staleSources.isEmpty, knownAt: knownAt,
      alerts: AlertCount(alerts.book), clock: clock, words: words,
      showsTime: tour == nil)
  }

  /// The unit the page is about.
  var contextUnit: UnitIndex? {
    switch place.page {
    case .overview, .help, .alerts, .sources: dataset?.registry.nation
    case .ministries: dataset?.registry.ministries
    case .localities, .map: dataset?.registry.localities
    case .unit, .trend, .indicators: place.unit
    }
  }

  /// Brings a picture of this state with another chosen row up to date; false for a page that has
  /// to be drawn anew.
  func step(from old: ListPosition, on canvas: inout Canvas, shell: Shell) -> Bool {
    switch model {
    case .overview(let model):
      page(model).step(from: old, on: &canvas, shell: shell)
    case .list(let model):
      page(model).step(from: old, on: &canvas, shell: shell)
    case .unit(let model):
      page(model).step(from: old, on: &canvas, shell: shell)
    case .empty, .trend, .indicators, .map, .alerts, .sources: return false
    }
    return true
  }

  private func page(_ model: OverviewModel) -> OverviewPage {
    OverviewPage(
      model: model, position: position, words: words, focus: focus, isZoomed: isZoomed,
      preset: preset, showsTime: tour == nil)
  }

  private func page(_ model: ListModel) -> ListPage {
    ListPage(
      model: model, position: position, chosen: chosen, words: words,
      isZoomed: isZoomed || preset == .list)
  }

  private func page(_ model: UnitModel) -> UnitPage {
    UnitPage(
      model: model, position: position, scene: model.summary.trend.scene, isZoomed: isZoomed)
  }

  private func drawPage(on canvas: inout Canvas, shell: Shell) {
    switch model {
    case .empty:
      drawNothing(on: &canvas)
    case .overview(let model):
      page(model).draw(on: &canvas, shell: shell)
    case .list(let model):
      page(model).draw(on: &canvas, shell: shell)
    case .unit(let model):
      page(model).draw(on: &canvas, shell: shell)
    case .trend(let model):
      TrendPage(model: model).draw(on: &canvas, shell: shell)
    case .indicators(let model):
      IndicatorsPage(model: model, position: position).draw(on: &canvas, shell: shell)
    case .map(let model):
      MapPage(
        model: model, position: position, chosen: chosen, isZoomed: isZoomed, raster: raster,
        fillsWithSigns: fillsWithSigns
      ).draw(on: &canvas, shell: shell)
    case .alerts(let model):
      AlertsPage(model: model, position: position, isZoomed: isZoomed)
        .draw(on: &canvas, shell: shell)
    case .sources(let model):
      SourcesPage(model: model, position: position, words: words).draw(on: &canvas, shell: shell)
    }
  }

  /// Before the first data: what is being read and how far it is.
  private func drawNothing(on canvas: inout Canvas) {
    let width = canvas.size.width - 4
    guard let progress, progress.total > 0 else {
      canvas.put(
        words[report == nil ? .sourceReading : .noData], x: 2, y: 2, width: width, role: .secondary)
      return
    }
    canvas.put(words[.sourceReading], x: 2, y: 2, width: width, role: .secondary)
    canvas.put(progress.file, x: 2, y: 3, width: width, role: .text)
    canvas.draw(
      ProgressBar(share: Double(progress.done) / Double(progress.total)),
      in: Rect(x: 2, y: 4, width: min(60, width), height: 1))
  }

  private func drawOverlay(on canvas: inout Canvas) {
    switch overlay {
    case nil: break
    case .help: HelpOverlay(keyMap: keyMap, words: words, top: overlayTop).draw(on: &canvas)
    case .why: why(top: overlayTop)?.draw(on: &canvas)
    case .themes: themePicker.draw(on: &canvas)
    case .compare:
      if let comparison {
        canvas.draw(ComparisonOverlay(model: comparison, keyMap: keyMap), in: canvas.bounds)
      }
    case .export: exportPicker.draw(on: &canvas)
    }
  }

  /// The explanation of the chosen figure in lines.
  var whyLines: [SafeText] { why(top: 0)?.sentences ?? [] }

  /// The explanation of the chosen figure.
  func why(top: Int) -> WhyOverlay? {
    guard let dataset, let unit = model.unit(at: position.row) ?? contextUnit else { return nil }
    return WhyOverlay(unit: unit, scene: scene(of: dataset), versions: versions, top: top)
  }

  /// The line in which the filter is typed.
  var filterInput: TextInput {
    filter.field.input(prompt: [Span(SafeText(" ") + words[.filterPrompt], role: .accent)])
  }

  private func drawNotice(on canvas: inout Canvas, in rect: Rect) {
    if filter.isEditing {
      canvas.draw(filterInput, in: rect)
    } else if let notice {
      canvas.put(
        notice.text(width: rect.width - 2), x: rect.x + 1, y: rect.y, width: rect.width - 2,
        role: notice.isWarning ? .warning : .text)
    } else {
      canvas.put(
        remarks.fitting(rect.width - 2), x: rect.x + 1, y: rect.y, width: rect.width - 2)
    }
  }

  /// What is worth a line when nothing was just answered: filter, doubts, what simulated means;
  /// the longest wording first.
  private var remarks: [[Span]] {
    if !filter.text.isEmpty {
      let count = words.numbers.integer(Int64(model.rowCount))
      return [[Span(words(.filterActive, SafeText(filter.text), count), role: .accent)]]
    }
    if let text = outlineRemark { return [[Span(text, role: .warning)]] }
    if let text = staleRemark { return [[Span(text, role: .stale)]] }
    guard let dataset else { return [] }
    let measure = dataset.catalogue[indicator]
    func about(_ name: SafeText, _ period: SafeText?, _ simulated: Phrase) -> [Span] {
      var spans = [Span(SafeText("▸ "), role: .accent), Span(name, role: .text)]
      if let period { spans.append(Span(SafeText(" · ") + period, role: .secondary)) }
      if model.isSimulated {
        spans.append(Span(SafeText(" · ") + words[simulated], role: .simulated))
      }
      return spans
    }
    let (name, short) = (measure.name(language), measure.shortName(language))
    let wordings = [
      about(name, words.long(period), .simulatedNotice),
      about(short, words.long(period), .simulatedNotice),
      about(short, words.short(period), .simulatedNotice),
      about(short, words.short(period), .simulatedNoticeShort),
      about(short, nil, .simulatedNoticeShort), about(short, nil, .legendSimulated),
    ]
    guard report?.restated.concern(indicator, during: period) == true else { return wordings }
    let restated = Span(SafeText(" · ") + words.restatedLegend, role: .warning)
    return wordings.map { $0 + [restated] } + wordings
  }

  private var footerCommands: [Command] {
    var commands: [Command] = [.help, .palette]
    if replay != nil { commands += [.pause, .replayStepBack, .replaySlower, .replayBackward] }
    if model.hasList { commands += [.filter, .open] }
    if case .map = model { commands.append(.open) }
    commands += [.back, .previousPeriod, .previousYear, .widerPeriod]
    if model.hasList { commands.append(.nextSortColumn) }
    commands += [.why, .nextIndicator, .togglePublished]
    if [.unit, .trend, .indicators].contains(place.page) { commands.append(.nextSibling) }
    if ![.ministries, .sources].contains(place.page) { commands.append(.switchUnits) }
    commands += [.zoom, .nextPanel]
    if replay == nil { commands.append(.pause) }
    return commands + [.pin, .compare, .export, .nextTheme, .reload, .quit]
  }

  /// One line for a screen on which nothing else has room: the three rates and the size needed.
  func drawLine(on canvas: inout Canvas) {
    let size = canvas.size
    let numbers = [size.width, size.height].map { SafeText(String($0)) }
    let needed = words(
      .tooSmall, SafeText(String(Shell.smallest.width)), SafeText(String(Shell.smallest.height)),
      numbers[0], numbers[1])
    var text = SafeText.empty
    if case .overview(let model) = model {
      text = SafeText(
        model.gauges.map(\.lineReading.string).joined(separator: " · "))
    }
    guard size.height > 1 else {
      canvas.put(
        [Span(text, role: .strong), Span("  "), Span(needed, role: .secondary)], x: 0, y: 0,
        width: size.width)
      return
    }
    canvas.put(text, x: 0, y: 0, width: size.width, role: .strong)
    canvas.put(needed, x: 0, y: 1, width: size.width, role: .secondary)
  }
}

extension Size {
  fileprivate var bounds: Rect { Rect(self) }
}
