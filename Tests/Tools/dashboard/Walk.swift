import Dashboard
import DashboardFixture
import Drawing
import Text

/// A long random walk: no trap, and at the places looked at no wrong cell.
struct Walk {
  let events: Int
  let seed: UInt64
  let reports: [Report]

  /// Every so many events all that was drawn is compared with a picture drawn anew.
  private static let sampling = 20

  /// Walks; false when a picture was wrong.
  func run() -> Bool {
    var state = DashboardTool.state(Size(width: 120, height: 36))
    for report in reports.prefix(1) { _ = reduce(&state, .loaded(report)) }
    var monkey = Monkey(seed: seed, reports: reports)
    var painter = Painter()
    var compared = 0
    let clock = ContinuousClock()
    let start = clock.now
    for event in 1...events {
      let action = monkey.action(on: state.size)
      for effect in reduce(&state, action) {
        guard case .useTheme(let name) = effect else { continue }
        _ = reduce(&state, .themed(ThemeName(name: name.string, displayName: name.string)))
      }
      let frame = painter.frame(of: state)
      if event % Self.sampling == 0 {
        compared += 1
        guard frame == render(state, size: state.size) else {
          print("seed \(seed): wrong picture after event \(event), \(action)")
          return false
        }
      }
    }
    print(
      "seed \(seed): \(events) events in \(clock.now - start), \(compared) pictures compared")
    return true
  }
}
