import Testing

@testable import DataSources

/// When changes are told: no clock runs here, every time is given.
@Suite("Waiting for writers")
struct DebounceTests {
  private let start = ContinuousClock.now

  private func at(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  @Test("nothing is due when nothing has happened")
  func quiet() {
    #expect(Debounce().due == nil)
  }

  @Test("a file that was closed is told after a burst")
  func closed() {
    var debounce = Debounce()
    debounce.note(.written, of: "a", at: at(0))
    debounce.note(.completed, of: "a", at: at(10))
    #expect(debounce.due == at(10) + Debounce.burst)
    debounce.tell()
    #expect(debounce.due == nil)
  }

  @Test("growth is told at a pause, without one after a while, and once more when it rests")
  func growth() {
    var debounce = Debounce()
    debounce.note(.written, of: "a", at: at(0))
    #expect(debounce.due == at(0) + Debounce.pause)
    for time in stride(from: 10, through: 290, by: 10) {
      debounce.note(.written, of: "a", at: at(time))
    }
    #expect(debounce.due == at(0) + Debounce.growth)
    debounce.tell()
    #expect(debounce.due == at(290) + Debounce.settling)
    debounce.tell()
    #expect(debounce.due == nil, "told once when it rests, and not for ever")
  }

  @Test("a file that is written from the beginning is waited for, but not for ever")
  func begun() {
    var debounce = Debounce()
    debounce.note(.begun, of: "a", at: at(0))
    debounce.note(.written, of: "a", at: at(200))
    #expect(debounce.due == at(200) + Debounce.settling)
    for time in stride(from: 500, through: 20_000, by: 500) {
      debounce.note(.written, of: "a", at: at(time))
    }
    #expect(debounce.due == at(0) + Debounce.patience)
    debounce.note(.completed, of: "a", at: at(20_010))
    #expect(debounce.due.map { $0 <= at(20_010) } == true)
  }

  @Test("what vanishes may come back at once")
  func vanished() {
    var debounce = Debounce()
    debounce.note(.vanished, of: "a", at: at(0))
    #expect(debounce.due == at(0) + Debounce.absence)
    debounce.note(.begun, of: "a", at: at(20))
    debounce.note(.completed, of: "a", at: at(30))
    #expect(debounce.due == at(30) + Debounce.burst)
  }

  @Test("every change is told within a second, unless a file is written from the beginning")
  func withinASecond() {
    for change in [Debounce.Change.written, .completed, .touched, .vanished, .begun] {
      var debounce = Debounce()
      debounce.note(change, of: "a", at: at(0))
      #expect(debounce.due.map { $0 < at(1_000) } == true, "\(change)")
    }
  }
}
