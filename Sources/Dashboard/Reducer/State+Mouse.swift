import Drawing

extension State {
  /// The wheel moves through what is on top; a press chooses a row, a second one opens it.
  mutating func handle(_ event: MouseEvent) -> [Effect] {
    switch event.action {
    case .wheelUp: moveByWheel(-Self.wheelRows)
    case .wheelDown: moveByWheel(Self.wheelRows)
    case .press:
      if overlay != nil { overlay = nil } else { _ = choose(at: event.position) }
    case .doublePress:
      if overlay != nil { overlay = nil } else if choose(at: event.position) { openSelection() }
    case .release, .secondaryPress: break
    }
    return []
  }

  /// Rows for one notch of the wheel.
  private static let wheelRows = 3

  private mutating func moveByWheel(_ rows: Int) {
    if overlay != nil {
      scrollOverlay(by: rows)
    } else if case .map(let map) = model {
      moveInList(of: map, by: rows.signum())
    } else {
      position.move(by: rows, count: model.rowCount, visible: listHeight)
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
