import Drawing
import Measures
import Settings
import Testing
import Text

@testable import Dashboard
@testable import Runtime

@Suite("The built-in story")
struct StoryTests {
  private static let sample = Result { try SourceLoader.sampleReport(now: FakeWorld.now) }

  private static func tour() throws -> Tour {
    let script = TourScript.story
    #expect(script.problems == [])
    return try #require(script.tour)
  }

  /// The story on a stage of that size.
  private static func state(_ size: Size, _ language: Language) throws -> State {
    var state = State(
      language: language, theme: ThemeName(.night),
      clock: WallClock(unixSeconds: FakeWorld.now), size: size)
    _ = reduce(&state, .loaded(try sample.get()))
    state.stage(try tour())
    return state
  }

  @Test("is told in three minutes, in both languages, with notes")
  func length() throws {
    let tour = try Self.tour()
    #expect((150...210).contains(tour.seconds), "\(tour.seconds) s")
    for text in tour.steps.flatMap({ [$0.caption, $0.notes] }) + [tour.title] {
      #expect(!text.vietnamese.isEmpty && !text.english.isEmpty)
    }
    for caption in tour.steps.map(\.caption) {
      #expect(CaptionRoom.fits(caption.text(.vietnamese)), "\(caption)")
      #expect(CaptionRoom.fits(caption.text(.english)), "\(caption)")
    }
    #expect(Set(tour.steps.map(\.view)).isSuperset(of: [.race, .beforeAfter]))
  }

  @Test(
    "finds its units and periods in the sample, and shows the whole caption at 80 columns",
    arguments: Language.allCases)
  func steps(_ language: Language) throws {
    var state = try Self.state(Size(width: 80, height: 24), language)
    let tour = try Self.tour()
    for step in tour.steps {
      #expect(state.tour?.problem == nil, "\(step)")
      let picture = TextWriter().text(of: render(state, size: state.size).grid)
      let words = picture.split { $0.isWhitespace }.joined(separator: " ")
      #expect(words.contains(step.caption.text(language).string), "\(picture)")
      if case .page = step.view, let dataset = state.dataset {
        let known = dataset.periods(state.indicator, kind: state.period.kind)
        #expect(known.contains(state.period), "\(state.period.code)")
      }
      _ = reduce(&state, .steered(.next))
    }
  }

  @Test("plays by itself to its last step, and gives the same frames every time")
  func sameFrames() throws {
    func play() throws -> [Frame] {
      var state = try Self.state(Size(width: 100, height: 30), .vietnamese)
      var frames: [Frame] = []
      // Ten frames at a time: half a second.
      for _ in 0..<(try Self.tour().seconds * 2) {
        _ = reduce(&state, .frames(TourPlayback.framesPerSecond / 2))
        frames.append(render(state, size: state.size))
      }
      #expect(state.tourStatus?.step == state.tourStatus?.count)
      #expect(state.tourStatus?.condition == .ended)
      return frames
    }
    let first = try play()
    let second = try play()
    #expect(zip(first, second).allSatisfy { $0 == $1 })
    #expect(Set(first.map(\.grid)).count > 80, "the race moves")
  }
}
