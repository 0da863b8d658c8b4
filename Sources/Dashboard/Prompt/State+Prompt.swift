import Drawing
import Measures
import Text
import Words

extension State {
  /// Opens the palette or the command line over the page.
  mutating func open(_ kind: Prompt.Kind) -> [Effect] {
    overlay = nil
    filter.isEditing = false
    prompt = Prompt(kind)
    refreshSuggestions()
    return themes.isEmpty ? [.listThemes] : []
  }

  /// Applies a key while a prompt is open.
  mutating func pressInPrompt(_ key: Key) -> [Effect] {
    guard let open = prompt else { return [] }
    switch key {
    case .escape, .control("c"), .control("g"): prompt = nil
    case .enter: return accept()
    case .tab: complete(open)
    case .backTab, .up, .control("p"): moveInPrompt(by: -1)
    case .down, .control("n"): moveInPrompt(by: 1)
    case .pageUp: moveInPrompt(by: -promptLayout(open).rows)
    case .pageDown: moveInPrompt(by: promptLayout(open).rows)
    default:
      guard prompt?.field.edit(key) == true, prompt?.field.text != open.field.text else { break }
      prompt?.problem = nil
      refreshSuggestions()
    }
    return []
  }

  /// Moves through the suggestions; in the command line Enter then means the chosen one.
  mutating func moveInPrompt(by rows: Int) {
    guard var open = prompt else { return }
    open.position.move(
      by: rows, count: open.suggestions.count, visible: promptLayout(open).rows)
    open.isChosen = true
    prompt = open
  }

  /// Does what a row of the suggestions says.
  mutating func choose(suggestion row: Int) -> [Effect] {
    guard var open = prompt, open.suggestions.indices.contains(row) else { return [] }
    open.position.row = row
    open.isChosen = true
    prompt = open
    return accept()
  }

  /// Tab: completes the line, or goes to the next suggestion where there is nothing to complete.
  private mutating func complete(_ open: Prompt) {
    guard let completion = open.suggestion?.completion, completion != open.field.text else {
      return moveInPrompt(by: 1)
    }
    prompt?.field = TextField(completion)
    refreshSuggestions()
  }

  private mutating func accept() -> [Effect] {
    guard let open = prompt else { return [] }
    if open.kind == .commandLine, !open.isChosen { return runLine(open.field.text) }
    switch open.suggestion?.choice {
    case nil: return []
    case .subject(let subject):
      prompt = nil
      return go(to: subject)
    case .completion(let text):
      prompt?.field = TextField(text)
      refreshSuggestions()
      return []
    case .line(let line):
      return runLine(line)
    }
  }

  /// Goes to what was found, or does it.
  mutating func go(to subject: SearchSubject) -> [Effect] {
    switch subject {
    case .page(.help): return perform(.help)
    case .page(let page): open(page)
    case .unit(let unit):
      units = units == .today && counterpart(of: unit) != unit ? .then : units
      go(to: Place(page: .unit, unit: unit))
    case .indicator(let indicator): choose(indicator)
    case .command(let command): return perform(command)
    case .theme(let theme): return [.useTheme(theme.name)]
    }
    return []
  }

  /// Works out what the prompt leads to; after each key that changes it, and after new data.
  mutating func refreshSuggestions() {
    guard var open = prompt else { return }
    refreshSearchIndex()
    open.suggestions =
      open.kind == .palette
      ? paletteSuggestions(open.field.text) : lineSuggestions(open.field.text)
    open.position = ListPosition()
    open.isChosen = false
    prompt = open
  }

  /// Folds the names again when there are others.
  private mutating func refreshSearchIndex() {
    let key = searchIndexKey
    guard searchIndex?.key != key else { return }
    searchIndex = (key, SearchIndex(dataset, themes: themes, words: words))
  }

  /// What the index of names is made from now.
  var searchIndexKey: SearchIndexKey {
    SearchIndexKey(reportNumber: reportNumber, language: language, themes: themes)
  }

  /// Where the parts of a prompt lie.
  func promptLayout(_ open: Prompt) -> PromptBox.Layout {
    PromptBox(prompt: open, words: words).layout(Shell(size: size))
  }
}

/// What a ``SearchIndex`` was made from.
struct SearchIndexKey: Hashable, Sendable {
  /// Which report the units are of.
  let reportNumber: Int
  /// The language of titles.
  let language: Language
  /// The themes.
  let themes: [ThemeName]
}
