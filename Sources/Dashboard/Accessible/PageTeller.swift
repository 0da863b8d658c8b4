import Measures
import Text
import Words

/// The parts of a page in words: signs that a screen reader passes over are said.
struct PageTeller {
  /// What is shown.
  let state: State

  var words: Words { state.words }

  /// `Tổng quan, Toàn quốc, Tỷ lệ hồ sơ trực tuyến toàn trình, 6 tháng đầu năm 2024`.
  var place: SafeText {
    var parts = [words[state.place.page.title]]
    if let dataset = state.dataset {
      if [.unit, .trend, .indicators].contains(state.place.page) {
        parts.append(dataset.registry[state.place.unit].name(state.language, at: state.period.end))
      }
      if ![.alerts, .sources].contains(state.place.page) {
        parts.append(dataset.catalogue[state.indicator].name(state.language))
        parts.append(words.long(state.period))
      }
      if let moment = state.knownAt {
        parts.append(
          words.sentence(
            Bilingual("biết đến {0}", "as known {0}"), words.time(moment, today: .earliest)))
      }
      if state.units == .today { parts.append(words[.unitsTodayBadge]) }
      if state.model.isSimulated {
        parts.append(words[Bilingual("có số mô phỏng", "with simulated figures")])
      }
    }
    return parts.joined(separator: SafeText(", "))
  }

  /// How far a reading is, before there is anything to tell.
  var progress: [SafeText] {
    state.report == nil ? [words[.sourceReading]] : []
  }

  /// The figures that the page is about as a whole.
  var summary: [SafeText] {
    PageFigures(state.model).groups.filter { $0.kind == .wholes || $0.kind == .series }
      .prefix(1).flatMap { group in group.figures.map { sentence($0, group.kind) } }
  }

  /// The chosen row: where it is in the list, and what it says.
  var row: [SafeText] {
    let count = state.model.rowCount
    guard count > 0 else {
      return state.model.hasList ? [words[Bilingual("Danh sách trống", "The list is empty")]] : []
    }
    let position = words.sentence(
      Bilingual("{0} trong {1}: ", "{0} of {1}: "),
      words.numbers.integer(Int64(state.position.row + 1)), words.numbers.integer(Int64(count)))
    return rowText.map { [position + $0] } ?? []
  }

  private var rowText: SafeText? {
    let row = state.position.row
    switch state.model {
    case .alerts(let model):
      guard model.alerts.indices.contains(row) else { return nil }
      let alert = model.alerts[row]
      return words[alert] + SafeText(": ") + spoken(model.scene.headline(alert.finding))
    case .sources(let model): return model.rows.indices.contains(row) ? model.rows[row] : nil
    default:
      return state.chosenFigure.map {
        sentence($0, state.place.page == .indicators ? .indicators : .ranking)
      }
    }
  }

  /// What the list is narrowed by.
  var filter: [SafeText] {
    guard state.filter.isEditing || !state.filter.text.isEmpty else { return [] }
    let count = words.numbers.integer(Int64(state.model.rowCount))
    return [words(.filterActive, SafeText(state.filter.text), count)]
  }

  /// How many alerts there are.
  var alerts: [SafeText] {
    guard state.report != nil else { return [] }
    let count = AlertCount(state.alerts.book)
    guard count.published > 0 else { return [] }
    return [
      words.sentence(
        count.published == 1
          ? Bilingual("{0} cảnh báo, {1} nghiêm trọng", "{0} alert, {1} critical")
          : Bilingual("{0} cảnh báo, {1} nghiêm trọng", "{0} alerts, {1} critical"),
        words.numbers.integer(Int64(count.published)), words.numbers.integer(Int64(count.critical)))
    ]
  }

  /// Sources that are not well, or known from history only, and a history that cannot be kept.
  var sources: [SafeText] {
    let told: [SourceHealth.State] = [.stale, .failed, .remembered]
    let unwell = (state.report?.health ?? []).filter { told.contains($0.state) }.map {
      words.sentence(
        Bilingual("Nguồn {0}: {1}", "Source {0}: {1}"), SafeText($0.source.name),
        words[$0.state])
    }
    return unwell + (state.historyError.map { [words.historyError($0)] } ?? [])
  }

