import DataSources
import Testing
import Text
import Words

@testable import Runtime

@Suite("Progress of a reading")
struct ProgressTests {
  private static let half = ReadProgress(
    file: SafeText("so-lieu.csv"), bytesDone: 50, bytesTotal: 100)

  @Test("A bar comes after half a second, and then ten times a second at most")
  func pace() {
    let start = ContinuousClock.now
    let pace = ProgressPace(from: start)
    let times = stride(from: 0, through: 1_000, by: 20)
    let allowed = times.filter { pace.allows(at: start + .milliseconds($0)) }
    #expect(allowed == [500, 600, 700, 800, 900, 1_000])
  }

  @Test("The line is written over itself and taken away")
  func line() {
    let fake = FakeWorld()
    var world = fake.world
    world.canShowProgress = true
    let line = ProgressLine(Words(.vietnamese), world, pace: ProgressPace(from: .now - .seconds(1)))
    line.show(Self.half)
    line.clear()
    line.clear()
    let parts = fake.complaints.split(separator: "\r")
    #expect(parts.count == 2)
    #expect(parts.first?.hasPrefix("đang đọc [##########..........] 50 % so-lieu.csv") == true)
    #expect(parts.last?.allSatisfy { $0 == " " } == true)
    #expect(!fake.complaints.contains("\n"))
  }

  @Test("Nothing is shown where nobody looks, or what takes no time")
  func quiet() {
    let fake = FakeWorld()
    let past = ProgressPace(from: .now - .seconds(1))
    let unseen = ProgressLine(Words(.english), fake.world, pace: past)
    unseen.show(Self.half)
    unseen.clear()
    var world = fake.world
    world.canShowProgress = true
    let quick = ProgressLine(Words(.english), world, pace: ProgressPace(from: .now + .seconds(60)))
    quick.show(Self.half)
    quick.clear()
    #expect(fake.complaints == "")
  }
}
