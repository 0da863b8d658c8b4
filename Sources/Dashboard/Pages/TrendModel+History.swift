import Measures
import Text
import Words

/// How a trend tells of a merger.
extension TrendModel {
  /// Whether a province came out of others, so that its series can be carried back.
  static func isMerged(_ unit: UnitIndex, in scene: Scene) -> Bool {
    let registry = scene.dataset.registry
    return registry[unit].level == .province && !registry.predecessors(of: unit).isEmpty
  }

  /// The province that a former one became, whose series is drawn beside its own.
  static func heir(of unit: UnitIndex, in scene: Scene) -> UnitIndex? {
    let registry = scene.dataset.registry
    guard registry[unit].level == .province else { return nil }
    return registry[unit].successor
  }

  /// The name of a line; a former unit and its successor of one name are told apart.
  static func name(of unit: UnitIndex, in scene: Scene) -> SafeText {
    let registry = scene.dataset.registry
    let name = scene.name(unit)
    if registry[unit].successor != nil { return scene.words(.nameUntilMerger, name) }
    if isMerged(unit, in: scene) { return scene.words(.nameSinceMerger, name) }
    return name
  }

  /// One line on what a merger did to the series, and how much of it only the history knows.
  static func remark(on unit: UnitIndex, _ lines: [Line], in scene: Scene) -> SafeText {
    let merger = mergerRemark(on: unit, lines, in: scene)
    let past = lines.first?.trend.known.last { scene.isPast($0.figure) }
    guard let past else { return merger }
    let known = scene.words.sentence(
      Bilingual(
        "đến {0} chỉ còn trong lịch sử, nguồn không còn giữ",
        "up to {0} known from history only, no longer in the source"),
      scene.words.short(past.period))
    return merger.isEmpty ? known : known + SafeText(" · ") + merger
  }

  private static func mergerRemark(
    on unit: UnitIndex, _ lines: [Line], in scene: Scene
  ) -> SafeText {
    let registry = scene.dataset.registry
    let words = scene.words
    if let successor = registry[unit].successor, let end = registry[unit].validTo {
      return words(
        .becameOn, words.day(end.adding(1)), registry[successor].name(words.language, at: nil))
    }
    guard let line = lines.first, let begin = line.foldedUntil else {
      let taken = registry.predecessors(of: unit)
      guard registry[unit].level == .ministry,
        let end = taken.first.flatMap({ registry[$0].validTo })
      else { return .empty }
      return words(.breakNotFolded, words.day(end.adding(1)), names(of: taken, in: scene))
    }
    let before = line.trend.points.filter { $0.period.end < begin }.map(\.figure)
    let names = names(of: registry.predecessors(of: unit), in: scene)
    if before.contains(where: \.isFolded) { return words(.foldedBack, names) }
    guard let open = before.lazy.compactMap(\.unfoldable).first else { return .empty }
    return words(
      .cannotFoldBack, words.day(begin), words.numbers.integer(Int64(open.parts)),
      words.numbers.integer(Int64(open.of)))
  }

  private static func names(of units: [UnitIndex], in scene: Scene) -> SafeText {
    let names = units.map {
      scene.dataset.registry[$0].shortName(scene.words.language, at: nil).string
    }
    return SafeText(names.joined(separator: ", "))
  }
}

extension Words {
  /// What happened to a unit at a break, in a word: `hợp nhất`, `đổi tên`.
  subscript(kind: Break.Kind, level: Level) -> SafeText {
    switch kind {
    case .merge: self[level == .ministry ? .breakReorganised : .breakMerge]
    case .rename: self[.breakRename]
    case .formula: self[.breakFormula]
    case .coverage: self[.breakCoverage]
    }
  }
}
