import Drawing
import Measures

extension State {
  /// Makes this the state of a screen on a wall.
  public mutating func hang(_ wall: Wall) {
    self.wall = wall
    followWall()
    refreshModel()
  }

  /// Shows the figures of the wall's page.
  mutating func followWall() {
    guard let wall else { return }
    var next = Place(page: wall.page.page, unit: place.unit)
    if let registry = dataset?.registry {
      let nation = registry.nation ?? place.unit
      if case .unit(let id) = wall.page {
        next.unit = registry.index(id: id) ?? nation
      } else {
        next.unit = nation
      }
    }
    if next != place { place = next }
  }

  /// The keys of a wall; none when it is locked.
  mutating func pressOnWall(_ key: Key) -> [Effect] {
    guard var wall, !wall.isLocked else { return [] }
    switch key {
    case .character(" "): wall.hold()
    case .right, .pageDown, .down: wall.turn(by: 1)
    case .left, .pageUp, .up: wall.turn(by: -1)
    case .escape: return [.quit]
    default:
      guard case .command(let command) = keyMap.match([key]), Self.wallCommands.contains(command)
      else { return [] }
      return perform(command)
    }
    self.wall = wall
    return []
  }

  /// What keys may do on a wall beside turning its pages.
  private static let wallCommands: Set<Command> = [.quit, .nextTheme, .reload, .repaint]
}
