import Testing

@Suite("Rules of the code")
struct CodeRuleTests {
  @Test("Rooms that compute and draw ask nothing of the machine")
  func purity() throws {
    for file in try Repository.files(below: "Sources", extensions: ["swift"])
    where Rooms.pure.contains(file.room) {
      #expect(CodeRule.purity.violations(in: file.text) == [], "\(file.path)")
    }
  }

  @Test("The checks of the compiler stay on")
  func checks() throws {
    for file in try Repository.files(below: "Sources", extensions: ["swift"]) {
      #expect(CodeRule.checks.violations(in: file.text) == [], "\(file.path)")
    }
  }

  @Test("Values of the rooms that compute and draw are sendable by their parts")
  func sendable() throws {
    let rule = CodeRule(description: "sendable by its parts", forbidden: ["@unchecked Sendable"])
    for file in try Repository.files(below: "Sources", extensions: ["swift"])
    where Rooms.pure.union(["Settings", "TerminalIO"]).contains(file.room) {
      #expect(rule.violations(in: file.text) == [], "\(file.path)")
    }
  }

  @Test(
    "What is planted is found",
    arguments: [
      "let now = Date()", "let now = ContinuousClock().now", "if getenv(\"LANG\") != nil {}",
      "print(state)", "let row = rows.randomElement()", "rows.shuffle() // at random",
      "let zone = TimeZone.current", "_ = CommandLine.arguments",
    ])
  func findsPlanted(_ source: String) {
    #expect(CodeRule.purity.violations(in: "\n  \(source)\n").count == 1)
  }

  @Test(
    "What only looks like it is not",
    arguments: [
      "/// Never calls Date() or getenv.", "let text = period.print(width)",
      "let fingerprint(of: x)",
      "rows.shuffled(using: &random)", "let at = CalendarDate()", "let day = 1  // not Date()",
    ])
  func leavesOthers(_ source: String) {
    #expect(CodeRule.purity.violations(in: source) == [])
  }
}
