import CEmulator
import Glibc

/// A program in a real terminal: a test types, looks, and waits for what it expects to see.
///
/// Nothing sleeps. A wait ends as soon as what it waits for is there; its deadline is generous, for
/// it counts only when the test fails.
public final class EmulatedTerminal {
  /// How long to wait for anything.
  public static let patience = Duration.seconds(90)
  /// How long a look at the screen waits for more output, in milliseconds.
  private static let glance: Int32 = 200

  private let emulator: OpaquePointer

  /// What the program finds on its standard input.
  public enum Input: Sendable {
    /// The terminal.
    case terminal
    /// `/dev/null`: its end at once.
    case null
    /// Nothing: the descriptor is closed.
    case closed
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: The program.
  ///   - arguments: What follows its name.
  ///   - environment: All its variables; nothing is inherited.
  ///   - columns: Columns of the window.
  ///   - rows: Rows of the window.
  ///   - input: What standard input is.
  /// - Throws: ``TestFailure`` if it cannot be started.
  public init(
    _ path: String, arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, input: Input = .terminal
  ) throws {
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    let kind =
      switch input {
      case .terminal: EMULATOR_INPUT_TERMINAL
      case .null: EMULATOR_INPUT_NULL
      case .closed: EMULATOR_INPUT_CLOSED
      }
    let emulator = CStrings([path] + arguments).withPointers { arguments in
      CStrings(variables).withPointers { environment in
        emulator_spawn(path, arguments, environment, Int32(columns), Int32(rows), kind)
      }
    }
    guard let emulator else { throw TestFailure("cannot start \(path)") }
    self.emulator = emulator
  }

  deinit { emulator_free(emulator) }

  // MARK: Doing

  /// Types text.
  public func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Sends bytes as if they were typed.
  ///
  /// - Returns: How many the device has taken; the others are lost.
  @discardableResult
  public func send(bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { bytes in
      emulator_send(
        emulator, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
  }

  /// Gives the window another size.
  public func resize(columns: Int, rows: Int) {
    emulator_resize(emulator, Int32(columns), Int32(rows))
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { emulator_signal(emulator, number) }

  /// Sends a signal to what runs in the foreground, below a shell too.
  public func signalForeground(_ number: Int32) { emulator_signal_foreground(emulator, number) }

  /// Closes the window.
  public func hangUp() { emulator_hang_up(emulator) }

  // MARK: Waiting

  /// Reads the program's output until a condition holds.
  ///
  /// - Parameters:
  ///   - expectation: What is waited for, in words, for the failure.
  ///   - condition: The condition.
  /// - Throws: ``TestFailure`` with the screen, if it does not hold in time.
  public func until(
    _ expectation: String, _ condition: (EmulatedTerminal) -> Bool
  ) throws {
    let end = ContinuousClock.now + Self.patience
    while !condition(self) {
      let state = emulator_pump(emulator, Self.glance)
      if state < 0 && emulator_wait(emulator, Self.glance) && !condition(self) {
        throw TestFailure("the program ended before: \(expectation)\n\(text)")
      }
      guard ContinuousClock.now < end else {
        throw TestFailure("waited in vain for: \(expectation)\n\(text)")
      }
    }
  }

  /// Reads until a text is on the screen.
  public func until(shows expected: String) throws {
    try until("“\(expected)” on the screen") { $0.text.contains(expected) }
  }

  /// Waits until there is output, and leaves it unread: the device of a terminal that does not
  /// read fills up.
  public func untilOutputWaits() throws {
    let end = ContinuousClock.now + Self.patience
    while !emulator_output_waits(emulator, Self.glance) {
      guard ContinuousClock.now < end else { throw TestFailure("it writes nothing\n\(text)") }
    }
  }

  /// Reads the program's output until it has ended.
  ///
  /// - Parameter reading: False for a terminal that does not read, or is closed.
  /// - Returns: How it ended.
  /// - Throws: ``TestFailure`` with the screen, if it does not end.
  public func end(reading: Bool = true) throws -> ProgramEnd {
    let end = ContinuousClock.now + Self.patience
    var isReading = reading
    while !emulator_wait(emulator, isReading ? 0 : Self.glance) {
      if isReading { isReading = emulator_pump(emulator, Self.glance) >= 0 }
      guard ContinuousClock.now < end else { throw TestFailure("it does not end\n\(text)") }
    }
    // What it wrote last is still in the device.
    while reading && emulator_pump(emulator, 0) > 0 {}
    return ProgramEnd(status: emulator_status(emulator))
  }

  // MARK: Looking

  /// Columns and rows of the window.
  public var size: (columns: Int, rows: Int) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    emulator_size(emulator, &columns, &rows)
    return (Int(columns), Int(rows))
  }

  /// One cell.
  public func cell(x: Int, y: Int) -> EmulatedCell {
    EmulatedCell(emulator_cell_at(emulator, Int32(x), Int32(y)))
  }

  /// One row as text, without what is empty at its end.
  public func row(_ y: Int) -> String {
    var text = ""
    var x = 0
    while x < size.columns {
      let cell = cell(x: x, y: y)
      text += cell.text.isEmpty ? " " : cell.text
      x += max(1, cell.width)
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  /// All rows as text.
  public var text: String { (0..<size.rows).map(row).joined(separator: "\n") }

  /// Where the text cursor is, or `nil` while it is hidden.
  public var cursor: (x: Int, y: Int)? {
    var x: Int32 = 0
    var y: Int32 = 0
    return emulator_cursor(emulator, &x, &y) ? (Int(x), Int(y)) : nil
  }

  /// Whether a private mode is on; `nil` if the program never spoke of it.
  public func mode(_ number: Int) -> Bool? {
    let state = emulator_mode(emulator, Int32(number))
    return state < 0 ? nil : state > 0
  }

  /// What a program must not leave behind, in words; empty when the terminal is as it was before.
  public var leftovers: [String] {
    var found: [String] = []
    let modes = [
      (1049, "second screen"), (1000, "mouse"), (1002, "mouse drag"), (1003, "mouse motion"),
      (1006, "mouse encoding"), (2004, "bracketed paste"), (2026, "synchronized update"),
      (1, "cursor keys"), (1004, "focus reports"),
    ]
    found += modes.filter { mode($0.0) == true }.map(\.1)
    if mode(7) == false { found.append("no line wrap") }
    if cursor == nil { found.append("no cursor") }
    if !emulator_modes_restored(emulator) { found.append("device modes") }
    return found
  }

  /// Bytes of output so far.
  public var bytes: Int { emulator_bytes(emulator) }

  /// All output so far, as it came.
  public var transcript: [UInt8] {
    var length = 0
    let bytes = emulator_transcript(emulator, &length)
    return UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : length).map { $0 }
  }

  /// The state of the process as the kernel names it, `T` for stopped; `nil` if there is none.
  public var processState: Character? {
    FileContent.read("/proc/\(emulator_process(emulator))/stat")?
      .split(separator: ")").last?.first { $0 != " " }
  }
}
