import Drawing
import Measures

extension State {
  /// The wheel moves through what is on top; a press chooses a row, a second one opens it.
  mutating func handle(_ event: MouseEvent) -> [Effect] {
    if let prompt { return handle(event, in: prompt) }
    if let effects = handleInPicker(event) { return effects }
    switch event.action {
    case .wheelUp, .wheelDown:
      let isUp = event.action == .wheelUp
      if isOverPlot(event.position) {
        changeRange(by: isUp ? -1 : 1)
      } else {
        moveByWheel(isUp ? -Self.wheelRows : Self.wheelRows)
      }
    case .press:
      if overlay != nil {
        overlay = nil
      } else if !choose(at: event.position) {
        press(beside: event.position)
      }
    case .doublePress:
      if overlay != nil { overlay = nil } else if choose(at: event.position) { openSelection() }
    case .release, .secondaryPress: break
    }
    return []
  }

  /// Rows for one notch of the wheel.
  private static let wheelRows = 3

  /// In a prompt a press on a suggestion does what it says, one beside the box closes it.
  private mutating func handle(_ event: MouseEvent, in open: Prompt) -> [Effect] {
    let layout = promptLayout(open)
    switch event.action {
    case .wheelUp: moveInPrompt(by: -1)
    case .wheelDown: moveInPrompt(by: 1)
    case .press, .doublePress:
      if layout.list.contains(event.position) {
        return choose(suggestion: open.position.top + event.position.y - layout.list.y)
      }
      if !layout.box.contains(event.position), !layout.input.contains(event.position) {
        prompt = nil
      }
    case .release, .secondaryPress: break
    }
    return []
  }

  private mutating func moveByWheel(_ rows: Int) {
    if overlay != nil {
      scrollOverlay(by: rows)
    } else if case .map(let map) = model {
      moveInList(of: map, by: rows.signum())
    } else {
      position.move(by: rows, count: model.rowCount, visible: listHeight)
    }
  }

  /// A press on a page or a step of the way opens it, one on a column's head orders the list by it,
  /// one on a panel gives it the keys.
  private mutating func press(beside point: Point) {
    if point.y == 0 {
      switch header.target(at: point.x, width: size.width) {
      case nil: break
      case .page(let page): open(page)
      case .step(let step): goToStep(step)
      case .period(let steps): changePeriod(steps < 0 ? .previousPeriod : .nextPeriod)
      }
    } else if !sortList(at: point), let panel = panel(at: point) {
      focus = panel
    }
  }

  private mutating func goToStep(_ step: Int) {
    guard step > 0, let registry = dataset?.registry, let context = contextUnit else {
      return open(.overview)
    }
    let path = registry.path(to: context)
    guard path.indices.contains(step - 1) else { return }
    switch path[step - 1] {
    case registry.nation: open(.overview)
    case registry.ministries: open(.ministries)
    case registry.localities: open(.localities)
    case let unit: go(to: Place(page: .unit, unit: unit))
    }
  }

  /// Orders the list by the column whose head is at a place; a second press turns the order round.
  private mutating func sortList(at point: Point) -> Bool {
    let list = listRect
    guard let ranking = model.ranking, point.y == list.y - 1, list.x <= point.x,
      point.x < list.x + list.width
    else { return false }
    let table = RankingTable(
      model: ranking, position: position, showsCounts: place.page != .overview)
    guard let column = table.sortColumn(at: point.x - list.x, width: list.width) else {
      return false
    }
    sort = SortOrder(column, isReversed: sort.column == column && !sort.isReversed)
    return true
  }

  /// The panel at a place of the overview.
  private func panel(at point: Point) -> Int? {
    guard case .overview = model else { return nil }
    let layout = OverviewPage.layout(
      Shell(size: size), focus: focus, isZoomed: isZoomed, preset: preset)
    return [layout.ranking, layout.slope, layout.distribution, layout.sources]
      .firstIndex { $0.contains(point) }
  }

  /// True over a plot whose range the wheel changes.
  private func isOverPlot(_ point: Point) -> Bool {
    if overlay == .compare { return true }
    guard overlay == nil else { return false }
    let shell = Shell(size: size)
    switch model {
    case .trend: return shell.body.contains(point)
    case .unit(let model):
      let facts = UnitFacts(model: model.summary, scene: model.summary.trend.scene).height
      return UnitPage.layout(shell, facts: facts, isZoomed: isZoomed).trend.contains(point)
    default: return false
    }
  }

  /// Chooses the row at a place on the screen; false when there is none.
  private mutating func choose(at point: Point) -> Bool {
    if case .map(let map) = model { return choose(at: point, on: map) }
    let list = listRect
    guard list.contains(point) else { return false }
    let row = position.top + point.y - list.y
    guard row < model.rowCount else { return false }
    position.row = row
    return true
  }
}
