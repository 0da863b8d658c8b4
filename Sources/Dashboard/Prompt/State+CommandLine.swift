import Drawing
import Measures
import Text
import Words

/// A command line taken apart: its first word, and what follows it.
private struct TypedCommand {
  let name: String
  /// What follows the first space; nil when there is none yet.
  let argument: String?

  init(_ text: String) {
    let parts = text.drop { $0 == " " || $0 == ":" }.split(
      separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    name = parts.first.map { $0.lowercased() } ?? ""
    argument = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : nil
  }

  var verb: CommandVerb? { CommandVerb(rawValue: name) }
}

extension State {
  /// What the command line may become.
  func lineSuggestions(_ text: String) -> [Suggestion] {
    let line = TypedCommand(text)
    guard let argument = line.argument else { return nameSuggestions(line.name) }
    switch line.verb {
    case nil: return []
    case .page, .unit, .indicator, .theme:
      let kinds: [CommandVerb: SearchKind] = [
        .page: .page, .unit: .unit, .indicator: .indicator, .theme: .theme,
      ]
      let kind = line.verb.flatMap { kinds[$0] } ?? .page
      return suggestions(for: argument, among: [kind]) { entry in
        line.name + " " + self.code(of: entry.subject)
      }
    case .period:
      return choices(knownPeriods.map { ($0.code, words.long($0)) }, argument, line.name)
    case .lang:
      return choices(
        [
          ("vi", words[Bilingual("tiếng Việt", "Vietnamese")]),
          ("en", words[Bilingual("tiếng Anh", "English")]),
        ], argument, line.name)
    case .units:
      return choices(
        [
          ("then", words[Bilingual("như trong kỳ", "as in the period")]),
          ("today", words[Bilingual("như hiện nay", "as they are today")]),
        ], argument, line.name)
    case .sort:
      return choices(
        SortOrder.Column.allCases.map { ($0.code, words[$0]) }, argument, line.name)
    case .export:
      return choices(
        ExportFormat.offered.map { ($0.rawValue, words[$0.title]) }, argument, line.name)
    case .filter: return []
    }
  }

  /// How a find is written in a command line.
  private func code(of subject: SearchSubject) -> String {
    switch subject {
    case .page(let page): page.rawValue
    case .unit(let unit): dataset?.registry[unit].id ?? ""
    case .indicator(let indicator): dataset?.catalogue[indicator].id ?? ""
    case .command(let command): command.rawValue
    case .theme(let theme): theme.name.string
    }
  }

  /// The periods of which there are figures, latest first.
  private var knownPeriods: [Period] {
    guard let dataset else { return [] }
    let kinds: [Period.Kind] = [.yearToDate, .year, .half, .quarter, .month]
    let known = kinds.flatMap { dataset.periods(indicator, kind: $0) }
    return Set(known).sorted { ($0.end, $0.start) > ($1.end, $1.start) }
  }

  private func choices(
    _ choices: [(code: String, meaning: SafeText)], _ typed: String, _ name: String
  ) -> [Suggestion] {
    let typed = typed.lowercased()
    let found = choices.filter { typed.isEmpty || $0.code.lowercased().contains(typed) }
    // What Enter would run stands first.
    let exact = found.filter { $0.code.lowercased() == typed }
    let others = found.filter { $0.code.lowercased() != typed }
    return (exact + others).map { choice in
      Suggestion(
        choice: .line(name + " " + choice.code), title: [Span(SafeText(choice.code))],
        detail: choice.meaning, completion: name + " " + choice.code)
    }
  }

