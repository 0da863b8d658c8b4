import Drawing
import Measures
import Text
import Words

/// Boxes over the page in words.
extension PageTeller {
  /// The box over the page.
  var overlay: [SafeText] {
    switch state.overlay {
    case nil: return []
    case .help:
      return [words[.help]]
        + state.keyMap.lines(in: words).map {
          spokenKeys($0.keys) + SafeText(": ") + $0.action
        }
    case .why: return state.whyLines.map(spoken)
    case .themes: return [words[.themesTitle], state.theme[state.language]]
    case .compare: return state.comparison.map(comparison) ?? []
    case .export:
      let format = ExportFormat.offered[state.exportChoice]
      return [
        words[Bilingual("Mang trang này đi: ", "Take this page along: ")]
          + SafeText(format.rawValue) + SafeText(", ") + words[format.title]
      ]
    }
  }

  /// The line in which something is looked for or a command is typed, and what it leads to.
  var prompt: [SafeText] {
    guard let prompt = state.prompt else { return [] }
    let title = words[
      prompt.kind == .palette ? Bilingual("Tìm", "Find") : Bilingual("Lệnh", "Command")]
    let typed = SafeText(prompt.field.text)
    let line = typed.isEmpty ? title : title + SafeText(": ") + typed
    if let problem = prompt.problem { return [line, problem] }
    guard let suggestion = prompt.suggestion else {
      return [line, words[Bilingual("không thấy gì", "nothing found")]]
    }
    let position = words.sentence(
      Bilingual("{0} trong {1}: ", "{0} of {1}: "),
      words.numbers.integer(Int64(prompt.position.row + 1)),
      words.numbers.integer(Int64(prompt.suggestions.count)))
    let name = suggestion.title.reduce(SafeText.empty) { $0 + $1.text }
    let detail = suggestion.detail.isEmpty ? .empty : SafeText(", ") + spokenKeys(suggestion.detail)
    return [line, position + name + detail]
  }

  /// The pinned units beside each other, a sentence for each.
  private func comparison(_ model: ComparisonModel) -> [SafeText] {
    let scene = model.scene
    let first = model.rows.first?.name ?? .empty
    let head = [
      words[Bilingual("So sánh", "Comparison")], scene.measure.name(words.language),
      words.long(scene.period),
    ]
    return [head.joined(separator: SafeText(", "))]
      + model.rows.map { row in
        func against(_ value: SafeText, _ sentence: Bilingual, _ other: SafeText) -> SafeText? {
          guard !value.isEmpty, value != Words.missing else { return nil }
          return words.sentence(sentence, value, other)
        }
        let parts: [SafeText?] = [
          row.name + SafeText(": ") + row.reading,
          against(row.rank, Bilingual("hạng {0}", "rank {0}"), .empty),
          against(
            row.change, Bilingual("{0} so với {1}", "{0} since {1}"), words.long(scene.baseline)),
          against(row.difference, Bilingual("{0} so với {1}", "{0} against {1}"), first),
          against(row.gap, Bilingual("{0} so mục tiêu", "{0} against the target"), .empty),
        ]
        return spoken(parts.compactMap(\.self).joined(separator: SafeText(", ")))
      }
  }
}
