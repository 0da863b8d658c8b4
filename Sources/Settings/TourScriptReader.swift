import Dashboard
import Drawing
import Measures
import Text
import Yams

/// Reads a tour from the nodes of its file and notes every problem on the way.
struct TourScriptReader {
  /// The name of the file, for messages.
  let file: SafeText
  /// What is wrong, in the order of the file.
  private(set) var problems: [SettingsError] = []

  private static let keys = ["title", "steps"]
  private static let stepKeys = [
    "view", "page", "unit", "indicator", "period", "caption", "notes", "seconds", "pause", "keys",
  ]
  private static let languages = ["vi", "en"]

  init(file: SafeText) {
    self.file = file
  }

  /// The tour of a file; nil when there is none in it.
  mutating func tour(_ root: Node?) -> Tour? {
    guard let root, let mapping = root.mapping else {
      note(.wrongType(.empty, .mapping), at: root, orAt: 1)
      return nil
    }
    checkKeys(of: mapping, known: Self.keys)
    let title = mapping["title"].map { text($0, "title") } ?? TourText()
    guard let node = mapping["steps"] else {
      note(.missingKey(SafeText("steps")), at: root)
      return nil
    }
    guard let list = node.sequence, !list.isEmpty, list.count <= Tour.mostSteps else {
      note(
        .wrongChoice(
          SafeText("steps"), SafeText(node.scalar?.string ?? "\(node.sequence?.count ?? 0)"),
          choices: [SafeText("1–\(Tour.mostSteps)")]), at: node)
      return nil
    }
    var steps: [TourStep] = []
    for node in list {
      if let step = step(node) { steps.append(step) }
    }
    return Tour(title: title, steps: steps)
  }

  private mutating func step(_ node: Node) -> TourStep? {
    guard let mapping = node.mapping else {
      note(.wrongType(SafeText("steps"), .mapping), at: node)
      return nil
    }
    checkKeys(of: mapping, known: Self.stepKeys)
    // Both names are in use: a view may be a page, or something that is none.
    guard let viewNode = mapping["view"] ?? mapping["page"] else {
      note(.missingKey(SafeText("view")), at: node)
      return nil
    }
    if let other = mapping["page"], mapping["view"] != nil {
      note(.wrongValue(SafeText("page"), SafeText(other.scalar?.string ?? "…")), at: other)
    }
    let seconds = mapping["seconds"].map { self.seconds($0) } ?? 0
    let waits = mapping["pause"].map { self.flag($0, "pause") } ?? false
    guard let view = view(viewNode) else { return nil }
    var step = TourStep(view, seconds: seconds, waits: waits)
    step.caption = mapping["caption"].map { caption($0) } ?? TourText()
    step.notes = mapping["notes"].map { text($0, "notes") } ?? TourText()
    step.unit = mapping["unit"].flatMap { string($0, "unit") }
    step.indicator = mapping["indicator"].flatMap { string($0, "indicator") }
    step.period = mapping["period"].flatMap { period($0) }
    step.keys = mapping["keys"].map { keys($0) } ?? []
    return step
  }

  // MARK: Values

  private mutating func view(_ node: Node) -> TourView? {
    let name = node.scalar?.string ?? ""
    if let view = TourView(name) { return view }
    note(
      .wrongChoice(
        SafeText("view"), SafeText(name), choices: TourView.names.map { SafeText($0) }), at: node)
    return nil
  }

  private mutating func seconds(_ node: Node) -> Int {
    let text = node.scalar?.string ?? ""
    if let seconds = Int(text), (0...TourStep.longest).contains(seconds) { return seconds }
    note(
      .wrongChoice(
        SafeText("seconds"), SafeText(text), choices: [SafeText("0–\(TourStep.longest)")]),
      at: node)
    return 0
  }

  private mutating func flag(_ node: Node, _ key: String) -> Bool {
    let text = node.scalar?.string ?? ""
    if ["true", "false"].contains(text) { return text == "true" }
    note(
      .wrongChoice(
        SafeText(key), SafeText(text), choices: [SafeText("true"), SafeText("false")]), at: node)
    return false
  }

  private mutating func period(_ node: Node) -> Period? {
    let text = node.scalar?.string ?? ""
    if let period = Period(code: text) { return period }
    note(.wrongValue(SafeText("period"), SafeText(text)), at: node)
    return nil
  }

  private mutating func string(_ node: Node, _ key: String) -> String? {
    if let text = node.scalar?.string, !text.isEmpty { return text }
    note(.wrongType(SafeText(key), .text), at: node)
    return nil
  }

  /// One key or a list of them, each as configuration files write it.
  private mutating func keys(_ node: Node) -> [Key] {
    let names = node.sequence.map(Array.init) ?? [node]
    var keys: [Key] = []
    for name in names {
      guard let text = name.scalar?.string, let series = Key.series(text) else {
        note(.unknownKeyName(SafeText(name.scalar?.string ?? "")), at: name)
        continue
      }
      keys += series
    }
    return keys
  }

  /// A text, or one for each language.
  private mutating func text(_ node: Node, _ key: String) -> TourText {
    if let text = node.scalar?.string { return TourText(vietnamese: Self.lines(text)) }
    guard let mapping = node.mapping else {
      note(.wrongType(SafeText(key), .text), at: node)
      return TourText()
    }
    checkKeys(of: mapping, known: Self.languages)
    func lines(_ language: String) -> [SafeText] {
      mapping[language]?.scalar.map { Self.lines($0.string) } ?? []
    }
    for node in Self.languages.compactMap({ mapping[$0] }) where node.scalar == nil {
      note(.wrongType(SafeText(key), .text), at: node)
    }
    return TourText(vietnamese: lines("vi"), english: lines("en"))
  }

  /// A text that has to fit below the page.
  private mutating func caption(_ node: Node) -> TourText {
    let caption = text(node, "caption")
    for (name, lines) in zip(Self.languages, [caption.vietnamese, caption.english])
    where !CaptionRoom.fits(lines.joined(separator: SafeText(" "))) {
      let place = node.mapping?[name] ?? node
      note(
        .tooLong(
          SafeText("caption"), rows: CaptionRoom.rows, columns: CaptionRoom.columns), at: place)
    }
    return caption
  }

  private static func lines(_ text: String) -> [SafeText] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText(String($0)) }
      .trimmed
  }

  // MARK: Problems

  private mutating func checkKeys(of mapping: Node.Mapping, known: [String]) {
    for (key, _) in mapping where !known.contains(key.scalar?.string ?? "") {
      note(
        .unknownKey(SafeText(key.scalar?.string ?? "?"), known: known.map { SafeText($0) }),
        at: key)
    }
  }

  private mutating func note(
    _ reason: SettingsError.Reason, at node: Node?, orAt place: Int? = nil
  ) {
    problems.append(
      SettingsError(
        file: file, line: node?.mark?.line ?? place, column: node?.mark?.column ?? place,
        reason: reason))
  }
}

extension [SafeText] {
  /// Without blank lines at both ends.
  fileprivate var trimmed: [SafeText] {
    let start = firstIndex { !$0.isEmpty } ?? endIndex
    let end = lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? start
    return Array(self[start..<end])
  }
}
