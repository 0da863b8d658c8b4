import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

/// The dashboard as a test sees it: it types keys and looks at rows.
struct Screen {
  /// What the dashboard knows.
  var state: State
  /// What the last action asked of the world.
  var effects: [Effect] = []

  /// 22/11/2026 at 08:15 in Vietnam.
  static let clock = WallClock(unixSeconds: 1_795_310_100)

  /// The names of a theme.
  static let theme = ThemeName(name: "night", displayName: "Đêm")

  /// A dashboard that has just been given a dataset.
  init(
    _ dataset: Dataset, isSample: Bool = false, language: Language = .vietnamese,
    size: Size = Size(width: 120, height: 36)
  ) {
    state = State(language: language, theme: Self.theme, clock: Self.clock, size: size)
    act(.loaded(Self.report(dataset, isSample: isSample)))
  }

  /// A dashboard over ``SmallCountry``.
  static func smallCountry(
    size: Size = Size(width: 120, height: 36), language: Language = .vietnamese
  ) throws -> Screen {
    Screen(try SmallCountry.dataset(), language: language, size: size)
  }

  /// What a reading of one source brings, two minutes before the clock.
  static func report(_ dataset: Dataset, isSample: Bool = false) -> Report {
    let read = Moment(seconds: 1_795_309_980)
    return Report(
      dataset: dataset,
      health: [
        SourceHealth(
          source: SourceID(isSample ? "demo:" : "mau.csv"), state: .good, lastSuccess: read,
          lastAttempt: read)
      ],
      problems: [], isSample: isSample, readAt: WallClock(unixSeconds: read.seconds)
    ).judged
  }

  /// Lets something happen.
  mutating func act(_ action: Action) {
    effects = reduce(&state, action)
  }

  /// Presses keys, one for each character; see ``Key/init(typed:)`` for those without one.
  mutating func press(_ keys: String) {
    for scalar in keys.unicodeScalars { act(.key(Key(typed: scalar))) }
  }

  /// Presses one key.
  mutating func press(_ key: Key) {
    act(.key(key))
  }

  /// Gives the screen another size.
  mutating func resize(_ width: Int, _ height: Int) {
    act(.resize(Size(width: width, height: height)))
  }

  /// What is drawn now.
  var frame: Frame { render(state, size: state.size) }

  /// The rows as text.
  var rows: [String] {
    let grid = frame.grid
    return (0..<grid.size.height).map { TextWriter().line($0, of: grid) }
  }

  /// The whole screen as text.
  var text: String { rows.joined(separator: "\n") }

  /// The first row that contains a text.
  func row(with text: String) throws -> String {
    try #require(rows.first { $0.contains(text) }, "no row with \(text) in\n\(self.text)")
  }

  /// The row of the page's list that contains a text, without what stands beside the list.
  func listRow(with text: String) throws -> String {
    let list = state.listRect
    let grid = frame.grid
    let found = (list.y..<(list.y + list.height)).lazy.map { y in
      String(
        String.UnicodeScalarView(
          grid.row(y).dropFirst(list.x).prefix(list.width).map(\.glyph)))
    }.first { $0.contains(text) }
    return try #require(found, "no row with \(text) in the list of\n\(self.text)")
  }

  /// The id of the unit the page is about.
  var unit: String {
    state.dataset.map { $0.registry[state.place.unit].id } ?? ""
  }

  /// The id of the unit in the chosen row.
  var chosen: String? {
    guard let dataset = state.dataset, let unit = state.model.unit(at: state.position.row) else {
      return nil
    }
    return dataset.registry[unit].id
  }

  /// The ids of the units in the list, in order.
  var listed: [String] {
    guard let dataset = state.dataset else { return [] }
    return (0..<state.model.rowCount).compactMap { row in
      state.model.unit(at: row).map { dataset.registry[$0].id }
    }
  }

  /// The id of what is measured.
  var indicator: String {
    state.dataset.map { $0.catalogue[state.indicator].id } ?? ""
  }
}

extension Key {
  /// The key of a character: `⏎ ⎋ ⌫ ⇥ ↑ ↓ ← → ⇱ ⇲ ⓟ` stand for the keys that have none.
  init(typed scalar: Unicode.Scalar) {
    switch scalar {
    case "⏎": self = .enter
    case "⎋": self = .escape
    case "⌫": self = .backspace
    case "⇥": self = .tab
    case "↑": self = .up
    case "↓": self = .down
    case "←": self = .left
    case "→": self = .right
    case "⇱": self = .home
    case "⇲": self = .end
    case "ⓟ": self = .control("p")
    default: self = .character(scalar)
    }
  }
}
