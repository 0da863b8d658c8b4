import Drawing

extension State {
  /// The wheel moves through lists; a press chooses a row, a second one opens it.
  mutating func handle(_ event: MouseEvent) -> [Effect] {
    switch event.action {
    case .wheelUp: position.move(by: -3, count: model.rowCount, visible: listHeight)
    case .wheelDown: position.move(by: 3, count: model.rowCount, visible: listHeight)
    case .press: choose(at: event.position)
    case .doublePress:
      choose(at: event.position)
      openSelection()
    case .release, .secondaryPress: break
    }
    return []
  }

  private mutating func choose(at point: Point) {
    guard overlay == nil else {
      overlay = nil
      return
    }
    let list = listRect
    guard list.contains(point) else { return }
    let row = position.top + point.y - list.y
    if row < model.rowCount { position.row = row }
  }
}
