import Drawing
import Measures

extension State {
  /// The keys of a stage: those of the tour, and while nothing moves those of the dashboard.
  mutating func pressOnTour(_ key: Key) -> [Effect] {
    guard let tour else { return [] }
    if case .focus = key { return [] }
    if case .mouse(let event) = key, event.action == .release { return [] }
    if tour.playback.isBlack {
      self.tour?.playback.toggleBlack()
      return []
    }
    return tour.isAside ? pressAside(key) : pressOnScript(key)
  }

  private mutating func pressOnScript(_ key: Key) -> [Effect] {
    notice = nil
    switch key {
    case .character(" "): pauseOrGoOn()
    case .right, .pageDown, .enter: moveTour(by: 1)
    case .left, .pageUp: moveTour(by: -1)
    case .home:
      tour?.playback.restart()
      tour?.opened = nil
    case .character("b"), .character("."): tour?.playback.toggleBlack()
    case .escape: return [.quit]
    default: return pressBesideScript(key)
    }
    return []
  }

  /// A key that is none of the tour's: what changes only the look at any time, and the dashboard's
  /// own keys while the picture stands.
  private mutating func pressBesideScript(_ key: Key) -> [Effect] {
    if case .command(let command) = keyMap.match([key]), Self.commandsOfTour.contains(command) {
      // A box that the script has opened does not hold up the end.
      return command == .quit ? [.quit] : perform(command)
    }
    guard tour?.playback.isRunning == false else { return [] }
    if case .mouse(let event) = key, event.position.y >= size.height { return [] }
    tour?.isAside = true
    // The page has its footer again: what keys do is decided by what is then on it.
    _ = followTour()
    return pressOnDesk(key)
  }

  /// What keys may do at any time beside steering the tour.
  private static let commandsOfTour: Set<Command> = [
    .quit, .nextTheme, .repaint, .switchLanguage, .suspend,
  ]

  /// The dashboard as on a desk; a space brings the step back, and so does going back from where
  /// the presenter left.
  private mutating func pressAside(_ key: Key) -> [Effect] {
    guard prompt == nil, !filter.isEditing else { return pressOnDesk(key) }
    switch key {
    case .character(" "):
      leaveAside()
      if tour?.playback.isPaused == true { tour?.playback.togglePause() }
      return []
    case .character("b"), .character("."):
      tour?.playback.toggleBlack()
      return []
    case .escape where isWhereItWasLeft:
      leaveAside()
      return []
    default: return pressOnDesk(key)
    }
  }

  /// True when there is nothing to close and nowhere to go back to.
  private var isWhereItWasLeft: Bool {
    overlay == nil && filter.text.isEmpty && !isZoomed && trail.isEmpty
  }

  /// Comes back to the script.
  mutating func leaveAside() {
    tour?.isAside = false
    tour?.opened = nil
  }

  /// Stops or goes on; a step that waits for a key takes this one.
  mutating func pauseOrGoOn() {
    guard let playback = tour?.playback else { return }
    if playback.isWaiting, !playback.isPaused, !playback.isAtEnd {
      moveTour(by: 1)
    } else {
      tour?.playback.togglePause()
    }
  }

  /// Goes some steps on, or back.
  mutating func moveTour(by steps: Int) {
    tour?.playback.move(by: steps)
    // A step that begins anew begins with its own picture.
    if steps < 0 { tour?.opened = nil }
  }
}
