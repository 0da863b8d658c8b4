import Measures
import Text
import Words

/// A table of a brief, in the words of its language.
struct BriefTable {
  /// One column.
  struct Column {
    /// Its head.
    let head: SafeText
    /// True when it is aligned on its right side.
    var isNumber = false
  }

  /// One row, or the place where rows were left out.
  enum Row {
    /// Cells in the order of the columns.
    case cells([SafeText])
    /// So many rows are not shown.
    case omitted(SafeText)
  }

  /// What it shows.
  let caption: SafeText
  /// Its columns; the first one names the row.
  let columns: [Column]
  /// Its rows.
  let rows: [Row]

  /// The tables of a page, none of them with more rows than `limit` and one that counts the rest.
  static func tables(of state: State, limit: Int, book: inout SourceBook) -> [BriefTable] {
    switch state.model {
    case .alerts(let model): return [alerts(model, limit: limit)]
    case .sources(let model): return [sources(model, limit: limit)]
    default:
      let groups = PageFigures(state.model).groups.filter { !$0.figures.isEmpty }
      // A page with many tables has the room of one.
      let share = groups.count > 2 ? max(3, limit / groups.count) : limit
      return groups.map { figures($0, words: state.words, limit: share, book: &book) }
    }
  }

  /// The first and the last of many things, each as a row, and between them how many were left
  /// out.
  private static func shortened<Thing>(
    _ things: [Thing], limit: Int, words: Words, _ cells: (Thing) -> [SafeText]
  ) -> [Row] {
    func rows(_ part: some Sequence<Thing>) -> [Row] { part.map { .cells(cells($0)) } }
    guard things.count > limit else { return rows(things) }
    // The best and the worst, more of the best: that is how lists are read.
    let last = limit / 3
    let left = words.numbers.integer(Int64(things.count - limit))
    let note = words.sentence(
      Bilingual("… {0} dòng khác, có trong CSV", "… {0} more rows, all in the CSV"), left)
    return rows(things.prefix(limit - last)) + [.omitted(note)] + rows(things.suffix(last))
  }
}

// MARK: - Figures

extension BriefTable {
  private static func figures(
    _ group: PageFigures.Group, words: Words, limit: Int, book: inout SourceBook
  ) -> BriefTable {
    let kind = group.kind
    let hasRank = group.figures.contains { $0.rank != nil }
    let hasTarget = group.figures.contains { $0.target != nil }
    let hasParts = group.figures.contains { $0.figure.denominator != nil && $0.indicator.isRate }
    var columns = [Column(head: words[head(of: kind)])]
    if hasRank { columns.append(Column(head: words[Bilingual("Hạng", "Rank")], isNumber: true)) }
    if kind == .indicators { columns.append(Column(head: words[Bilingual("Kỳ", "Period")])) }
    columns.append(Column(head: words[.columnValue], isNumber: true))
    if hasParts {
      columns.append(Column(head: words[Bilingual("Tử / mẫu", "Fraction")], isNumber: true))
    }
    if hasTarget {
      columns.append(Column(head: words[Bilingual("Mục tiêu", "Target")]))
      columns.append(Column(head: words[.columnStatus]))
    }
    columns.append(Column(head: words[Bilingual("Nguồn", "Source")]))
    let rows = shortened(group.figures, limit: limit, words: words) { figure in
      var cells = [name(figure, kind)]
      if hasRank { cells.append(rank(figure)) }
      if kind == .indicators { cells.append(words.short(figure.scene.period)) }
      cells.append(reading(figure))
      if hasParts { cells.append(parts(figure)) }
      if hasTarget { cells += [target(figure), status(figure)] }
      cells.append(book.mark(figure.figure, in: figure.scene))
      return cells
    }
    var caption = caption(of: group, words: words)
    if group.figures.contains(where: isRestated) {
      caption = caption + SafeText(" · ") + words.restatedLegend
    }
    return BriefTable(caption: caption, columns: columns, rows: rows)
  }

