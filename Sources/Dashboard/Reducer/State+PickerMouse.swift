import Drawing

/// The mouse over a box with rows to choose from: formats, themes.
extension State {
  /// Where the open box and its rows lie on the screen; nil when no such box is open.
  var pickerLayout: PickerLayout? {
    let body = Shell(size: size).body
    let layout: PickerLayout
    switch overlay {
    case .export: layout = exportPicker.layout(in: body.size)
    case .themes: layout = themePicker.layout(in: body.size)
    case nil, .help, .why, .compare: return nil
    }
    return PickerLayout(
      frame: layout.frame.moved(dx: body.x, dy: body.y),
      rows: layout.rows.moved(dx: body.x, dy: body.y), first: layout.first, count: layout.count)
  }

  /// A press on a row chooses and does it, one beside the box closes it as the key for back would,
  /// and the wheel goes from row to row; nil when no box with rows is open.
  mutating func handleInPicker(_ event: MouseEvent) -> [Effect]? {
    guard let layout = pickerLayout else { return nil }
    switch event.action {
    case .wheelUp: return step(by: -1)
    case .wheelDown: return step(by: 1)
    case .press, .doublePress:
      if let entry = layout.entry(at: event.position) { return choose(entry: entry) }
      return layout.frame.contains(event.position) ? [] : perform(.back)
    case .release, .secondaryPress: return []
    }
  }

  /// Does what an entry of the open box stands for, and closes the box.
  private mutating func choose(entry: Int) -> [Effect] {
    if overlay == .export {
      exportChoice = entry
      return take(ExportFormat.offered[entry], to: .file)
    }
    overlay = nil
    return [.useTheme(themes[entry].name)]
  }

  /// The next entry, or the one before; unlike the arrows it does not go round.
  private mutating func step(by steps: Int) -> [Effect] {
    if overlay == .export {
      exportChoice = min(max(0, exportChoice + steps), ExportFormat.offered.count - 1)
      return []
    }
    let current = themes.firstIndex { $0.name == theme.name } ?? 0
    guard themes.indices.contains(current + steps) else { return [] }
    return [.useTheme(themes[current + steps].name)]
  }
}
