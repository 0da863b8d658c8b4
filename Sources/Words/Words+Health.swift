import Measures
import Text

extension Words {
  /// Where a source stands.
  public subscript(state: SourceHealth.State) -> SafeText {
    switch state {
    case .waiting: self[Bilingual("chưa đọc", "not read yet")]
    case .loading: self[Phrase.sourceReading]
    case .good: self[Phrase.sourceReady]
    case .flawed: self[Phrase.sourceWithProblems]
    case .stale: self[Bilingual("số liệu cũ", "stale")]
    case .failed: self[Phrase.sourceFailed]
    case .remembered: self[Bilingual("từ lịch sử", "from history")]
    }
  }

  /// What is wrong with a source, in plain words; how it is when nothing is.
  public func condition(_ health: SourceHealth) -> SafeText {
    var parts: [SafeText] = []
    if let error = health.error { parts.append(sourceError(error)) }
    if health.failuresInARow > 1 {
      parts.append(
        sentence(
          Bilingual("hỏng {0} lần liền", "failed {0} times in a row"),
          numbers.integer(Int64(health.failuresInARow))))
    }
    if health.errorCount + health.warningCount > 0 {
      parts.append(
        self(
          .errorsAndWarnings, numbers.integer(Int64(health.errorCount)),
          numbers.integer(Int64(health.warningCount))))
    }
    return parts.isEmpty ? self[health.state] : parts.joined(separator: SafeText(" · "))
  }

  /// The day, hour and minute of a moment in Vietnam, with the second when it is asked for.
  public func dayAndTime(_ moment: Moment, withYear: Bool, withSeconds: Bool) -> SafeText {
    let day = moment.fieldDay
    let (local, overflow) = moment.seconds.addingReportingOverflow(Moment.fieldOffset)
    guard !overflow else { return Self.missing }
    let second = Int(((local % 86_400) + 86_400) % 86_400)
    let date =
      withYear
      ? numbers.date(year: day.year, month: day.month, day: day.day)
      : numbers.date(month: day.month, day: day.day)
    let time = numbers.time(
      hour: second / 3_600, minute: second / 60 % 60, second: withSeconds ? second % 60 : nil)
    return date + SafeText(" ") + time
  }

  /// The time of a moment in Vietnam, with its day unless that is `today`.
  public func time(_ moment: Moment, today: Day) -> SafeText {
    let day = moment.fieldDay
    let (local, overflow) = moment.seconds.addingReportingOverflow(Moment.fieldOffset)
    guard !overflow else { return Self.missing }
    let minute = Int(((local % 86_400) + 86_400) % 86_400 / 60)
    let time = numbers.time(hour: minute / 60, minute: minute % 60)
    guard day != today else { return time }
    let date =
      day.year == today.year
      ? numbers.date(month: day.month, day: day.day)
      : numbers.date(year: day.year, month: day.month, day: day.day)
    return date + SafeText(" ") + time
  }

  /// Who has reported: `Địa phương 58/63 đã báo cáo`.
  public func coverage(_ coverage: MemberCoverage, name: SafeText) -> SafeText {
    sentence(
      Bilingual("{0} {1}/{2} đã báo cáo", "{0}: {1}/{2} reported"), name,
      numbers.integer(Int64(coverage.reported)), numbers.integer(Int64(coverage.count)))
  }
}
