import TestSupport

/// The program these tests look at from outside.
enum Probe {
  /// Starts it on a terminal; what `environment` says comes on top of what every terminal sets.
  static func start(
    _ environment: [String: String] = [:], columns: Int = 80, rows: Int = 24,
    input: EmulatedTerminal.Input = .terminal
  ) throws -> EmulatedTerminal {
    let standard = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    let terminal = try EmulatedTerminal(
      BuiltProgram.path("terminal-probe"),
      environment: standard.merging(environment) { $1 },
      columns: columns, rows: rows, input: input)
    return terminal
  }

  /// Starts it and waits for its first frame.
  static func shown(
    _ environment: [String: String] = [:], columns: Int = 80, rows: Int = 24,
    input: EmulatedTerminal.Input = .terminal
  ) throws -> EmulatedTerminal {
    let terminal = try start(environment, columns: columns, rows: rows, input: input)
    try terminal.until(shows: "key:none")
    return terminal
  }
}
