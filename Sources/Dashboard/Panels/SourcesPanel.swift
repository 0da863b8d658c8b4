import Drawing
import Measures
import Text
import Words

/// The worst news, where the page's figures come from, and how each source is doing.
struct SourcesPanel: Widget {
  /// The sources.
  let model: SourcesModel
  /// What is worth saying.
  let news: NewsModel
  /// How much of a frame is drawn.
  var border = Panel.Border.rounded
  /// True if the keys go to this panel.
  var isFocused = false
  /// False to leave out when sources were read: on a stage the picture is the same each time.
  var showsTime = true

  func draw(on canvas: inout Canvas) {
    let panel = Panel(
      title: [Span(words[.newsAndSourcesTitle], role: .title)], number: border == .line ? nil : 7,
      label: problemText.isEmpty ? [] : [Span(problemText, role: .warning)],
      border: border, isFocused: isFocused)
    panel.draw(on: &canvas) { canvas in
      let width = canvas.size.width - 2
      for (y, line) in lines(width: width).prefix(canvas.size.height).enumerated() {
        canvas.put(line, x: 1, y: y, width: width)
      }
    }
  }

  private var words: Words { model.words }

  /// Publications first: a figure without its source is worth nothing.
  private func lines(width: Int) -> [[Span]] {
    var lines = news.publications.map { $0.line(width: width) }
    lines += news.shortfalls(width: width)
    for entry in model.health {
      lines.append([
        Span(entry.state.sign + SafeText(" "), role: entry.state.role),
        Span(SafeText(entry.source.name) + SafeText("  "), role: .text),
        Span(stateText(entry), role: .secondary),
      ])
    }
    if let error = model.historyError {
      lines.append([
        Span("! ", role: .warning), Span(model.words.historyError(error), role: .warning),
      ])
    }
    return lines
  }

  private var problemText: SafeText {
    let errors = model.problems.count { $0.severity == .error }
    let warnings = model.problems.count - errors
    guard errors + warnings > 0 else { return .empty }
    return words(
      .errorsAndWarnings, words.numbers.integer(Int64(errors)),
      words.numbers.integer(Int64(warnings)))
  }

  private func stateText(_ entry: SourceHealth) -> SafeText {
    switch entry.state {
    case .good, .flawed, .waiting, .loading, .remembered: words[entry.state] + readAt(entry)
    case .stale, .failed:
      (entry.error.map { words.sourceError($0) } ?? words[.sourceFailed]) + readAt(entry)
    }
  }

  /// When the source was last read.
  private func readAt(_ entry: SourceHealth) -> SafeText {
    guard showsTime, let last = entry.lastSuccess else { return .empty }
    let time = words.time(last, today: model.clock.day)
    return entry.state == .stale || entry.state == .remembered
      ? SafeText(" · ") + words.sentence(Bilingual("số liệu lúc {0}", "data of {0}"), time)
      : SafeText(" · ") + time
  }
}

extension Scene {
  /// Where a figure comes from, in words: the publication, or how it was computed.
  func origin(of figure: Figure) -> SafeText {
    [publication(of: figure), sum(figure)].filter { !$0.isEmpty }
      .joined(separator: SafeText(" · "))
  }

  /// The same in so many columns: only the name of the publication is ever cut.
  func origin(of figure: Figure, width: Int) -> SafeText {
    let full = origin(of: figure)
    guard full.width > width else { return full }
    let (publication, sum) = (publication(of: figure), sum(figure, isBrief: true))
    guard !sum.isEmpty else { return publication.truncated(to: width) }
    let room = width - sum.width - 3
    guard !publication.isEmpty, room >= Self.leastPublication else { return sum }
    return publication.truncated(to: room) + SafeText(" · ") + sum
  }

  /// Columns of a publication's name that say anything.
  private static let leastPublication = 6

  private func publication(of figure: Figure) -> SafeText {
    figure.provenance.flatMap { dataset[$0] }.map { words.publication($0.publication) } ?? .empty
  }

  /// Over how many parts a figure was summed; empty for one that is given.
  private func sum(_ figure: Figure, isBrief: Bool = false) -> SafeText {
    switch figure.origin {
    case .given: .empty
    case .overTime(let parts, let all):
      words(isBrief ? .originOverTimeShort : .originOverTime, number(parts), number(all))
    case .rolledUp(let parts, let all):
      words(isBrief ? .originRolledUpShort : .originRolledUp, number(parts), number(all))
    case .folded where figure.unfoldable != nil && isBrief: words[.notFoldedShort]
    case .folded(let parts, let all):
      words(
        figure.unfoldable != nil ? .notFolded : isBrief ? .originFoldedShort : .originFolded,
        number(parts), number(all))
    }
  }

  private func number(_ value: Int) -> SafeText { words.numbers.integer(Int64(value)) }
}