  private static func head(of kind: PageFigures.Kind) -> Bilingual {
    switch kind {
    case .wholes, .ranking: Bilingual("Đơn vị", "Unit")
    case .series: Bilingual("Kỳ", "Period")
    case .indicators: Bilingual("Chỉ tiêu", "Indicator")
    }
  }

  private static func caption(of group: PageFigures.Group, words: Words) -> SafeText {
    let count = words.numbers.integer(Int64(group.figures.count))
    switch group.kind {
    case .wholes: return words[Bilingual("Số liệu chính", "Main figures")]
    case .ranking:
      return words.sentence(Bilingual("Xếp hạng {0} đơn vị", "Ranking of {0} units"), count)
    case .series: return group.figures.first.map { $0.scene.name($0.unit) } ?? .empty
    case .indicators:
      return words.sentence(Bilingual("{0} chỉ tiêu", "{0} indicators"), count)
    }
  }

  private static func name(_ figure: PageFigure, _ kind: PageFigures.Kind) -> SafeText {
    switch kind {
    case .wholes, .ranking: figure.scene.name(figure.unit)
    case .series: figure.scene.words.short(figure.scene.period)
    case .indicators: figure.indicator.name(figure.scene.words.language)
    }
  }

  private static func reading(_ figure: PageFigure) -> SafeText {
    let reading = figure.scene.words.reading(
      figure.figure, of: figure.indicator, decimals: figure.scene.decimals)
    return isRestated(figure) ? reading + SafeText(" ") + Words.restatedMark : reading
  }

  private static func isRestated(_ figure: PageFigure) -> Bool {
    figure.scene.restatement(of: figure.figure, figure.unit) != nil
  }

  private static func rank(_ figure: PageFigure) -> SafeText {
    guard let rank = figure.rank else { return Words.notApplicable }
    let mark = figure.figure.isSimulated ? Words.simulatedMark : .empty
    return mark + figure.scene.words.numbers.integer(Int64(rank))
  }

  private static func parts(_ figure: PageFigure) -> SafeText {
    let known = figure.figure
    guard let numerator = known.numerator, let denominator = known.denominator else {
      return Words.missing
    }
    let numbers = figure.scene.words.numbers
    let mark = known.isSimulated ? Words.simulatedMark : .empty
    return mark + numbers.integer(numerator) + SafeText(" / ") + numbers.integer(denominator)
  }

  private static func target(_ figure: PageFigure) -> SafeText {
    figure.target.map { figure.scene.text(of: $0) } ?? .empty
  }

  private static func status(_ figure: PageFigure) -> SafeText {
    guard let status = figure.status else { return .empty }
    return status.sign + SafeText(" ") + figure.scene.words[status]
  }
}

// MARK: - Alerts and sources

extension BriefTable {
  private static func alerts(_ model: AlertsModel, limit: Int) -> BriefTable {
    let scene = model.scene
    let words = scene.words
    let rows = shortened(model.alerts, limit: limit, words: words) { alert in
      [
        alert.sign + SafeText(" ") + words[alert], scene.headline(alert.finding),
        words.time(alert.since, today: model.today),
      ]
    }
    return BriefTable(
      caption: words[Bilingual("Cảnh báo", "Alerts")],
      columns: [
        Column(head: words[Bilingual("Mức", "Level")]),
        Column(head: words[Bilingual("Nội dung", "What")]),
        Column(head: words[Bilingual("Từ lúc", "Since")]),
      ],
      rows: rows)
  }

  private static func sources(_ model: SourcesModel, limit: Int) -> BriefTable {
    let words = model.words
    let rows = shortened(model.health, limit: limit, words: words) { health in
      [
        SafeText(health.source.name), words.condition(health),
        health.lastSuccess.map { SafeText($0.exportCode) } ?? Words.missing,
      ]
    }
    return BriefTable(
      caption: words[Bilingual("Nguồn số liệu", "Sources")],
      columns: [
        Column(head: words[Bilingual("Nguồn", "Source")]),
        Column(head: words[Bilingual("Tình trạng", "Condition")]),
        Column(head: words[Bilingual("Đọc lúc", "Last read")]),
      ],
      rows: rows)
  }
}
