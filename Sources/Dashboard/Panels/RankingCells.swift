import Drawing
import Measures
import Text
import Words

/// The cells of a ranking's rows.
struct RankingCells: Sendable {
  /// What is listed.
  let model: RankingModel
  private var words: Words { model.scene.words }

  func rank(_ row: RankingRow) -> TableCell {
    .text(model.rank(row), role: .secondary)
  }

  func rankChange(_ row: RankingRow) -> TableCell {
    let change = model.change(row)
    return .text(change.text, role: change.role.role)
  }

  func name(_ row: RankingRow) -> TableCell {
    let name = Span(model.scene.name(row.unit), role: row.standing.isRanked ? .text : .secondary)
    if row.figure.isFolded { return .spans([name, Span(" Σ", role: .secondary)]) }
    guard row.standing == .rankedWithUnknownDenominator, !model.isSimulated,
      model.scene.measure.isRate
    else { return .spans([name]) }
    // Ranked all the same, but how many dossiers it rests on is not known.
    return .spans([name, Span(" °", role: .secondary)])
  }

  func count(_ count: Int64?) -> TableCell {
    guard let count else { return .text(Words.missing, role: .disabled) }
    let number = words.numbers.integer(count)
    return .text(
      model.isSimulated ? Words.simulatedMark + number : number, role: .secondary)
  }

  func value(_ row: RankingRow) -> TableCell {
    guard row.figure.content == .value else {
      return .text(words.number(row.figure, decimals: 0), role: .disabled)
    }
    var spans = [
      Span(
        model.scene.cell(row.figure), role: row.standing.isRanked ? .strong : .secondary,
        flags: model.scene.isStale(row.figure) ? .dim : [])
    ]
    if model.hasPartialFigures {
      let mark = row.figure.isPartialValue ? Words.partialMark : SafeText(" ")
      spans.append(Span(mark, role: .warning))
    }
    if model.hasRestatements {
      let isRestated = model.scene.restatement(of: row.figure, row.unit) != nil
      spans.append(Span(isRestated ? Words.restatedMark : SafeText(" "), role: .warning))
    }
    return .spans(spans)
  }

  func bar(_ row: RankingRow) -> TableCell {
    if let reason = model.reasonWithoutRank(row), row.figure.content != .value {
      return .text(reason, role: .disabled)
    }
    return .widget(
      BulletBar(
        value: row.figure.plotted, scale: model.scale, role: row.status?.role ?? .trend,
        fill: row.standing == .belowMinimum ? .hatched : .solid,
        marks: model.marks(of: model.memberTargets[row.unit])))
  }

  func status(_ row: RankingRow) -> TableCell {
    .text(row.status?.sign ?? .empty, role: row.status?.role ?? .secondary)
  }

  func difference(_ row: RankingRow) -> TableCell {
    guard let difference = row.difference else { return .text(Words.missing, role: .disabled) }
    return .text(words.change(difference, decimals: model.scene.decimals), role: .secondary)
  }

  func months(_ row: RankingRow) -> TableCell {
    .widget(MonthsCell(model: model, unit: row.unit))
  }
}

extension RankingModel {
  /// The targets that most members share as marks on the axis.
  var targetMarks: [ScaleMark] { marks(of: targets) }

  /// Targets as marks on bars, the one in force on top.
  func marks(of targets: TargetSelection) -> [ScaleMark] {
    let pairs = [(ScaleMark.Kind.targetNext, targets.next), (.targetNow, targets.current)]
    return pairs.compactMap { kind, target in
      target.map {
        ScaleMark(kind, at: $0.value.double, label: scene.words.decimal($0.value))
      }
    }
  }

  /// Why a row has no rank, in words; nil when it has one.
  func reasonWithoutRank(_ row: RankingRow) -> SafeText? {
    let words = scene.words
    switch row.standing {
    case .ranked, .rankedWithUnknownDenominator: return nil
    case .belowMinimum:
      let minimum = words.numbers.integer(RankingOptions.standard.minimumDenominator)
      return words(.belowMinimum, minimum)
    case .otherBasis: return words[isSimulated ? .published : .simulated]
    case .notApplicable: return words[.notApplicable]
    case .missing: return words[row.figure.unfoldable == nil ? .notReported : .notFoldedShort]
    }
  }
}

/// Twelve months of one unit, worked out only when its row is in sight.
struct MonthsCell: Widget {
  /// The list the row is in.
  let model: RankingModel
  /// Whose months.
  let unit: UnitIndex

  func draw(on canvas: inout Canvas) {
    let months = model.scene.twelveMonths(of: unit).map(\.figure)
    canvas.draw(
      Sparkline(
        values: months.map(\.plotted), scale: model.scale,
        role: months.contains(where: \.isSimulated) ? .simulated : .trend), in: canvas.bounds)
  }
}
