/// Something that must not stand in source code, and what is found where it does.
struct CodeRule: Sendable, CustomStringConvertible {
  /// What the rule is about.
  let description: String
  /// Words of source code; a name must stand there whole.
  let forbidden: [String]

  /// Time, environment, files, screen and chance are parameters of the rooms that compute.
  static let purity = CodeRule(
    description: "a pure room asks nothing of the machine",
    forbidden: [
      "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "Task.sleep", "clock_gettime",
      "gettimeofday", "localtime", "localtime_r", "getenv", "setenv", "ProcessInfo", "CommandLine",
      "FileManager", "TimeZone.current", "Locale.current", "fopen", "readLine", "print(",
      "debugPrint(", "SystemRandomNumberGenerator", "UUID()", "randomElement()", "shuffled()",
      "shuffle()", "Bool.random()",
    ])

  /// What turns the compiler's checks off.
  static let checks = CodeRule(
    description: "the checks of the compiler stay on",
    forbidden: [
      "nonisolated(unsafe)", "@MainActor", "unsafeBitCast", "try!", "fatalError(",
      "@preconcurrency import",
    ])

  /// The lines of a source text that break the rule, numbered; comments may say what they like.
  func violations(in source: String) -> [String] {
    let suspects = forbidden.filter { source.contains($0) }
    if suspects.isEmpty { return [] }
    var found: [String] = []
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let code = Self.withoutComment(line)
      for word in suspects where Self.contains(word, in: code) {
        found.append("line \(index + 1): \(word)")
      }
    }
    return found
  }

  /// The part of a line before a comment.
  private static func withoutComment(_ line: Substring) -> Substring {
    if line.drop(while: \.isWhitespace).hasPrefix("//") { return "" }
    return line.firstRange(of: " // ").map { line[..<$0.lowerBound] } ?? line
  }

  /// Whether a word stands in code and is not the end of a longer name or a member.
  private static func contains(_ word: String, in code: Substring) -> Bool {
    code.ranges(of: word).contains { range in
      guard let before = code[..<range.lowerBound].last else { return true }
      let isMethod = word.first?.isLowercase == true && !word.hasSuffix("()")
      return !before.isLetter && !before.isNumber && before != "_" && !(isMethod && before == ".")
    }
  }
}
