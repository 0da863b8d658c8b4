import Measures
import SeededRandom
import Testing

@Suite("Alert book, whatever comes")
struct AlertPropertyTests {
  private typealias LookAt = (findings: [AlertFinding], at: Moment)

  private static let rules = [
    AlertRule(id: "slow", condition: .belowTarget(.standard), pendingSeconds: 300, margin: 1),
    AlertRule(id: "prompt", condition: .rankDrop(ranks: 3), pendingSeconds: 60),
  ]

  /// Looks at a handful of units with any values, at a clock that is sometimes set.
  private static func looks(_ count: Int, using random: inout SeededGenerator) -> [LookAt] {
    var now: Int64 = 1_700_000_000
    return (0..<count).map { _ in
      switch Int.random(in: 0..<20, using: &random) {
      case 0: now -= Int64.random(in: 0...200_000, using: &random)
      case 1: now += Int64.random(in: 0...2_000_000, using: &random)
      default: now += Int64.random(in: 0...90, using: &random)
      }
      let findings = (0..<6).flatMap { unit in
        rules.compactMap { rule in
          AlertBookTests.finding(
            Int64.random(in: 0...60, using: &random), of: "unit-\(unit)",
            isSimulated: unit == 5, rule: rule)
        }
      }
      return (findings, Moment(seconds: now))
    }
  }

  private static func replay(
    _ looks: [LookAt], _ arrange: (inout [AlertFinding]) -> Void = { _ in }
  ) -> (book: AlertBook, events: [AlertEvent]) {
    var book = AlertBook()
    var events: [AlertEvent] = []
    for look in looks {
      var findings = look.findings
      arrange(&findings)
      let next = book.updated(with: findings, at: look.at)
      book = next.book
      events += next.events
    }
    return (book, events)
  }

  @Test("The order of findings does not matter, and replaying gives the same", arguments: 1...20)
  func determinism(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let looks = Self.looks(200, using: &random)
    let first = Self.replay(looks)
    let again = Self.replay(looks)
    var shuffler = SeededGenerator(seed: seed + 1_000)
    let shuffled = Self.replay(looks) { $0.shuffle(using: &shuffler) }
    let doubled = Self.replay(looks) { $0 += $0.reversed() }
    for other in [again, shuffled, doubled] {
      #expect(other.book == first.book, "seed \(seed)")
      #expect(other.events == first.events, "seed \(seed)")
    }
  }

  @Test("Raised and resolved take turns, nothing is raised too soon", arguments: 1...20)
  func turns(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let looks = Self.looks(400, using: &random)
    var firing: Set<AlertID> = []
    for event in Self.replay(looks).events {
      switch event.kind {
      case .raised:
        #expect(firing.insert(event.alert.id).inserted, "seed \(seed)")
        #expect(event.alert.heldSeconds >= event.alert.finding.rule.pendingSeconds, "seed \(seed)")
        #expect(event.alert.finding.isBreach, "seed \(seed)")
      case .worsened: #expect(firing.contains(event.alert.id), "seed \(seed)")
      case .resolved: #expect(firing.remove(event.alert.id) != nil, "seed \(seed)")
      }
    }
    let book = Self.replay(looks).book
    #expect(Set(book.firing.map(\.id)) == firing, "seed \(seed)")
  }

  @Test("An alert is raised no more often than its pending time allows", arguments: 1...20)
  func storms(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let looks = Self.looks(600, using: &random)
    var passed: Int64 = 0
    for (before, after) in zip(looks, looks.dropFirst()) {
      passed += min(max(0, after.at.seconds - before.at.seconds), AlertBook.longestGapSeconds)
    }
    let raised = Self.replay(looks).events.filter { $0.kind == .raised }
    for (_, events) in Dictionary(grouping: raised, by: \.alert.id) {
      let pending = events.first?.alert.finding.rule.pendingSeconds ?? 1
      #expect(Int64(events.count) <= passed / pending + 1, "seed \(seed)")
    }
  }

  @Test("No alert is older than its book, and none began in the future", arguments: 1...20)
  func ages(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var book = AlertBook()
    for look in Self.looks(300, using: &random) {
      book = book.updated(with: look.findings, at: look.at).book
      for alert in book.alerts {
        #expect(alert.heldSeconds >= 0, "seed \(seed)")
        #expect(alert.since.seconds + alert.heldSeconds <= look.at.seconds, "seed \(seed)")
      }
    }
  }
}