  /// What is not as usual.
  var mode: [SafeText] { state.isPaused ? [words[.pausedNotice]] : [] }

  /// One figure as a sentence.
  private func sentence(_ shown: PageFigure, _ kind: PageFigures.Kind) -> SafeText {
    let scene = shown.scene
    let name =
      switch kind {
      case .wholes, .ranking: scene.name(shown.unit)
      case .series: words.long(scene.period)
      case .indicators:
        shown.indicator.name(state.language) + SafeText(", ") + words.long(scene.period)
      }
    var parts = [name + SafeText(": ") + value(shown)]
    if let rank = shown.rank, let ranked = shown.ranked {
      parts.append(
        words.sentence(
          Bilingual("hạng {0} trong {1}", "rank {0} of {1}"),
          words.numbers.integer(Int64(rank)), words.numbers.integer(Int64(ranked))))
    }
    if let target = shown.target, let status = shown.status {
      let value = words.with(unitOf: shown.indicator, words.decimal(target.value))
      parts.append(
        words.sentence(
          Bilingual("mục tiêu {0}, {1}", "target {0}, {1}"), value,
          SafeText(words[status].string.lowercased())))
    }
    return parts.joined(separator: SafeText(", "))
  }

  private func value(_ shown: PageFigure) -> SafeText {
    switch shown.figure.content {
    case .missing: return words[Bilingual("chưa có số liệu", "no data")]
    case .notApplicable: return words[Bilingual("không áp dụng", "not applicable")]
    case .value:
      let number = words.number(shown.figure, decimals: shown.scene.decimals)
      let reading = words.with(unitOf: shown.indicator, number)
      let remarks = remarks(shown)
      guard !remarks.isEmpty else { return reading }
      return reading + SafeText(" (") + remarks.joined(separator: SafeText(", ")) + SafeText(")")
    }
  }

  /// What marks beside a figure say.
  private func remarks(_ shown: PageFigure) -> [SafeText] {
    let scene = shown.scene
    var remarks: [SafeText] = []
    if shown.figure.isSimulated { remarks.append(words[Bilingual("mô phỏng", "simulated")]) }
    if scene.restatement(of: shown.figure, shown.unit) != nil {
      remarks.append(words[Bilingual("nguồn đã sửa", "restated by its source")])
    }
    let doubt = scene.doubt(about: shown.unit)
    if !doubt.isEmpty { remarks.append(spoken(doubt)) }
    if scene.isPast(shown.figure) {
      remarks.append(words[Bilingual("chỉ còn trong lịch sử", "known from history only")])
    }
    return remarks
  }

  /// A text with the signs said that would be passed over.
  func spoken(_ text: SafeText) -> SafeText {
    // The words behind the mark of restated figures say it.
    let unmarked = text.string.replacing(Words.restatedMark.string + " ", with: "")
    return SafeText(Self.signs.reduce(unmarked) { $0.replacing($1.0, with: words[$1.1].string) })
  }

  private static let signs: [(String, Bilingual)] = [
    ("≠ ", Bilingual("khác ", "differs from the ")),
    ("≈", Bilingual("mô phỏng ", "simulated ")), ("▼", Bilingual("giảm ", "down ")),
    ("▲", Bilingual("tăng ", "up ")), ("<", Bilingual("dưới", "below")),
    (">", Bilingual("trên", "above")), ("Σ", Bilingual("tổng ", "sum of ")),
  ]

  /// Keys by their names.
  func spokenKeys(_ keys: SafeText) -> SafeText {
    SafeText(Self.keyNames.reduce(keys.string) { $0.replacing($1.0, with: words[$1.1].string) })
  }

  private static let keyNames: [(String, Bilingual)] = [
    ("⏎", Bilingual("phím Enter", "Enter")), ("⌫", Bilingual("phím xóa lùi", "Backspace")),
    ("␣", Bilingual("phím cách", "Space")), ("⇧Tab", Bilingual("phím Shift Tab", "Shift Tab")),
    ("↑", Bilingual("mũi tên lên", "up arrow")), ("↓", Bilingual("mũi tên xuống", "down arrow")),
    ("←", Bilingual("mũi tên trái", "left arrow")), ("→", Bilingual("mũi tên phải", "right arrow")),
  ]
}
