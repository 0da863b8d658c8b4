import Dashboard
import Drawing
import Measures

/// How long it takes from a key, or a new theme, to the picture, on every page.
struct Repaints {
  let report: Report

  private static let size = Size(width: 160, height: 45)
  private static let rounds = 20

  /// Presses the keys of a working day on every page; prints the median, the worst percent and the
  /// slowest key.
  func run() {
    var state = DashboardTool.state(Self.size)
    _ = reduce(&state, .loaded(report))
    var painter = Painter()
    _ = painter.frame(of: state)
    var times: [(key: String, time: Duration)] = []
    for _ in 0..<Self.rounds {
      for keys in Self.day {
        for scalar in keys.unicodeScalars {
          let key = Self.key(scalar)
          times.append((String(Character(scalar)), time(.key(key), &state, &painter)))
        }
      }
    }
    Self.show("key to picture", times)
    times = (0..<100).map { number in
      let name = number.isMultiple(of: 2) ? "day" : "night"
      return (name, time(.themed(ThemeName(name: name, displayName: name)), &state, &painter))
    }
    Self.show("theme to picture", times)
  }

  /// What somebody presses: rows, pages, periods, indicators, orders, units of today, the filter.
  private static let day = [
    "1↓↓↓↑⇥⇥zz[[]]{}+-", "2↓↓↓>><<rr[]i[]I", "3↓↓↓↓↓GgUDUD>>r<<[][]iiII/da⎋", "⏎↓↓JJKK[]+-xx",
    "5[]iI--++", "6↓↓↓↑[]", "7→→↓↓←←[][]", "8↓↓↑", "9↓↑", "3⏎↓↓⏎⌫⌫mm3m⏎⇥↓↓↓GUDm",
  ]

  private static func key(_ scalar: Unicode.Scalar) -> Key {
    switch scalar {
    case "↓": .down
    case "↑": .up
    case "→": .right
    case "←": .left
    case "⇥": .tab
    case "⏎": .enter
    case "⎋": .escape
    case "⌫": .backspace
    case "U": .pageUp
    case "D": .pageDown
    default: .character(scalar)
    }
  }

  private func time(_ action: Action, _ state: inout State, _ painter: inout Painter) -> Duration {
    ContinuousClock().measure {
      _ = reduce(&state, action)
      _ = painter.frame(of: state)
    }
  }

  private static func show(_ title: String, _ times: [(key: String, time: Duration)]) {
    let sorted = times.sorted { $0.time < $1.time }
    guard let worst = sorted.last else { return }
    print(
      "\(title): \(sorted.count) times, median \(sorted[sorted.count / 2].time), 99 %",
      "\(sorted[sorted.count * 99 / 100].time), slowest \(worst.time) (\(worst.key))")
    // Every key's own median, the slowest five.
    let medians = Dictionary(grouping: sorted, by: \.key).mapValues { $0[$0.count / 2].time }
    let slowest = medians.sorted { $0.value > $1.value }.prefix(5)
    print("  " + slowest.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  }
}
