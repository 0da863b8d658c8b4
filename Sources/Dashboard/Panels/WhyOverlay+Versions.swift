import Drawing
import Measures
import Text
import Words

extension WhyOverlay {
  /// The most versions that are listed, the latest ones: a figure that changes daily has many.
  private static let mostVersions = 12

  /// What the source has stated for the figure in the course of time, latest first.
  func versionLines(_ figure: Figure) -> [(SafeText, SafeText, Role)] {
    let words = scene.words
    var lines: [(SafeText, SafeText, Role)] = []
    if scene.isPast(figure) {
      let text = Bilingual(
        "nguồn không còn giữ số này, chỉ còn trong lịch sử",
        "the source does not carry it any more; known from history only")
      lines.append((words[Bilingual("Lịch sử", "History")], words[text], .warning))
    }
    let restatement = scene.restatement(of: figure, unit)
    let list = versions?.list ?? []
    guard restatement != nil || list.count > 1 else { return lines }
    let heading =
      restatement == nil
      ? words[Bilingual("Các lần công bố", "Versions")]
      : Words.restatedMark + SafeText(" ") + words[Bilingual("Đã sửa", "Restated")]
    var texts = list.suffix(Self.mostVersions).reversed().map(text)
    // Not asked yet, or the earlier one stood for less than a second.
    if texts.count < 2, let restatement { texts.append(text(restatement)) }
    for (index, text) in texts.enumerated() {
      lines.append(
        (index == 0 ? heading : SafeText(" "), text, index == 0 ? .strong : .secondary))
    }
    return lines
  }

  /// One version: its value with its fraction, and when it was known.
  private func text(_ version: ObservationVersion) -> SafeText {
    let words = scene.words
    let from = words.time(version.knownFrom, today: .earliest)
    guard let until = version.knownUntil else {
      return words.sentence(
        Bilingual("{0} · biết từ {1}", "{0} · known since {1}"), value(version.value), from)
    }
    return words.sentence(
      Bilingual("{0} · biết từ {1} đến {2}", "{0} · known from {1} to {2}"),
      value(version.value), from, words.time(until, today: .earliest))
  }

  private func text(_ restatement: Restatement) -> SafeText {
    scene.words.sentence(
      Bilingual("trước {1} là {0}", "{0} until {1}"), value(restatement.earlier),
      scene.words.time(restatement.at, today: .earliest))
  }

  private func value(_ stated: StatedValue) -> SafeText {
    let words = scene.words
    let figure = stated.figure(isPercent: scene.figure(unit).isPercent)
    let reading = words.reading(figure, of: scene.measure, decimals: 2)
    guard let numerator = stated.numerator, let denominator = stated.denominator else {
      return reading
    }
    let counts = [numerator, denominator].map { words.numbers.integer($0) }
    return reading + SafeText(" (") + counts[0] + SafeText("/") + counts[1] + SafeText(")")
  }
}
