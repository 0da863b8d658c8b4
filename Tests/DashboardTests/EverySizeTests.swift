import Drawing
import Measures
import SeededRandom
import Testing
import Text

@testable import Dashboard

@Suite("Every size")
struct EverySizeTests {
  /// From one cell to more than a small window, and a wall of screens.
  private static let widths = Array(1...60) + [61, 109, 110, 149, 150, 400]
  private static let heights = Array(1...25) + [28, 40, 120]
  /// Where the layout changes, and far beyond.
  private static let edges = [
    Size(width: 1, height: 1), Size(width: 39, height: 9), Size(width: 40, height: 10),
    Size(width: 59, height: 15), Size(width: 60, height: 16), Size(width: 109, height: 27),
    Size(width: 110, height: 28), Size(width: 149, height: 39), Size(width: 150, height: 40),
    Size(width: 40, height: 120), Size(width: 400, height: 10), Size(width: 400, height: 120),
  ]

  @Test(
    "is filled by every page", arguments: Scenery.allCases, [Language.vietnamese, .english])
  func everySize(_ scenery: Scenery, language: Language) throws {
    var screen = try scenery.screen(SmallCountry.dataset(), language: language)
    for width in Self.widths {
      // Very wide screens cost much: few heights show all there is. English differs in widths only.
      let step = width > 150 ? 20 : language == .english ? 4 : 1
      for height in Self.heights where height % step == 0 {
        screen.resize(width, height)
        try Self.check(screen)
      }
    }
  }

  @Test(
    "is filled in every period", arguments: Scenery.allCases,
    [
      "2023", "2024", "2024-Q2", "2024-03", "2024-W10", "2024-05-17", "2024-01-01/2024-08-31",
      "2024-02-10/2024-03-09", "2026-10", "1990", "2199-12",
    ])
  func everyPeriod(_ scenery: Scenery, code: String) throws {
    let dataset = try SmallCountry.dataset()
    var screen = try scenery.screen(dataset, period: SmallCountry.period(code))
    for size in Self.edges {
      screen.resize(size.width, size.height)
      try Self.check(screen)
    }
  }

  @Test(
    "is filled by indicators of every kind", arguments: Scenery.allCases,
    [
      "e2e", "overdue", "score-766", "count:received", "digital-index", "portal-accounts",
      "asean-digital-economy-growth-rank",
    ])
  func everyIndicator(_ scenery: Scenery, id: String) throws {
    let dataset = try SmallCountry.dataset()
    let indicator = try #require(dataset.catalogue.index(id: id))
    var screen = try scenery.screen(
      dataset, period: SmallCountry.period("2024-H1"), indicator: indicator)
    for size in Self.edges {
      screen.resize(size.width, size.height)
      try Self.check(screen)
    }
  }

  @Test("is filled before the first data, while reading, and with nothing to show")
  func withoutData() throws {
    for size in Self.edges {
      var state = State(
        language: .vietnamese, theme: Screen.theme, clock: Screen.clock, size: size)
      #expect(render(state, size: size).size == size)
      _ = reduce(&state, .reading(SafeText("mau.csv"), done: 10, of: 0))
      _ = reduce(&state, .reading(SafeText("mau.csv"), done: 50, of: 100))
      #expect(render(state, size: size).size == size)
      var screen = Screen(try SmallCountry.dataset(figures: ""), size: size)
      for key in "12345679?xvi[]{}+-=JK⇥z" {
        screen.press(String(key))
        #expect(screen.frame.size == size, "\(key)")
      }
      #expect(screen.frame.size == size)
    }
  }

  @Test("keeps the built-in sample readable", arguments: Scenery.allCases)
  func sample(_ scenery: Scenery) throws {
    var screen = try scenery.screen(Sample.dataset(), isSample: true)
    for size in Self.edges {
      screen.resize(size.width, size.height)
      try Self.check(screen)
    }
  }

  @Test("changes between keys without a trap: zoomed, filtered, with every focus")
  func stormOfSizes() throws {
    var random = SeededGenerator(seed: 20_261_122)
    var screen = try Screen.smallCountry()
    let keys = "1234567T←→jkGgz⇥/a⎋x?⎋[]{}+-iIv<>rJK⏎⌫ L"
    for step in 0..<600 {
      let key = try #require(keys.unicodeScalars.randomElement(using: &random))
      screen.press(Key(typed: key))
      screen.resize(Int.random(in: 1...170, using: &random), Int.random(in: 1...50, using: &random))
      let size = screen.frame.size
      try #require(size == screen.state.size, "seed 20261122, step \(step), key \(key)")
    }
  }

  private static func check(_ screen: Screen) throws {
    let frame = screen.frame
    let size = screen.state.size
    try #require(frame.size == size, "\(screen.state.place.page)")
    guard size.width >= 40, size.height >= 10 else { return }
    let written = (0..<size.height).filter { y in
      frame.grid.row(y).contains { $0.scalar != 0x20 && $0.scalar != 0 }
    }
    // The picture of a wall drifts within one cell.
    let drift = screen.state.wall?.drift.y ?? 0
    let last = size.height - (screen.state.wall == nil ? 1 : 2) + drift
    try #require(
      written.contains(drift) && written.contains(last) && written.count >= 5,
      "\(screen.state.place.page) at \(size.width)x\(size.height) is blank")
  }
}
