import TestSupport

/// The real program, on a terminal and without one.
enum Dashboard {
  /// A time for the header, so that two screens can be compared.
  static let now = "2026-11-22T08:15:00+07:00"

  /// What is only on the page that a digit opens.
  static let pages = [
    "1": "ĐÁNG CHÚ Ý", "2": "XẾP HẠNG 23 BỘ, NGÀNH", "3": "Toàn quốc ❯ Địa phương  ",
    "5": "SỐ LIỆU GẦN NHẤT", "6": "CHỈ TIÊU CỦA", "7": "Trường Sa", "9": "NGUỒN SỐ LIỆU",
  ]

  /// Its path.
  static var path: String {
    get throws { try BuiltProgram.path("dvctop") }
  }

  /// The variables it runs with; what `changes` says comes on top.
  ///
  /// No home folder: a theme of the one who runs the tests must not be seen.
  static func environment(_ changes: [String: String] = [:]) -> [String: String] {
    let standard = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent"]
    return standard.merging(changes) { $1 }
  }

  /// Starts it on a terminal.
  static func start(
    _ arguments: [String] = [], environment changes: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, input: EmulatedTerminal.Input = .terminal
  ) throws -> EmulatedTerminal {
    try EmulatedTerminal(
      path, arguments: arguments, environment: environment(changes),
      columns: columns, rows: rows, input: input)
  }

  /// Starts it and waits until it has shown its sample.
  static func shown(
    _ arguments: [String] = [], environment changes: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, input: EmulatedTerminal.Input = .terminal
  ) throws -> EmulatedTerminal {
    let terminal = try start(
      arguments, environment: changes, columns: columns, rows: rows, input: input)
    try terminal.untilComplete("the sample") {
      $0.text.contains("6T 2024") && $0.row(rows - 1).hasPrefix(" ?Trợ giúp")
    }
    return terminal
  }

  /// Starts it from a shell with job control and waits until it has shown its sample.
  static func shownInShell(then command: String = "") throws -> EmulatedTerminal {
    let variables = environment(["PS1": "ready> ", "PATH": "/usr/bin:/bin", "DVCTOP": try path])
    let terminal = try EmulatedTerminal("/bin/sh", arguments: ["-i"], environment: variables)
    try terminal.until(shows: "ready>")
    terminal.send("\"$DVCTOP\"\(command)\r")
    try terminal.untilComplete("the sample") { $0.text.contains("6T 2024") }
    return terminal
  }

  /// Runs it without a terminal.
  static func run(
    _ arguments: [String], environment changes: [String: String] = [:], folder: String = "/"
  ) throws -> ProgramRun {
    try ProgramRun(path, arguments: arguments, environment: environment(changes), folder: folder)
  }

  /// Runs a script of a shell, in which `$DVCTOP` is the program.
  static func runScript(_ script: String, folder: String = "/") throws -> ProgramRun {
    let variables = environment(["PATH": "/usr/bin:/bin", "DVCTOP": try path])
    return try ProgramRun(
      "/bin/sh", arguments: ["-c", script], environment: variables, folder: folder)
  }
}
