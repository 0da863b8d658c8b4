import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("The race of the provinces")
struct RaceTests {
  /// Months of four provinces until June 2025 and of two from July on.
  private static let figures = """
    2025-05 da-nang e2e 60/100 simulated
    2025-05 quang-nam e2e 50/100 simulated
    2025-05 ha-nam e2e 40/100 simulated
    2025-05 kon-tum e2e 9/10 simulated
    2025-06 da-nang e2e 30/100 simulated
    2025-06 quang-nam e2e 70/100 simulated
    2025-06 ha-nam e2e 45/100 simulated
    2025-06 lang-son e2e 10/100 simulated
    2025-07 da-nang@2025 e2e 20/100 simulated
    2025-07 ha-nam@2025 e2e 80/100 simulated
    """

  private static func model(following id: String? = nil) throws -> RaceModel {
    let dataset = try SmallCountry.dataset(figures: figures)
    var screen = Screen(dataset)
    screen.state.go(to: State.Destination(page: .localities))
    let unit = try id.map { try SmallCountry.unit($0, in: dataset) }
    return try #require(RaceModel(following: unit, in: screen.state.scene(of: dataset)))
  }

  private static func names(_ model: RaceModel, _ month: Int, _ share: Double) -> [String] {
    model.bars(at: RaceMoment(month: month, share: share), most: 9).map(\.entry.name.string)
  }

  @Test("Units without data and those below the minimum are not in it; missing is not zero")
  func participants() throws {
    let model = try Self.model()
    #expect(model.months.map(\.period.code) == ["2025-05", "2025-06", "2025-07"])
    #expect(Self.names(model, 0, 0) == ["Đà Nẵng", "Quảng Nam", "Hà Nam"])
    #expect(Self.names(model, 1, 0) == ["Quảng Nam", "Hà Nam", "Đà Nẵng", "Lạng Sơn"])
    #expect(model.months.allSatisfy { $0.isSimulated })
  }

  @Test("Values glide, numbers stay those of the month, and overtaking goes row by row")
  func gliding() throws {
    let model = try Self.model()
    let half = model.bars(at: RaceMoment(month: 0, share: 0.5), most: 9)
    #expect(half.map(\.value) == [60, 45, 42.5])
    #expect(half.map(\.entry.reading.string) == ["≈50,0 %", "≈60,0 %", "≈40,0 %"])
    #expect(Self.names(model, 0, 0.2) == ["Đà Nẵng", "Quảng Nam", "Hà Nam"])
    #expect(Self.names(model, 0, 0.25) == ["Quảng Nam", "Đà Nẵng", "Hà Nam"])
    #expect(Self.names(model, 0, 0.9) == ["Quảng Nam", "Hà Nam", "Đà Nẵng"])
  }

  @Test("Where the set of units changes nothing glides, and it is said")
  func changedSet() throws {
    let model = try Self.model()
    #expect(model.months[0].joinsNext && !model.months[1].joinsNext)
    let late = model.bars(at: RaceMoment(month: 1, share: 0.9), most: 9)
    #expect(late.map(\.value) == [70, 45, 30, 10])
    #expect(model.change(upTo: RaceMoment(month: 1, share: 0.9)) == nil)
    let change = try #require(model.change(upTo: RaceMoment(month: 2, share: 0)))
    #expect(change.before.validCount > change.month.validCount)
  }

