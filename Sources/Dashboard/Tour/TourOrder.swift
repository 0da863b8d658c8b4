/// What a speaker asks of a show from the window with the notes.
public enum TourOrder: String, Hashable, Sendable, CaseIterable {
  /// The next step.
  case next
  /// The step before.
  case previous
  /// Stop, or go on.
  case pause
  /// A black screen, or the picture again.
  case black
}

extension State {
  /// Does what a speaker asks for; a presenter who looks around comes back to the script first.
  mutating func steerTour(_ order: TourOrder) {
    guard let stage = tour else { return }
    if stage.isAside, order != .black { leaveAside() }
    if stage.isBlack, order != .black { tour?.playback.toggleBlack() }
    switch order {
    case .next: moveTour(by: 1)
    case .previous: moveTour(by: -1)
    case .pause: pauseOrGoOn()
    case .black: tour?.playback.toggleBlack()
    }
  }
}
