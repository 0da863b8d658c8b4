import Measures
import Text
import Words

extension State {
  /// The box with the formats.
  var exportPicker: ExportPicker {
    ExportPicker(chosen: exportChoice, words: words, keyMap: keyMap)
  }

  /// Answers a command while the box with the formats is open; nil for one that means the same as
  /// ever.
  mutating func pickExport(_ command: Command) -> [Effect]? {
    let formats = ExportFormat.offered
    switch command {
    case .moveUp: exportChoice = (exportChoice + formats.count - 1) % formats.count
    case .moveDown: exportChoice = (exportChoice + 1) % formats.count
    case .moveFirst, .pageUp, .halfPageUp: exportChoice = 0
    case .moveLast, .pageDown, .halfPageDown: exportChoice = formats.count - 1
    case .open: return take(formats[exportChoice], to: .file)
    case .copy: return take(formats[exportChoice], to: .clipboard)
    case .exportTable: return take(.csv, to: .file)
    case .export, .back, .quit: overlay = nil
    default: return nil
    }
    return []
  }

  /// Writes the page as a table, without asking.
  mutating func exportTable() -> [Effect] { take(.csv, to: .file) }

  /// Asks for the page in a format, once there is something on it.
  mutating func take(_ format: ExportFormat, to target: ExportTarget) -> [Effect] {
    overlay = nil
    guard report != nil else {
      notice = Notice(words[.noData], isWarning: true)
      return []
    }
    guard target == .file || format.isText else {
      notice = Notice(
        words[
          Bilingual(
            "Bộ nhớ tạm chỉ nhận chữ; hãy ghi ảnh vào tệp",
            "The clipboard takes text only; write the image to a file")], isWarning: true)
      return []
    }
    return [.export(format, target)]
  }

  /// Asks for the chosen row to be put into the clipboard.
  mutating func copyRow() -> [Effect] {
    guard let text = rowText else {
      notice = Notice(words[.noData], isWarning: true)
      return []
    }
    return [.copy(text)]
  }

  /// The chosen row as a sentence that can stand alone: who, what, how much, when, from where.
  private var rowText: SafeText? {
    if case .alerts(let model) = model {
      guard model.alerts.indices.contains(position.row) else { return nil }
      return model.scene.headline(model.alerts[position.row].finding)
    }
    if case .sources(let model) = model {
      return model.rows.indices.contains(position.row) ? model.rows[position.row] : nil
    }
    guard let shown = chosenFigure else { return nil }
    let scene = shown.scene
    var parts = [
      scene.dataset.registry[shown.unit].name(language, at: scene.day) + SafeText(": ")
        + words.reading(shown.figure, of: shown.indicator, decimals: scene.decimals),
      shown.indicator.name(language), words.long(scene.period),
    ]
    if let rank = shown.rank, let ranked = shown.ranked {
      let mark = shown.figure.isSimulated ? Words.simulatedMark : .empty
      parts.append(
        words.sentence(
          Bilingual("hạng {0} trong {1}", "rank {0} of {1}"),
          mark + words.numbers.integer(Int64(rank)), words.numbers.integer(Int64(ranked))))
    }
    parts.append(scene.origin(of: shown.figure))
    if shown.figure.isSimulated { parts.append(words[.simulatedNotice]) }
    return parts.filter { !$0.isEmpty }.joined(separator: SafeText(" · "))
  }

  /// The figure in the chosen row, else the first of the page.
  var chosenFigure: PageFigure? {
    let groups = PageFigures(model).groups
    if let list = groups.last(where: { $0.kind == .ranking || $0.kind == .indicators }) {
      let unit = model.unit(at: position.row)
      if case .indicators(let indicators) = model {
        let wanted = indicators.indicator(at: position.row)
        return list.figures.first { $0.scene.indicator == wanted }
      }
      if let found = list.figures.first(where: { $0.unit == unit }) { return found }
    }
    return groups.first?.figures.last
  }
}
