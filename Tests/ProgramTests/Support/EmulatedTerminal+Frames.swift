import TestSupport
import Testing

extension EmulatedTerminal {
  /// Reads until a condition holds for a frame that has come whole.
  ///
  /// A frame is one synchronized update: between two of them the mode is off. Terminals that do not
  /// know it are never told, and a frame counts as whole when its last row is there.
  func untilComplete(
    _ expectation: String, _ condition: (EmulatedTerminal) -> Bool
  ) throws {
    try until(expectation) { terminal in
      terminal.mode(2026) != true && !terminal.row(terminal.size.rows - 1).isEmpty
        && condition(terminal)
    }
  }

  /// Opens a page with its digit and waits for it.
  func open(page digit: String) throws {
    send(digit)
    let mark = try #require(Dashboard.pages[digit])
    try untilComplete("page \(digit)") { $0.text.contains(mark) }
  }

  /// Whether the screen has a row with this text at its beginning.
  func hasRow(beginning text: String) -> Bool {
    (0..<size.rows).contains { row($0).hasPrefix(text) }
  }

  /// The cells of the whole screen.
  var cells: [EmulatedCell] {
    let size = size
    return (0..<size.rows).flatMap { y in (0..<size.columns).map { cell(x: $0, y: y) } }
  }

  /// The colours behind the cells, each once.
  var backgrounds: Set<EmulatedCell.Color> { Set(cells.map(\.background)) }
}

extension ProgramEnd {
  /// Whether a shell would see 128 + `number`.
  func isSignal(_ number: Int32) -> Bool { self == .signal(number) || self == .exit(128 + number) }
}
