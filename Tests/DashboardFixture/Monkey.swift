import Dashboard
import Drawing
import Measures
import SeededRandom
import Text

/// Somebody who presses anything: keys, mouse, sizes, and data that change meanwhile.
///
/// The same seed gives the same walk.
public struct Monkey {
  private var random: SeededGenerator
  private let reports: [Report]
  private let largest: Size

  /// A monkey.
  ///
  /// - Parameters:
  ///   - seed: decides everything it does.
  ///   - reports: what the sources may bring; one of them at a time.
  ///   - largest: the largest screen it makes.
  public init(
    seed: UInt64, reports: [Report], largest: Size = Size(width: 240, height: 67)
  ) {
    random = SeededGenerator(seed: seed)
    self.reports = reports
    self.largest = largest
  }

  /// What it does next on a screen of that size.
  public mutating func action(on size: Size) -> Action {
    switch Int.random(in: 0..<1_000, using: &random) {
    case 0..<100: .key(.mouse(mouse(on: size)))
    case 100..<120: .resize(newSize())
    case 120..<130:
      .clock(WallClock(unixSeconds: 1_795_310_100 + Int64.random(in: 0...900_000, using: &random)))
    case 130..<138: reports.randomElement(using: &random).map(Action.loaded) ?? .resumed
    case 138..<140: .outlined(OutlineReading(outlines: outlines()))
    case 140..<143: .failed(SourceID("demo:"), .notFound(path: SafeText("x")))
    case 143..<146: .reading(SafeText("x.csv"), done: 5, of: 10)
    case 146..<150: .resumed
    case 150..<155: .key(.paste(SafeText("Cà Mau")))
    case 155..<160: .key(.focus(Bool.random(using: &random)))
    default: .key(key())
    }
  }

  /// Made-up shapes of the provinces of a year, sometimes of none.
  private mutating func outlines() -> OutlineSet {
    let years = [2024, 2026, nil].randomElement(using: &random) ?? nil
    guard let year = years, let registry = reports.first?.dataset.registry,
      let day = Day(year: year, month: 1, day: 1)
    else { return OutlineSet() }
    return InventedOutlines(registry, on: day).set
  }

  private mutating func key() -> Key {
    Self.keys.randomElement(using: &random) ?? .enter
  }

  private mutating func mouse(on size: Size) -> MouseEvent {
    let actions: [MouseEvent.Action] = [
      .press, .press, .press, .doublePress, .release, .secondaryPress, .wheelUp, .wheelDown,
    ]
    // Header and footer are one row each: without help they are never met.
    let edges = [0, size.height - 1, size.height - 2, -1, 9_999]
    let y =
      Int.random(in: 0..<4, using: &random) == 0
      ? edges.randomElement(using: &random) ?? 0
      : Int.random(in: 0...max(0, size.height), using: &random)
    return MouseEvent(
      actions.randomElement(using: &random) ?? .press,
      at: Point(x: Int.random(in: 0...max(0, size.width), using: &random), y: y))
  }

  private mutating func newSize() -> Size {
    let usual = [
      Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 160, height: 45),
      Size(width: 100, height: 30), Size(width: 40, height: 10), Size(width: 60, height: 16),
    ].filter { $0.width <= largest.width && $0.height <= largest.height }
    if Bool.random(using: &random), let size = usual.randomElement(using: &random) { return size }
    return Size(
      width: Int.random(in: 1...largest.width, using: &random),
      height: Int.random(in: 1...largest.height, using: &random))
  }

  /// Every printable ASCII character, letters of Vietnamese, and all keys with names; those that
  /// move, open and close more often, so that it gets somewhere.
  private static let keys: [Key] = {
    let characters = (0x20..<0x7F).compactMap { Unicode.Scalar($0 as UInt32) }
    let letters: [Unicode.Scalar] = ["đ", "à", "ẵ", "ơ", "\u{300}", "\u{323}", "漢", "\u{1F600}"]
    let named: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .pageUp, .pageDown, .home, .end, .function(1), .function(2), .function(12),
    ]
    let controls = "abcdefghijklmnopqrstuvwxyz".unicodeScalars.map { Key.control($0) }
    let frequent = Array(repeating: [Key.up, .down, .enter, .escape, .tab], count: 6).flatMap { $0 }
    return characters.map { .character($0) } + letters.map { .character($0) } + named + controls
      + frequent
  }()
}
