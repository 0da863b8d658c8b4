import Measures
import Text

extension AlertText {
  /// What was found, in a sentence.
  public var explanation: SafeText {
    switch finding.cause {
    case .belowTarget(let value, let target, let comparison, let deadline, let status, _):
      return missing(value, target, comparison, deadline, status)
    case .belowAverage(let value, let reference, _, let points):
      return words.sentence(
        Bilingual(
          "kém mức chung {0}; kêu khi kém hơn {1}", "{0} behind the block; raised beyond {1}"),
        distance(value, reference), distance(FixedDecimal(integer: Int64(points))))
    case .suddenDrop(let value, let before, _, let since, _):
      return words.sentence(
        Bilingual("từ {0} ({1}) xuống {2}", "from {0} ({1}) to {2}"), reading(before),
        words.short(since), reading(value))
    case .rankDrop(let rank, let before, let ranked, let since, _):
      return words.sentence(
        Bilingual(
          "từ hạng {0} ({1}) xuống hạng {2} trong {3} đơn vị",
          "from rank {0} ({1}) to {2} of {3}"), number(before), words.short(since), number(rank),
        number(ranked))
    case .stale(_, _, let hasFailed):
      return words[
        hasFailed
          ? Bilingual("lần đọc gần nhất không được", "the last reading failed")
          : Bilingual("đã quá hạn mà chưa có số liệu mới", "no new data in time")]
    case .incompleteCoverage(let reported, let all, _):
      return words.sentence(
        Bilingual(
          "{0} đơn vị chưa báo cáo; tổng hợp chỉ gồm {1}/{2}",
          "{0} units have not reported; sums rest on {1}/{2}"), number(all - reported),
        number(reported), number(all))
    case .differsFromMembers(let given, let computed):
      return words.sentence(
        Bilingual(
          "nguồn công bố {0}, cộng các đơn vị được {1}",
          "the source says {0}, its members add up to {1}"), reading(given), reading(computed))
    case .contradictsCounts(let given, let computed):
      return words.sentence(
        Bilingual(
          "nguồn ghi {0}, tử chia mẫu là {1}", "the source says {0}, its counts give {1}"),
        reading(given), reading(computed))
    case .jointJump(let units, let all, let points, let rises, let since):
      return words.sentence(
        rises
          ? Bilingual(
            "{0}/{1} đơn vị cùng tăng từ {2} trở lên so với {3}: có thể do cách tính",
            "{0}/{1} units rose by {2} or more since {3}: perhaps the method changed")
          : Bilingual(
            "{0}/{1} đơn vị cùng giảm từ {2} trở lên so với {3}: có thể do cách tính",
            "{0}/{1} units fell by {2} or more since {3}: perhaps the method changed"),
        number(units), number(all), distance(FixedDecimal(integer: Int64(points))),
        words.short(since))
    case .impossibleValue(_, let largest):
      return words.sentence(
        Bilingual("không thể dưới 0 hay trên {0}", "cannot be below 0 or above {0}"),
        reading(largest))
    case .restated(let before, let after, let period, let figures):
      return words.sentence(
        Bilingual(
          "{0}: {1} thành {2}; {3} số của kỳ đã qua bị sửa",
          "{0}: {1} became {2}; {3} past figures were changed"), words.short(period),
        reading(before), reading(after), number(figures))
    }
  }

  /// The same without what the value and the threshold say already.
  public var brief: SafeText {
    guard case .belowTarget(let value, let target, let comparison, _, let status, _) = finding.cause
    else { return explanation }
    return words.sentence(
      comparison == .atLeast
        ? Bilingual("{0}: thiếu {1}", "{0}: {1} short")
        : Bilingual("{0}: vượt {1}", "{0}: {1} above"), words[status], distance(value, target))
  }

  private func missing(
    _ value: FixedDecimal, _ target: FixedDecimal, _ comparison: Target.Comparison,
    _ deadline: Day?, _ status: TargetStatus
  ) -> SafeText {
    let year = deadline.map { SafeText(" (\($0.year))") } ?? .empty
    return words.sentence(
      comparison == .atLeast
        ? Bilingual("{0}: thiếu {1} so với mục tiêu {2}", "{0}: {1} short of target {2}")
        : Bilingual("{0}: vượt {1} so với mục tiêu {2}", "{0}: {1} above the target {2}"),
      words[status], distance(value, target), bound(target, comparison) + year)
  }

  /// When the alert is raised and when it is over.
  public var patience: SafeText {
    let pending =
      finding.rule.pendingSeconds == 0
      ? words[Bilingual("kêu ngay", "raised at once")]
      : words.sentence(
        Bilingual("kêu sau {0}", "raised after {0}"),
        words.duration(seconds: finding.rule.pendingSeconds))
    return clearing.map { pending + SafeText(" · ") + $0 } ?? pending
  }

  private var clearing: SafeText? {
    let over = Bilingual("hết khi {0}", "over when {0}")
    let margin = finding.rule.margin
    switch finding.cause {
    case .belowTarget(_, _, let comparison, _, _, let clearing):
      return words.sentence(over, bound(clearing, comparison))
    case .belowAverage(_, _, _, let points):
      return words.sentence(
        Bilingual("hết khi kém không quá {0}", "over when at most {0} behind"),
        distance(FixedDecimal(integer: Int64(points - margin))))
    case .suddenDrop(_, _, _, _, let points):
      return words.sentence(
        Bilingual("hết khi giảm không quá {0}", "over when it fell at most {0}"),
        distance(FixedDecimal(integer: Int64(points - margin))))
    case .rankDrop(_, _, _, _, let ranks):
      return words.sentence(over, words.atMost + SafeText(" ▼") + number(ranks - margin))
    case .stale: return words[Bilingual("hết khi đọc được", "over when it is read")]
    case .incompleteCoverage(_, let all, _):
      return words.sentence(over, number(all) + SafeText("/") + number(all))
    case .restated: return words[Bilingual("nhắc trong 1 ngày", "shown for 1 day")]
    case .differsFromMembers, .contradictsCounts, .jointJump, .impossibleValue: return nil
    }
  }

  /// The size of a difference with its unit: `13 điểm %`.
  private func distance(_ value: FixedDecimal, _ other: FixedDecimal) -> SafeText {
    value.subtracting(other).map(distance) ?? Words.missing
  }

  private func distance(_ size: FixedDecimal) -> SafeText {
    let shown = size.scale > 1 ? size.rounded(toScale: 1) ?? size : size
    let number = words.numbers.decimal(
      unscaled: Int64(clamping: shown.unscaled.magnitude), scale: Int(shown.scale))
    let unit = indicator.map { words.differenceUnit(of: $0) } ?? .empty
    return unit.isEmpty ? number : number + SafeText(" ") + unit
  }
}
