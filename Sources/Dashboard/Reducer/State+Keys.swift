import Drawing
import Text

extension State {
  /// Applies one key: into the filter while it is edited, else through the key map.
  mutating func press(_ key: Key) -> [Effect] {
    if wall != nil { return pressOnWall(key) }
    if case .mouse(let event) = key { return handle(event) }
    if case .focus = key { return [] }
    notice = nil
    if filter.isEditing, edit(key) { return [] }
    if case .map(let map) = model, let direction = mapDirection(of: key) {
      moveOnMap(map, direction)
      return []
    }
    return follow(key)
  }

  /// Keys of the filter's text; false for those that keep their meaning.
  private mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar):
      filter.text.unicodeScalars.append(scalar)
      filter.text = String(SafeText(filter.text).string.prefix(Self.longestFilter))
    case .paste(let pasted):
      filter.text = String((filter.text + pasted.string).prefix(Self.longestFilter))
    case .backspace, .delete:
      if filter.text.isEmpty { filter.isEditing = false } else { filter.text.removeLast() }
    case .control("u"):
      filter.text = ""
    case .enter:
      filter.isEditing = false
    case .escape:
      filter = Filter()
    default:
      return false
    }
    position = ListPosition()
    return true
  }

  /// Longest text of a filter in characters: longer than any unit's name.
  private static let longestFilter = 60

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
