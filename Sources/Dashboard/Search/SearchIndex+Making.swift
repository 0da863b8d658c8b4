import Measures
import Text
import Words

extension SearchIndex {
  /// The index of everything that a screen can go to.
  ///
  /// - Parameters:
  ///   - dataset: the units and indicators; none before the first reading.
  ///   - themes: the themes that can be chosen.
  ///   - words: the language of titles; names of the other one are found too.
  init(_ dataset: Dataset?, themes: [ThemeName], words: Words) {
    for page in Page.allCases {
      add(.page(page), words[page.title], also: Self.names(page.title.text) + [page.rawValue])
    }
    if let dataset {
      add(dataset.registry, words)
      for index in dataset.catalogue.indices { add(index, dataset.catalogue[index], words) }
    }
    for command in Command.allCases {
      add(
        .command(command), words[command.title],
        also: Self.names(command.title) + [command.rawValue])
    }
    for theme in themes {
      add(
        .theme(theme), theme[words.language], also: [theme.name.string, theme.displayName.string])
    }
  }

  private static func names(_ text: Bilingual) -> [String] { [text.vietnamese, text.english] }

  private mutating func add(
    _ subject: SearchSubject, _ title: SafeText, also names: [String], context: Int? = nil,
    life: ClosedRange<Day> = Day.earliest...Day.latest, order: Int? = nil
  ) {
    let first = addField(FoldedText(title.string))
    var last = first
    var known = [FoldedText(title.string).letters]
    for name in names {
      let folded = FoldedText(name)
      guard !folded.isEmpty, !known.contains(folded.letters) else { continue }
      known.append(folded.letters)
      last = addField(folded)
    }
    add(
      Entry(subject: subject, title: title),
      Outline(
        kind: subject.kind, names: first..<(last + 1), context: context, life: life,
        order: order ?? Int(subject.kind.rawValue) * 100))
  }

  private mutating func add(_ registry: UnitRegistry, _ words: Words) {
    var titles: [Int?] = Array(repeating: nil, count: registry.units.count)
    // Those above first, so that those below can name them.
    let order = registry.indices.sorted { registry[$0].level < registry[$1].level }
    for index in order {
      let unit = registry[index]
      titles[Int(index.raw)] = fields.count
      let begin = unit.validFrom ?? Day.earliest
      let life = begin...max(begin, unit.validTo ?? Day.latest)
      let parent = registry.parent(of: index)
      // Everything is below the whole country and a block: their names narrow nothing.
      let context = parent.flatMap { registry[$0].level > .block ? titles[Int($0.raw)] : nil }
      add(
        .unit(index), unit.shortName(words.language), also: Self.names(of: unit),
        context: context, life: life,
        order: Int(SearchKind.unit.rawValue) * 100 + Self.order(of: unit.level))
    }
  }

  /// Higher levels first; ministries and provinces stand beside each other.
  private static func order(of level: Level) -> Int {
    level == .ministry ? Level.province.depth : level.depth
  }

  /// All that a unit is or was called, and its codes.
  private static func names(of unit: Unit) -> [String] {
    var names = [unit.shortName(.vietnamese).string, unit.shortName(.english).string]
    for version in unit.versions {
      if unit.versions.count > 1 { names.append(version.nameVietnamese.string) }
      names += [version.code, version.portalCode]
    }
    return names
  }

  private mutating func add(_ index: IndicatorIndex, _ indicator: Indicator, _ words: Words) {
    add(
      .indicator(index), indicator.name(words.language),
      also: [
        indicator.name(.vietnamese).string, indicator.name(.english).string,
        indicator.shortName(words.language).string, indicator.id,
      ])
  }
}
