import Measures
import Testing
import Text

@testable import Words

@Suite("Problems in words")
struct ProblemTests {
  @Test(
    "Every problem is said in both languages, with everything it carries",
    arguments: Problems.all)
  func reasons(_ reason: ProblemReason) {
    var sentences: Set<String> = []
    for language in [Language.vietnamese, .english] {
      let text = Words(language).reason(reason).string
      #expect(!text.isEmpty, "\(reason)")
      #expect(!text.contains("{"), "\(reason): \(text)")
      for part in Problems.payload(reason, Words(language)) {
        #expect(text.contains(part), "\(reason): \(text) lacks \(part)")
      }
      sentences.insert(text)
    }
    #expect(sentences.count == 2, "\(reason) is not translated")
  }

  @Test("Every problem says what to do", arguments: Problems.all)
  func advice(_ reason: ProblemReason) {
    // What a recording says was said by another program.
    if case .recorded = reason { return }
    let vietnamese = Words(.vietnamese).reason(reason).string
    #expect(vietnamese.contains("hãy ") || vietnamese.contains("ý bạn là"), "\(vietnamese)")
    let english = Words(.english).reason(reason).string
    let words = Set(english.split { !$0.isLetter }.map { $0.lowercased() })
    #expect(
      !words.isDisjoint(with: Self.imperatives) || english.contains("did you mean"), "\(english)")
  }

  /// What readers are asked to do.
  private static let imperatives: Set<String> = [
    "add", "ask", "check", "close", "compare", "convert", "correct", "exchange", "export", "fill",
    "get", "install", "move", "name", "open", "put", "read", "record", "remove", "run", "save",
    "simplify", "split", "unhide", "use", "write",
  ]

  @Test("No two problems are said in the same words")
  func different() {
    for language in [Language.vietnamese, .english] {
      let words = Words(language)
      var said: [String: ProblemReason] = [:]
      for reason in Problems.all {
        let text = words.reason(reason).string
        if let other = said[text] { Issue.record("\(reason) and \(other): \(text)") }
        said[text] = reason
      }
    }
  }

  @Test("The list of problems has every case")
  func everyCase() {
    let names = Set(Problems.all.map(Problems.name))
    #expect(names.count == Problems.caseCount)
  }

  @Test("Every failure of a source is said in both languages", arguments: Failures.all)
  func failures(_ error: SourceError) {
    var sentences: Set<String> = []
    for language in [Language.vietnamese, .english] {
      let text = Words(language).sourceError(error).string
      #expect(!text.isEmpty, "\(error)")
      #expect(!text.contains("{"), "\(error): \(text)")
      for part in Failures.payload(error, Words(language)) {
        #expect(text.contains(part), "\(error): \(text) lacks \(part)")
      }
      sentences.insert(text)
    }
    #expect(sentences.count == (Failures.isForeign(error) ? 1 : 2), "\(error) is not translated")
  }

  @Test("The list of failures has every case")
  func everyFailure() {
    #expect(Set(Failures.all.map(Failures.name)).count == Failures.caseCount)
  }

  @Test(
    "A problem begins with its place, as compilers write it",
    arguments: [
      (12, 3, "so-lieu.csv:12:3: lỗi: "), (12, nil, "so-lieu.csv:12: lỗi: "),
      (nil, nil, "so-lieu.csv: lỗi: "),
    ] as [(Int?, Int?, String)])
  func place(_ line: Int?, column: Int?, start: String) {
    let problem = SourceProblem(
      file: SafeText("so-lieu.csv"), line: line, column: column, severity: .error,
      reason: .emptyFile)
    let words = Words(.vietnamese)
    #expect(words.line(problem).string == start + words.reason(.emptyFile).string)
  }

  @Test(
    "In a workbook the place is said as Excel says it too",
    arguments: [
      ("a.xlsx", 12, 3, "a.xlsx:12:3: lỗi: ô C12: "),
      ("A.XLSX#Quý 1", 7, 703, "A.XLSX#Quý 1:7:703: lỗi: ô AAA7: "),
      ("a.csv", 12, 3, "a.csv:12:3: lỗi: tệp"), ("a.xlsx", 12, nil, "a.xlsx:12: lỗi: tệp"),
    ] as [(String, Int, Int?, String)])
  func cell(_ file: String, line: Int, column: Int?, start: String) {
    let problem = SourceProblem(
      file: SafeText(file), line: line, column: column, reason: .emptyFile)
    #expect(Words(.vietnamese).line(problem).string.hasPrefix(start))
  }

  @Test("Warnings are called so")
  func severity() {
    let problem = SourceProblem(
      file: SafeText("a.csv"), line: 1, severity: .warning,
      reason: .unknownColumn(SafeText("ghi_chu")))
    #expect(Words(.vietnamese).line(problem).string.hasPrefix("a.csv:1: cảnh báo: "))
    #expect(Words(.english).line(problem).string.hasPrefix("a.csv:1: warning: "))
  }

  @Test("A file in which nothing is usable says the first error and how many more there are")
  func unusable() {
    let warning = SourceProblem(
      file: SafeText("a.csv"), line: 1, severity: .warning,
      reason: .unknownColumn(SafeText("x")))
    let error = SourceProblem(
      file: SafeText("a.csv"), line: 2, severity: .error, reason: .badPeriod(SafeText("2024-13")))
    let words = Words(.vietnamese)
    let text = words.sourceError(.unusable(problems: [warning, error], omitted: 3)).string
    #expect(text.hasPrefix("a.csv:2: lỗi: «2024-13»"))
    #expect(text.contains("4"))
    #expect(words.sourceError(.unusable(problems: [error], omitted: 0)) == words.line(error))
    #expect(!words.sourceError(.unusable(problems: [], omitted: 0)).isEmpty)
  }
}
