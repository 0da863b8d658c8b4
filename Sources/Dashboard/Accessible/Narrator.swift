import Measures
import Text
import Words

/// Tells what is on the screen in lines of plain text, for a screen reader or a braille display,
/// and from then on only what has changed.
///
/// Nothing is addressed, overwritten or drawn: a line that was told stays where it is.
public struct Narrator: Sendable {
  private var told: Narration?

  /// A narrator that has told nothing yet.
  public init() {}

  /// What is to be told of a state.
  public mutating func lines(for state: State) -> [SafeText] {
    let now = Narration(state)
    defer { told = now }
    guard let told else { return now.all }
    return now.changes(since: told)
  }
}

/// What there is to tell of one state, in parts that change apart from one another.
private struct Narration {
  /// A part that is told again when it differs.
  struct Part {
    let name: Name
    let lines: [SafeText]
  }

  /// What a part is about, in the order in which they are told.
  enum Name {
    case tour
    case place
    case progress
    case summary
    case filter
    case row
    case overlay
    case prompt
    case alerts
    case sources
    case mode
    case notice
  }

  let parts: [Part]
  private let dataset: Dataset?
  /// True after something was asked for: then silence would be no answer.
  private let isAsked: Bool
  private let words: Words

  init(_ state: State) {
    words = state.words
    dataset = state.dataset
    isAsked = state.notice != nil
    let teller = PageTeller(state: state)
    let isCovered = state.overlay != nil || state.prompt != nil
    let picture = teller.tourPicture
    parts = [
      Part(name: .tour, lines: teller.tour),
      Part(name: .place, lines: picture == nil ? [teller.place] : []),
      Part(name: .progress, lines: teller.progress),
      Part(name: .summary, lines: picture ?? teller.summary),
      Part(name: .filter, lines: teller.filter),
      Part(name: .row, lines: isCovered || picture != nil ? [] : teller.row),
      Part(name: .overlay, lines: teller.overlay),
      Part(name: .prompt, lines: teller.prompt),
      Part(name: .alerts, lines: teller.alerts),
      Part(name: .sources, lines: teller.sources),
      Part(name: .mode, lines: teller.mode + teller.tourCondition),
      Part(name: .notice, lines: state.notice.map { [$0.text] } ?? []),
    ]
  }

  /// Everything.
  var all: [SafeText] { parts.flatMap(\.lines) }

  /// What differs, told anew; new data says so first.
  func changes(since old: Narration) -> [SafeText] {
    let isNewData = old.dataset != nil && dataset != old.dataset
    let news = zip(parts, old.parts).flatMap(news)
    guard isNewData else { return news }
    let head = [words[Bilingual("Số liệu mới", "New data")]]
    guard news.isEmpty else { return head + news }
    // A file that was saved again with the same figures is no news to anybody who did not ask.
    return old.isAsked
      ? head + [words[Bilingual("Trang này không đổi", "Nothing on this page has changed")]] : []
  }

  /// What a part says that it did not say before.
  private func news(_ part: Part, before: Part) -> [SafeText] {
    guard part.lines != before.lines else { return [] }
    switch part.name {
    // What is gone needs no words, but for a box and a filter.
    case .filter where part.lines.isEmpty:
      return [words[Bilingual("Đã bỏ lọc", "Filter cleared")]]
    case .overlay where part.lines.isEmpty, .prompt where part.lines.isEmpty:
      return [words[Bilingual("Đã đóng", "Closed")]]
    // Of many figures only those that are new, of a line that is typed only what it leads to now.
    case .summary, .prompt: return part.lines.filter { !before.lines.contains($0) }
    default: return part.lines
    }
  }
}