  private func nameSuggestions(_ typed: String) -> [Suggestion] {
    let verbs = CommandVerb.allCases.map { verb in
      Suggestion(
        choice: .completion(verb.rawValue + " "),
        title: [
          Span(SafeText(verb.rawValue)),
          Span(SafeText(" " + verb.example), role: .secondary),
        ], detail: words[verb.title], completion: verb.rawValue + " ")
    }
    let commands = Command.allCases.filter { $0 != .commandLine }.map { command in
      Suggestion(
        choice: .line(command.rawValue), title: [Span(SafeText(command.rawValue))],
        detail: words[command.title], completion: command.rawValue)
    }
    guard !typed.isEmpty else { return verbs + commands }
    let found = (verbs + commands).filter { $0.name.contains(typed) }
    return found.filter { $0.name.hasPrefix(typed) } + found.filter { !$0.name.hasPrefix(typed) }
  }
}

extension State {
  /// Runs a command line; one that cannot be run stays, with what to type.
  mutating func runLine(_ text: String) -> [Effect] {
    let line = TypedCommand(text)
    guard !line.name.isEmpty else {
      prompt = nil
      return []
    }
    if let verb = line.verb {
      guard let argument = line.argument, !argument.isEmpty else {
        // Without a format the box asks for one.
        if verb == .export {
          prompt = nil
          return perform(.export)
        }
        return refuse(
          words.sentence(
            Bilingual(
              "thiếu phần sau «{0}»; ví dụ :{0} {1}", "“{0}” needs more; such as :{0} {1}"),
            SafeText(verb.rawValue), SafeText(verb.example)))
      }
      return run(verb, argument)
    }
    if let command = command(named: line.name) {
      prompt = nil
      return perform(command)
    }
    let close = nameSuggestions(line.name).map(\.name)
    let names = close.isEmpty ? CommandVerb.allCases.map(\.rawValue) + ["quit"] : close
    return refuse(
      words.sentence(
        Bilingual("không có lệnh «{0}»; gõ {1}", "no command “{0}”; type {1}"),
        SafeText(line.name), SafeText(names.prefix(8).joined(separator: ", "))))
  }

  /// The command of a name; the only one that begins so will do.
  private func command(named name: String) -> Command? {
    if name == "q" { return .quit }
    if let command = Command(rawValue: name) { return command }
    let close = Command.allCases.filter { $0.rawValue.hasPrefix(name) }
    let isVerb = CommandVerb.allCases.contains { $0.rawValue.hasPrefix(name) }
    return close.count == 1 && !isVerb ? close.first : nil
  }

  private mutating func run(_ verb: CommandVerb, _ argument: String) -> [Effect] {
    switch verb {
    case .page, .unit, .indicator, .theme: return runSearch(verb, argument)
    case .period:
      guard let wanted = Period(code: argument) else {
        return refuse(
          words.sentence(
            Bilingual(
              "«{0}» không phải kỳ; ví dụ 2024, 2024-H1, 2024-Q3, 2024-07",
              "“{0}” is no period; such as 2024, 2024-H1, 2024-Q3, 2024-07"),
            SafeText(argument)))
      }
      period = wanted
    case .lang:
      guard let wanted = ["vi": Language.vietnamese, "en": .english][argument.lowercased()] else {
        return refuseChoice(argument, ["vi", "en"])
      }
      language = wanted
    case .units:
      guard ["then", "today"].contains(argument) else {
        return refuseChoice(argument, ["then", "today"])
      }
      if (argument == "today") != (units == .today) { switchUnits() }
    case .sort:
      guard let column = SortOrder.Column.allCases.first(where: { $0.code == argument }) else {
        return refuseChoice(argument, SortOrder.Column.allCases.map(\.code))
      }
      sort = SortOrder(column)
    case .filter:
      filter = Filter(argument)
      position = ListPosition()
    case .export:
      guard let format = ExportFormat(rawValue: argument.lowercased()) else {
        return refuseChoice(argument, ExportFormat.offered.map(\.rawValue))
      }
      prompt = nil
      return take(format, to: .file)
    }
    prompt = nil
    return []
  }

  /// Goes to the best find; an exact name or code leads.
  private mutating func runSearch(_ verb: CommandVerb, _ argument: String) -> [Effect] {
    refreshSuggestions()
    let found = lineSuggestions(verb.rawValue + " " + argument)
    let wanted = verb.rawValue + " " + argument.lowercased()
    let exact = found.first { $0.completion?.lowercased() == wanted }
    guard case .subject(let subject) = (exact ?? found.first)?.choice else {
      return refuse(
        words.sentence(
          Bilingual(
            "không tìm thấy «{0}»; gõ tên, có dấu hay không, ví dụ :{1} {2}",
            "“{0}” is not found; type a name, with or without marks, such as :{1} {2}"),
          SafeText(argument), SafeText(verb.rawValue), SafeText(verb.example)))
    }
    prompt = nil
    return go(to: subject)
  }

  private mutating func refuseChoice(_ argument: String, _ choices: [String]) -> [Effect] {
    refuse(
      words.sentence(
        Bilingual("«{0}» không dùng được; gõ {1}", "“{0}” cannot be used; type {1}"),
        SafeText(argument), SafeText(choices.joined(separator: ", "))))
  }

  private mutating func refuse(_ problem: SafeText) -> [Effect] {
    if prompt == nil { prompt = Prompt(.commandLine) }
    prompt?.problem = problem
    return []
  }
}

extension Suggestion {
  /// The name that a command line begins with.
  fileprivate var name: String {
    completion.map { String($0.prefix { $0 != " " }) } ?? ""
  }
}
