import Drawing
import Text

extension State {
  /// Applies one key: into the filter while it is edited, else through the key map.
  mutating func press(_ key: Key) -> [Effect] {
    if wall != nil { return pressOnWall(key) }
    return tour == nil ? pressOnDesk(key) : pressOnTour(key)
  }

  /// Applies one key of a dashboard on a desk.
  mutating func pressOnDesk(_ key: Key) -> [Effect] {
    if case .mouse(let event) = key { return handle(event) }
    if case .focus = key { return [] }
    notice = nil
    if prompt != nil { return pressInPrompt(key) }
    if filter.isEditing, edit(key) { return [] }
    if case .map(let map) = model, let direction = mapDirection(of: key) {
      moveOnMap(map, direction)
      return []
    }
    return follow(key)
  }

  /// Keys of the filter's text; false for those that keep their meaning.
  private mutating func edit(_ key: Key) -> Bool {
    let before = filter.text
    switch key {
    case .backspace where before.isEmpty, .enter:
      filter.isEditing = false
    case .escape:
      filter = Filter()
    default:
      guard filter.field.edit(key) else { return false }
    }
    if !filter.text.isEmpty { lastFilter = filter.text }
    if filter.text != before { position = ListPosition() }
    return true
  }

  private mutating func follow(_ key: Key) -> [Effect] {
    pendingKeys.append(key)
    switch keyMap.match(pendingKeys) {
    case .pending:
      return []
    case .command(let command):
      pendingKeys = []
      return perform(command)
    case .none:
      let wasAlone = pendingKeys.count == 1
      pendingKeys = []
      // The keys before this one led nowhere: it may still mean something by itself.
      return wasAlone ? [] : follow(key)
    }
  }
}