  @Test("A gap says what it is")
  func gaps() throws {
    func gaps(_ figures: String) throws -> [RaceModel.Gap] {
      let dataset = try SmallCountry.dataset(figures: figures)
      var screen = Screen(dataset)
      screen.state.go(to: State.Destination(page: .localities))
      return try #require(RaceModel(following: nil, in: screen.state.scene(of: dataset)))
        .months.map(\.gap)
    }
    #expect(try Self.model().months.map(\.gap) == [.none, .units, .end])
    #expect(
      try gaps("2025-01 ha-nam e2e 4/100 simulated\n2025-03 ha-nam e2e 5/100 simulated")
        == [.missingMonths, .end])
    #expect(
      try gaps("2025-01 ha-nam e2e 4/100 simulated\n2025-02 ha-nam e2e 5/100 final")
        == [.basis, .end])
  }

  @Test("The unit that stands out is followed through its merger, those it was merged with not")
  func followed() throws {
    let model = try Self.model(following: "da-nang")
    let dataset = try SmallCountry.dataset(figures: Self.figures)
    let ids = Set(model.followed.map { dataset.registry[$0].id })
    #expect(ids == ["da-nang", "da-nang@2025"])
  }

  @Test("The one that is followed stays on the page, with its rank")
  func inSight() throws {
    let bars = try Self.model(following: "lang-son").bars(
      at: RaceMoment(month: 1, share: 0), most: 2)
    #expect(bars.map(\.entry.name.string) == ["Quảng Nam", "Lạng Sơn"])
    #expect(bars.map(\.entry.rank.string) == ["≈1", "≈4"])
    let leader = try Self.model(following: "quang-nam").bars(
      at: RaceMoment(month: 1, share: 0), most: 2)
    #expect(leader.map(\.entry.rank.string) == ["≈1", "≈2"])
    #expect(try Self.model().bars(at: RaceMoment(month: 1, share: 0), most: 0).isEmpty)
  }

  @Test("A step's frames go through all months, and the end rests")
  func moments() throws {
    let model = try Self.model()
    #expect(model.moment(frame: 0, of: 160) == RaceMoment(month: 0, share: 0))
    #expect(model.moment(frame: 35, of: 160) == RaceMoment(month: 0, share: 0.5))
    #expect(model.moment(frame: 70, of: 160) == RaceMoment(month: 1, share: 0))
    #expect(model.moment(frame: 140, of: 160) == RaceMoment(month: 2, share: 0))
    #expect(model.moment(frame: 160, of: 160) == RaceMoment(month: 2, share: 0))
    #expect(model.moment(frame: 0, of: 0) == RaceMoment(month: 2, share: 0))
  }

  @Test("In the sample a province passes at most a few rows between two frames")
  func smooth() throws {
    let screen = try Sample.screen()
    let dataset = try Sample.dataset()
    let model = try #require(RaceModel(following: nil, in: screen.state.scene(of: dataset)))
    #expect(model.months.count > 40)
    var before: [UnitIndex: Int] = [:]
    var month = 0
    var jumps: [Int] = []
    for frame in 0..<800 {
      let moment = model.moment(frame: frame, of: 800)
      let bars = model.bars(at: moment, most: 63)
      let rows = Dictionary(
        uniqueKeysWithValues: bars.enumerated().map { ($1.entry.unit, $0) })
      if moment.month == month || model.months[month].joinsNext {
        jumps += rows.map { abs($1 - (before[$0] ?? $1)) }
      }
      (before, month) = (rows, moment.month)
    }
    jumps.sort()
    #expect(jumps[jumps.count * 99 / 100] <= 1)
    #expect((jumps.last ?? 0) <= 6)
  }

  @Test("With reduced motion it goes month by month, and nothing is drawn between")
  func reducedMotion() throws {
    let dataset = try SmallCountry.dataset(figures: Self.figures)
    var step = TourStep(.race, seconds: 20)
    step.period = Period(code: "2025")
    let tour = try #require(Tour(title: TourText(), steps: [step]))
    var screen = Screen(dataset)
    screen.state.reducesMotion = true
    screen.state.stage(tour)
    var pictures: [String] = []
    while let ahead = screen.state.tour?.framesToNextChange {
      // The page stands above the caption, whose bar goes on.
      let page = screen.rows.prefix(20).joined(separator: "\n")
      if pictures.last != page { pictures.append(page) }
      screen.act(.frames(ahead))
    }
    // Three months are three pictures; while values glide there would be hundreds.
    #expect(pictures.count == 3)

    var moving = Screen(dataset)
    moving.state.stage(tour)
    #expect(moving.state.tour?.framesToNextChange == 1)
  }
}
