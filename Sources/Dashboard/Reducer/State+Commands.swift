import Measures
import Text
import Words

extension State {
  /// Does what a command asks for.
  mutating func perform(_ command: Command) -> [Effect] {
    if overlay == .themes, let effects = pick(command) { return effects }
    if overlay == .export, let effects = pickExport(command) { return effects }
    switch command {
    case .quit: return quit()
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .reload:
      notice = Notice(words[.reloading])
      return [.reload]
    case .nextTheme: return [.nextTheme]
    case .pickTheme: return openThemes()
    case .export: toggle(.export)
    case .exportTable: return exportTable()
    case .copy: return copyRow()
    case .help: toggle(.help)
    case .why: toggle(.why)
    case .pause:
      if let replay { return pauseReplay(replay) }
      togglePause()
    case .replaySlower, .replayFaster, .replayStepBack, .replayStep, .replayBackward,
      .replayForward, .replayStart, .replayEnd:
      return direct(command)
    case .switchLanguage: language = language == .vietnamese ? .english : .vietnamese
    case .filter: beginFilter()
    case .nextMatch: goToMatch(by: 1)
    case .previousMatch: goToMatch(by: -1)
    case .palette: return open(.palette as Prompt.Kind)
    case .commandLine: return open(.commandLine as Prompt.Kind)
    case .back: goBack()
    case .open: openSelection()
    case .zoom: isZoomed.toggle()
    case .nextPanel: moveFocus(by: 1)
    case .previousPanel: moveFocus(by: -1)
    case .togglePublished: togglePreference()
    case .saveLayout: return [.saveLayout(layout)]
    case .pin: togglePin()
    case .compare: openComparison()
    case .nextPreset, .previousPreset: changePreset(by: command == .nextPreset ? 1 : -1)
    case .switchUnits: switchUnits()
    case .reverseSort: sort.isReversed.toggle()
    case .nextSortColumn: sort = sort.moved(by: 1, among: sortColumns)
    case .previousSortColumn: sort = sort.moved(by: -1, among: sortColumns)
    case .openOverview, .openMinistries, .openLocalities, .openUnit, .openTrend, .openIndicators,
      .openMap, .openAlerts, .openSources:
      open(command.page ?? .overview)
    case .moveUp, .moveDown, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .moveFirst, .moveLast:
      move(command)
    case .nextSibling, .previousSibling:
      goToSibling(by: command == .nextSibling ? 1 : -1)
    case .previousPeriod, .nextPeriod, .previousYear, .nextYear, .latestPeriod, .widerPeriod,
      .narrowerPeriod:
      changePeriod(command)
    case .nextIndicator, .previousIndicator:
      changeIndicator(by: command == .nextIndicator ? 1 : -1)
    }
    return []
  }

  /// Leaves; over a box the first time only closes it.
  private mutating func quit() -> [Effect] {
    guard overlay != nil else { return [.quit] }
    overlay = nil
    return []
  }

  private mutating func toggle(_ wanted: Overlay) {
    overlay = overlay == wanted ? nil : wanted
    overlayTop = 0
  }

  /// Holds new data back, or shows what has come meanwhile.
  mutating func togglePause() {
    pausedAt = isPaused ? nil : clock
    if !isPaused, let held = heldReport {
      heldReport = nil
      // Data that came meanwhile is shown now, by the same way as always.
      _ = reduce(&self, .loaded(held))
    }
  }

  private mutating func changePreset(by steps: Int) {
    preset = preset.moved(by: steps)
    notice = Notice(words[preset.title])
  }

  private mutating func beginFilter() {
    guard model.hasList else { return }
    overlay = nil
    filter.isEditing = true
  }

  private mutating func togglePreference() {
    preference = preference == .published ? .simulated : .published
    notice = Notice(words[preference == .published ? .published : .simulated])
  }

  private mutating func moveFocus(by steps: Int) {
    let count = model.panelCount
    guard count > 0 else { return }
    focus = ((focus + steps) % count + count) % count
    if case .unit(let unit) = model, let level = unit.level(ofTab: focus) { place.level = level }
  }

  private mutating func move(_ command: Command) {
    let visible = listHeight
    let count = model.rowCount
    if overlay != nil {
      switch command {
      case .moveFirst: scrollOverlay(by: -overlayTop)
      case .moveLast: scrollOverlay(by: overlayOverflow)
      default: scrollOverlay(by: rows(of: command))
      }
      return
    }
    if case .map(let map) = model {
      move(command, on: map)
      return
    }
    switch command {
    case .moveFirst: position.move(by: -count, count: count, visible: visible)
    case .moveLast: position.move(by: count, count: count, visible: visible)
    default: position.move(by: rows(of: command), count: count, visible: visible)
    }
  }

  /// Moves through a box that is higher than the screen.
  mutating func scrollOverlay(by rows: Int) {
    overlayTop = min(max(0, overlayTop + rows), overlayOverflow)
  }

  private func rows(of command: Command) -> Int {
    switch command {
    case .moveUp: -1
    case .moveDown: 1
    case .pageUp: -listHeight
    case .pageDown: listHeight
    case .halfPageUp: -max(1, listHeight / 2)
    case .halfPageDown: max(1, listHeight / 2)
    default: 0
    }
  }
}

extension State {
  /// What the list of the page can be ordered by.
  private var sortColumns: [SortOrder.Column] {
    model.ranking?.sortColumns ?? SortOrder.Column.allCases
  }
}
