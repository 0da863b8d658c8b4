import Drawing
import Measures
import Text
import Words

extension State {
  /// The most suggestions: more than anybody scrolls through before typing another letter.
  static let mostSuggestions = 60

  /// What the palette shows for a text; all pages, commands and themes for none.
  func paletteSuggestions(_ text: String) -> [Suggestion] {
    suggestions(for: text, among: Set(SearchKind.allCases)) { _ in nil }
  }

  /// What is found for a text among some kinds of things.
  ///
  /// - Parameters:
  ///   - text: what was typed; nothing lists what there is.
  ///   - kinds: what is looked for.
  ///   - completion: what Tab makes of a find.
  /// - Returns: the finds, best first.
  func suggestions(
    for text: String, among kinds: Set<SearchKind>,
    completion: (SearchIndex.Entry) -> String?
  ) -> [Suggestion] {
    guard let index = searchIndex?.index else { return [] }
    let pattern = SearchPattern(text)
    guard !pattern.isEmpty else {
      // Thousands of units are not a suggestion; but where only they are asked for, the first are.
      let kinds = kinds.count == 1 ? kinds : kinds.subtracting([.unit, .indicator])
      return index.entries.lazy.filter { kinds.contains($0.subject.kind) && self.isOffered($0) }
        .prefix(Self.mostSuggestions + Command.allCases.count)
        .map { suggestion($0, completion: completion($0)) }
    }
    let found = index.hits(
      for: pattern, among: kinds, at: unitsDay ?? period.end, limit: Self.mostSuggestions)
    return found.map { index.entries[$0.entry] }.filter(isOffered).map { entry in
      var found = suggestion(entry, completion: completion(entry))
      found.wanted = pattern
      return found
    }
  }

  /// Commands that only open a page stand in the list as that page.
  private func isOffered(_ entry: SearchIndex.Entry) -> Bool {
    guard case .command(let command) = entry.subject else { return true }
    return command.page == nil && command != .palette && command != .commandLine
      && command != .help
  }

  private func suggestion(_ entry: SearchIndex.Entry, completion: String?) -> Suggestion {
    Suggestion(
      choice: .subject(entry.subject), title: [Span(entry.title)],
      detail: detail(of: entry.subject), completion: completion)
  }

  private func detail(of subject: SearchSubject) -> SafeText {
    switch subject {
    case .page(let page):
      let key = keyMap.label(for: page.command ?? .help, in: glyphs) ?? .empty
      return words[Bilingual("trang", "page")] + SafeText("  ") + key
    case .unit(let unit): return detail(of: unit)
    case .indicator: return words[Bilingual("chỉ tiêu", "indicator")]
    case .command(let command): return keyMap.label(for: command, in: glyphs) ?? .empty
    case .theme: return words[Bilingual("giao diện", "theme")]
    }
  }

  /// Where a unit belongs, and until or since when it exists.
  private func detail(of unit: UnitIndex) -> SafeText {
    guard let registry = dataset?.registry else { return .empty }
    let parent =
      registry.parent(of: unit)
      .map { registry[$0].shortName(language, at: nil) } ?? .empty
    let separator = SafeText(parent.isEmpty ? "" : " · ")
    if let end = registry[unit].validTo, end < clock.day {
      return parent + separator
        + words.sentence(Bilingual("đến {0}", "until {0}"), words.day(end))
    }
    if let begin = registry[unit].validFrom, begin > period.end {
      return parent + separator
        + words.sentence(Bilingual("từ {0}", "since {0}"), words.day(begin))
    }
    return parent
  }
}

extension KeyMap {
  /// The first way to ask for a command, as it is printed on keys.
  func label(for command: Command, in glyphs: GlyphSet) -> SafeText? {
    keys(for: command).first.map { $0.reduce(.empty) { $0 + $1.label(in: glyphs) } }
  }
}
