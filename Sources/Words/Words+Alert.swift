import Measures
import Text

extension Words {
  /// How urgent an alert is.
  public subscript(severity: AlertSeverity) -> SafeText {
    switch severity {
    case .warning: self[Bilingual("CHÚ Ý", "WARNING")]
    case .critical: self[Bilingual("NGHIÊM TRỌNG", "CRITICAL")]
    }
  }

  /// The urgency of an alert, or that it waits.
  public subscript(alert: Alert) -> SafeText {
    alert.stage == .pending ? self[Bilingual("ĐANG CHỜ", "PENDING")] : self[alert.severity]
  }

  /// What a rule watches for.
  public subscript(rule: AlertRule) -> SafeText {
    switch rule.condition {
    case .belowTarget: self[Bilingual("dưới mục tiêu", "below target")]
    case .belowAverage: self[Bilingual("kém xa mức chung", "far below average")]
    case .suddenDrop: self[Bilingual("giảm đột ngột", "sudden drop")]
    case .rankDrop: self[Bilingual("tụt hạng", "fell in rank")]
    case .stale: self[Bilingual("số liệu cũ", "stale data")]
    case .incompleteCoverage: self[Bilingual("báo cáo chưa đủ", "incomplete coverage")]
    case .differsFromMembers: self[Bilingual("khác tổng đơn vị", "not the members' sum")]
    case .contradictsCounts: self[Bilingual("lệch tử và mẫu", "contradicts its counts")]
    case .jointJump: self[Bilingual("cùng nhảy vọt", "many jump at once")]
    case .impossibleValue: self[Bilingual("giá trị vô lý", "impossible value")]
    case .restated: self[Bilingual("sửa số kỳ cũ", "past restated")]
    }
  }

  /// What happened to an alert.
  public subscript(kind: AlertEvent.Kind) -> SafeText {
    switch kind {
    case .raised: self[Bilingual("bắt đầu", "raised")]
    case .worsened: self[Bilingual("nặng hơn", "worse")]
    case .resolved: self[Bilingual("đã hết", "over")]
    }
  }

  /// How long something has lasted: `13 phút`, `2 giờ`, `3 ngày`.
  public func duration(seconds: Int64) -> SafeText {
    switch seconds {
    case ..<60: self[Bilingual("<1 phút", "<1 min")]
    case ..<3600:
      sentence(Bilingual("{0} phút", "{0} min"), numbers.integer(seconds / 60))
    case ..<172_800:
      sentence(Bilingual("{0} giờ", "{0} h"), numbers.integer(seconds / 3600))
    default:
      sentence(Bilingual("{0} ngày", "{0} days"), numbers.integer(seconds / 86_400))
    }
  }
}

/// The figures of a finding in words: value, threshold, and what they mean.
public struct AlertText: Sendable {
  /// What was found.
  public let finding: AlertFinding
  /// What is measured; nil for a source, and when it is no longer known.
  public let indicator: Indicator?
  /// The words.
  public let words: Words

  /// The words for a finding.
  public init(_ finding: AlertFinding, indicator: Indicator?, words: Words) {
    self.finding = finding
    self.indicator = indicator
    self.words = words
  }

  /// What was found: `17 %`, `▼12`, `58/63`, `2 giờ`; `≈` before what is simulated.
  public var value: SafeText { finding.isSimulated ? Words.simulatedMark + plainValue : plainValue }

  private var plainValue: SafeText {
    switch finding.cause {
    case .belowTarget(let value, let target, _, _, _, _): reading(value, apartFrom: target)
    case .belowAverage(let value, let reference, _, _): reading(value, apartFrom: reference)
    case .suddenDrop(_, _, let change, _, _): signed(change)
    case .rankDrop(let rank, let before, _, _, _): SafeText("▼") + number(rank - before)
    case .stale(let age, _, _):
      age.map { words.duration(seconds: $0) } ?? words[Bilingual("chưa có", "none yet")]
    case .incompleteCoverage(let reported, let all, _): fraction(reported, all)
    case .differsFromMembers(let given, let computed), .contradictsCounts(let given, let computed):
      reading(given, apartFrom: computed)
    case .jointJump(let units, let all, _, _, _): fraction(units, all)
    case .impossibleValue(let value, _): reading(value)
    case .restated(let before, let after, _, _): reading(after, apartFrom: before)
    }
  }

  /// What it was held against: `≥ 30 %`, `▼10`, `đủ 63`.
  public var threshold: SafeText {
    switch finding.cause {
    case .belowTarget(_, let target, let comparison, _, _, _): bound(target, comparison)
    case .belowAverage(_, let reference, _, _):
      words.sentence(Bilingual("chung {0}", "all {0}"), mark + reading(reference))
    case .suddenDrop(_, _, _, _, let points): number(-points)
    case .rankDrop(_, _, _, _, let ranks): SafeText("▼") + number(ranks)
    case .stale(_, let limit, _):
      limit.map { words.atMost + SafeText(" ") + words.duration(seconds: $0) }
        ?? Words.notApplicable
    case .incompleteCoverage(_, let all, _):
      words.sentence(Bilingual("đủ {0}", "all {0}"), number(all))
    case .differsFromMembers(_, let computed): SafeText("Σ ") + reading(computed)
    case .contradictsCounts(_, let computed): SafeText("= ") + reading(computed)
    case .jointJump(_, _, let points, let rises, _):
      SafeText(rises ? "▲" : "▼") + number(points)
    case .impossibleValue(_, let largest): bound(largest, .atMost)
    case .restated(let before, _, _, _):
      words.sentence(Bilingual("trước {0}", "was {0}"), reading(before))
    }
  }

  /// One line about a subject of that name: `Địa phương 17 % < 30 %`.
  public func headline(_ name: SafeText) -> SafeText {
    switch finding.cause {
    case .belowTarget(_, let target, let comparison, _, _, _):
      let sign = comparison == .atLeast ? SafeText(" < ") : SafeText(" > ")
      return name + SafeText(" ") + value + sign + reading(target)
    default:
      return name + SafeText(": ") + words[finding.rule] + SafeText(" ") + value + SafeText(" (")
        + threshold + SafeText(")")
    }
  }

  private var mark: SafeText { finding.isSimulated ? Words.simulatedMark : .empty }

  func bound(_ value: FixedDecimal, _ comparison: Target.Comparison) -> SafeText {
    (comparison == .atLeast ? words.atLeast : words.atMost) + SafeText(" ") + reading(value)
  }

  /// A value with its unit and at most one decimal, unless it would then look like `other`.
  func reading(_ value: FixedDecimal, apartFrom other: FixedDecimal? = nil) -> SafeText {
    let brief = rounded(value)
    let shown = brief == other && value != other ? value : brief
    let number = words.decimal(shown)
    return indicator.map { words.with(unitOf: $0, number) } ?? number
  }

  func signed(_ change: FixedDecimal) -> SafeText {
    let shown = rounded(change)
    let scale = Int(shown.scale)
    let number = words.numbers.signedPoints(
      unscaled: shown.unscaled, scale: scale, decimals: scale)
    return indicator.map { number + SafeText(" ") + words.differenceUnit(of: $0) } ?? number
  }

  private func rounded(_ value: FixedDecimal) -> FixedDecimal {
    let decimals = indicator.map { min(1, words.decimals(of: $0)) } ?? 1
    return value.scale > decimals ? value.rounded(toScale: decimals) ?? value : value
  }

  func number(_ value: Int) -> SafeText { words.numbers.integer(Int64(value)) }

  private func fraction(_ part: Int, _ whole: Int) -> SafeText {
    number(part) + SafeText("/") + number(whole)
  }
}
