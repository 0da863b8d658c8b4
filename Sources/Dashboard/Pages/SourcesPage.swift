import Drawing
import Measures
import Text
import Words

/// The sources and how old their data is, how far it can be relied on, and everything that is wrong
/// with its contents.
struct SourcesPage {
  /// What is shown.
  let model: SourcesModel
  /// The first shown row.
  let position: ListPosition
  /// The words of the screen.
  let words: Words

  /// Sources that are shown: the rest follows when the screen is higher.
  private static let mostSources = 8
  /// Rows of the panel about coverage and quality.
  private static let mostDoubts = 8

  /// Where the panels lie; no quality where there is no room.
  static func layout(
    _ shell: Shell, _ model: SourcesModel
  ) -> (sources: Rect, quality: Rect, list: Rect) {
    let frame = shell.density >= .wide ? 2 : 1
    let room = shell.body.height
    let sources = min(min(max(1, model.wholeHealth.count), mostSources) + 1 + frame, room / 2)
    let doubts =
      model.coverages.count + model.alarms.count + (model.historyError == nil ? 0 : 1)
    let quality =
      doubts > 0 && room >= 15 ? min(min(doubts, mostDoubts) + frame, room / 3) : 0
    let (top, rest) = shell.body.splitTop(sources)
    let (middle, list) = rest.splitTop(quality)
    return (top, middle, list)
  }

  /// Rows of the list in a screen.
  static func listHeight(_ shell: Shell, _ model: SourcesModel) -> Int {
    max(1, layout(shell, model).list.height - (shell.density >= .wide ? 2 : 1))
  }

  /// Draws the page into the body of the screen.
  func draw(on canvas: inout Canvas, shell: Shell) {
    let border = shell.listBorder
    let layout = Self.layout(shell, model)
    canvas.inside(layout.sources) { canvas in
      let asOf = model.asOf.map {
        words.sentence(Bilingual("số liệu tính đến {0}", "data as of {0}"), words.day($0))
      }
      Panel(title: words[.sourcesTitle], label: asOf ?? .empty, border: border)
        .draw(on: &canvas) { $0.draw(table, in: $0.bounds) }
    }
    if !layout.quality.isEmpty {
      canvas.inside(layout.quality) { drawQuality(on: &$0, border: border) }
    }
    canvas.inside(layout.list) { canvas in
      let title = model.problems.isEmpty ? words[.publicationsTitle] : words[.problemsTitle]
      Panel(title: title, border: border, isFocused: true).draw(on: &canvas) { canvas in
        drawRows(on: &canvas)
      }
    }
  }

  private var table: Table {
    let (words, clock) = (words, model.clock)
    let health = model.wholeHealth
    func column(_ title: Bilingual, _ width: Int, dropRank: Int) -> TableColumn {
      TableColumn(
        .text(words[title]), minimum: width, alignment: .right, dropRank: dropRank, gap: 2)
    }
    return Table(
      columns: [
        TableColumn(.text(.empty), minimum: 1, gap: 0),
        TableColumn(.text(words[.columnSource]), minimum: 10, ideal: 24, gap: 1),
        TableColumn(.text(words[.columnStatus]), minimum: 10, ideal: 20, weight: 1, gap: 2),
        column(Bilingual("Tuổi", "Age"), 12, dropRank: 1),
        column(Bilingual("Đọc lúc", "Last read"), 12, dropRank: 2),
        column(Bilingual("Thử lại", "Next try"), 12, dropRank: 3),
        column(Bilingual("Mất", "Took"), 8, dropRank: 4),
      ], rowCount: health.count
    ) { index in
      .cells(Self.cells(health[index], model.name(of: health[index]), words, clock))
    }
  }

  private static func cells(
    _ entry: SourceHealth, _ name: SafeText, _ words: Words, _ clock: WallClock
  ) -> [TableCell] {
    let isOld = entry.isOld
    let age = entry.ageSeconds(at: clock.moment).map { words.duration(seconds: $0) }
    let last = entry.lastSuccess.map { words.time($0, today: clock.day) }
    let next = entry.nextAttempt.map { words.time($0, today: clock.day) }
    let took = entry.durationMilliseconds.map {
      words.numbers.decimal(unscaled: ($0 + 50) / 100, scale: 1) + SafeText(" s")
    }
    return [
      .text(entry.state.sign, role: entry.state.role),
      .text(name, role: .text),
      .text(words.condition(entry), role: entry.error == nil ? .secondary : .warning),
      .text(age ?? Words.missing, role: isOld ? .stale : .text),
      .text(last ?? Words.missing, role: isOld ? .stale : .secondary),
      .text(next ?? SafeText("^R"), role: .secondary),
      .text(took ?? Words.missing, role: .secondary),
    ]
  }

  /// Who has not reported, and what is doubtful.
  private func drawQuality(on canvas: inout Canvas, border: Panel.Border) {
    let title = words[Bilingual("ĐỘ ĐẦY ĐỦ · CHẤT LƯỢNG", "COVERAGE · QUALITY")]
    Panel(
      title: title, label: model.judged.map { words.short($0) } ?? .empty, border: border
    ).draw(on: &canvas) { canvas in
      for (y, line) in doubts.prefix(canvas.size.height).enumerated() {
        canvas.put(line, x: 1, y: y, width: canvas.size.width - 2)
      }
    }
  }

  private var doubts: [[Span]] {
    let history = model.historyError.map { error in
      [Span("! ", role: .warning), Span(words.historyError(error), role: .warning)]
    }
    let coverages = model.coverages.map { entry -> [Span] in
      let isComplete = entry.coverage.isComplete
      var spans = [
        Span(isComplete ? "✓ " : "◇ ", role: isComplete ? .met : .warning),
        Span(words.coverage(entry.coverage, name: entry.name), role: .text),
      ]
      if entry.coverage.isSimulated {
        spans.append(Span(SafeText(" ≈ ") + words[.simulated], role: .simulated))
      }
      if !isComplete {
        spans.append(
          Span(
            SafeText(" · ")
              + words.sentence(Bilingual("chưa: {0}", "missing: {0}"), entry.missing),
            role: .secondary))
      }
      return spans
    }
    return [history].compactMap(\.self) + coverages
      + model.alarms.map { entry in
        [
          Span(entry.alert.sign + SafeText(" "), role: entry.alert.role),
          Span(entry.text, role: .text),
        ]
      }
  }

  private func drawRows(on canvas: inout Canvas) {
    let rows = model.rows
    for y in 0..<canvas.size.height where position.top + y < rows.count {
      let index = position.top + y
      let isError =
        model.problems.indices.contains(index) && model.problems[index].severity == .error
      canvas.put(
        rows[index], x: 2, y: y, width: canvas.size.width - 3,
        role: isError ? .error : .text)
      if index == position.row {
        canvas.put("►", x: 0, y: y, role: .accent)
        canvas.restyle(
          Rect(x: 0, y: y, width: canvas.size.width, height: 1), adding: .selected)
      }
    }
  }
}
