import Drawing

/// What a terminal says about the mouse.
enum MouseReport {
  /// An event of the SGR form: button, column, row, both from 1.
  static func event(_ numbers: [Int], isRelease: Bool) -> MouseEvent? {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let place = Point(x: numbers[1] - 1, y: numbers[2] - 1)
    return action(button: numbers[0], isRelease: isRelease).map { MouseEvent($0, at: place) }
  }

  /// An event of the old form, which says of a release that there was one, not of which button.
  static func event(legacy bytes: [UInt8]) -> MouseEvent? {
    let numbers = bytes.map { Int($0) - 32 }
    guard numbers.count == 3, numbers[0] >= 0, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let isRelease = numbers[0] & 0x43 == 3
    let button = isRelease ? 0 : numbers[0]
    return event([button, numbers[1], numbers[2]], isRelease: isRelease)
  }

  private static func action(button: Int, isRelease: Bool) -> MouseEvent.Action? {
    let modifiers = 4 | 8 | 16
    switch (button & ~modifiers, isRelease) {
    case (0, false): return .press
    case (0, true): return .release
    case (2, false): return .secondaryPress
    case (64, false): return .wheelUp
    case (65, false): return .wheelDown
    // Other buttons, and motion (bit 5).
    default: return nil
    }
  }
}
