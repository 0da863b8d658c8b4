import Drawing
import Measures
import Text
import Words

/// What stands below a ranking: the middle, how many have reached their target, and the signs.
struct RankingFooting: Widget {
  /// What is listed.
  let model: RankingModel

  private var words: Words { model.scene.words }

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.width - 2
    canvas.put(facts.fitting(width), x: 1, y: 0, width: width)
    canvas.put(Legend(entries).text(width: width), x: 1, y: 1, width: width, role: .secondary)
  }

  /// Middle and statuses, the longest wording first.
  private var facts: [[Span]] {
    let full = counts { words[$0] }
    let brief = counts { words.brief($0) }
    guard !full.isEmpty else { return [median(.median)] }
    let gap = [Span("  ")]
    return [
      median(.median) + gap + full, median(.medianShort) + gap + full,
      median(.medianShort) + gap + brief, full, brief, counts { _ in .empty },
    ].map { $0.first == gap.first ? Array($0.dropFirst()) : $0 }
  }

  private func median(_ phrase: Phrase) -> [Span] {
    guard let median = model.ranking.median else { return [] }
    return [
      Span(words[phrase] + SafeText(" "), role: .secondary),
      Span(
        words.reading(median, of: model.scene.measure, decimals: model.scene.decimals),
        role: .strong),
    ]
  }

  /// How many stand how to their targets: shape, number and word of each; empty without targets.
  private func counts(_ word: (TargetStatus) -> SafeText) -> [Span] {
    let counts = model.ranking.statusCounts
    guard counts.withTarget > 0 else { return [] }
    let others: [(TargetStatus, Int)] = [
      (.near, counts.near), (.missed, counts.missed), (.critical, counts.critical),
    ]
    let met = words(
      .unitsMet, model.count(counts.met), words.numbers.integer(Int64(counts.withTarget)))
    return [
      Span(TargetStatus.met.sign + SafeText(" "), role: .met), Span(met, role: .text),
    ]
      + others.flatMap { status, number in
        let said = SafeText(word(status).string.lowercased())
        return [
          Span(SafeText("  ") + status.sign + SafeText(" "), role: status.role),
          Span(model.count(number), role: status.role),
          Span(said.isEmpty ? .empty : SafeText(" ") + said, role: .text),
        ]
      }
  }

  /// The signs that occur, those that change what a figure means first.
  private var entries: [Legend.Entry] {
    var entries: [Legend.Entry] = []
    if model.hasPartialFigures {
      entries.append(Legend.Entry(words[.legendPartial], short: words[.legendPartialShort]))
    }
    if model.ranking.rows.contains(where: { $0.standing == .rankedWithUnknownDenominator }),
      !model.isSimulated, model.scene.measure.isRate
    {
      entries.append(Legend.Entry(words[.legendUnknownDenominator]))
    }
    if model.hasFoldedFigures { entries.append(Legend.Entry(words[.legendFolded])) }
    if model.hasRankChanges {
      let baseline = words.baseline(model.scene.baseline)
      entries.append(
        Legend.Entry(
          words(.legendChange, baseline), short: words(.legendChangeShort, baseline)))
    }
    entries += targets
    if model.ranking.rows.contains(where: { $0.figure.content == .missing }) {
      entries.append(Legend.Entry(words[.legendMissing]))
    }
    if model.isSimulated { entries.append(Legend.Entry(words[.legendSimulated])) }
    return entries
  }

  private var targets: [Legend.Entry] {
    func year(_ target: Target?) -> SafeText? {
      target.map { $0.deadline.map { SafeText(String($0.year)) } ?? .empty }
    }
    let own =
      model.memberTargets.differ ? [Legend.Entry(words[.legendOwnTargets])] : []
    guard let current = year(model.targets.current) else { return own }
    guard let next = year(model.targets.next) else {
      return [Legend.Entry(words(.legendTarget, current).trimmed)] + own
    }
    return [
      Legend.Entry(
        words(.legendTargets, current, next), short: words(.legendTargetsShort, current, next))
    ] + own
  }
}

extension SafeText {
  /// The text without spaces at its end.
  fileprivate var trimmed: SafeText {
    let end = string.lastIndex { $0 != " " }
    return end.map { SafeText(String(string[...$0])) } ?? .empty
  }
}
