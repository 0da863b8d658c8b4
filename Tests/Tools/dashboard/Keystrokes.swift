import Dashboard
import Drawing
import Measures

/// How long the palette takes to answer a key: suggestions and picture together.
struct Keystrokes {
  let report: Report

  private static let queries = [
    "da nang", "dn", "ddaf nawngx", "d9a2 na8ng4", "Đà Nẵng", "phuong hai chau", "a", "xa",
    "hai chau da nang", "zzz", "ty le ho so",
  ]
  private static let rounds = 20

  /// Types every query letter by letter, and prints the median and the worst percent.
  func run() {
    var state = DashboardTool.state(Size(width: 160, height: 45))
    _ = reduce(&state, .loaded(report))
    let clock = ContinuousClock()
    var painter = Painter()
    _ = painter.frame(of: state)
    let opening = clock.measure {
      _ = reduce(&state, .key(.control("p")))
      _ = painter.frame(of: state)
    }
    print("units \(report.dataset.registry.units.count); first opening \(opening)")
    for query in Self.queries {
      var times: [Duration] = []
      for _ in 0..<Self.rounds {
        _ = reduce(&state, .key(.control("u")))
        for scalar in query.unicodeScalars {
          times.append(
            clock.measure {
              _ = reduce(&state, .key(.character(scalar)))
              _ = painter.frame(of: state)
            })
        }
      }
      times.sort()
      print("\(query): median \(times[times.count / 2]), 99 % \(times[times.count * 99 / 100])")
    }
  }
}
