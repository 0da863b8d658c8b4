import Measures
import Text
import Words

/// A tour in words.
extension PageTeller {
  /// Which step it is, what is said about it, and why it does not go on; nothing on a desk.
  var tour: [SafeText] {
    guard let stage = state.tour else { return [] }
    let step = words.sentence(
      Bilingual("Bước {0} trong {1}: ", "Step {0} of {1}: "),
      words.numbers.integer(Int64(stage.playback.step + 1)),
      words.numbers.integer(Int64(stage.playback.count)))
    return [step + spoken(stage.step.caption.text(state.language))]
      + [stage.problem(words)].compactMap(\.self)
  }

  /// Why a tour does not go on.
  var tourCondition: [SafeText] {
    switch state.tour?.condition {
    case nil, .running, .waiting: []
    case .paused, .aside: [words[Bilingual("Đã tạm dừng", "Paused")]]
    case .black: [words[Bilingual("Màn hình đen", "The screen is black")]]
    case .ended: [words[Bilingual("Hết kịch bản", "End of the script")]]
    }
  }

  /// What a view says that is no page of the dashboard; nil for a page.
  var tourPicture: [SafeText]? {
    guard let stage = state.tour, !stage.isAside else { return nil }
    return switch stage.picture {
    case .page: nil
    case .race(let model): race(model)
    case .beforeAfter(let model): beforeAfter(model)
    }
  }

  /// Who led at the beginning, after each change of the set, and at the end.
  private func race(_ model: RaceModel) -> [SafeText] {
    let starts = model.months.indices.filter { $0 == 0 || !model.months[$0 - 1].joinsNext }
    let told = Set(starts + [model.months.count - 1]).sorted()
    let title = words.sentence(
      Bilingual("Cuộc đua của các địa phương, {0}", "Race of the localities, {0}"), model.title)
    return [title]
      + told.map { index in
        let month = model.months[index]
        let leaders = month.entries.prefix(Self.leaders).map {
          $0.name + SafeText(" ") + spoken($0.reading)
        }
        let head = words.sentence(
          Bilingual("{0}, {1} địa phương: ", "{0}, {1} localities: "), words.long(month.period),
          words.numbers.integer(Int64(month.validCount)))
        return head + leaders.joined(separator: SafeText(", "))
      }
  }

  /// Leaders that are named: as many as one keeps in mind.
  private static let leaders = 3

  private func beforeAfter(_ model: BeforeAfterModel) -> [SafeText] {
    let title = words.sentence(
      Bilingual("Trước và sau, {0}", "Before and after, {0}"), model.title)
    let rows = model.rows.map { row in
      let cells = zip(model.moments, row.cells).map { moment, cell in
        let change = cell.change.isEmpty ? .empty : SafeText(" (") + cell.change + SafeText(")")
        return spoken(moment + SafeText(" ") + cell.reading + change)
      }
      return row.name + SafeText(": ") + cells.joined(separator: SafeText(", "))
    }
    return [title] + rows + model.remarks.map(spoken)
  }
}
