import Dashboard
import TerminalIO
import Text
import Words

/// What this terminal and this machine can do for the dashboard, what is missing, and what to do.
public struct DoctorCommand: Sendable {
  /// What is written.
  public enum Format: String, CaseIterable, Sendable {
    /// One line for each thing, in words.
    case text
    /// An object for programs.
    case json
  }

  /// What is written.
  public var format: Format

  /// A look at everything.
  public init(format: Format = .text) {
    self.format = format
  }

  /// Writes what was found to standard output.
  ///
  /// - Returns: Success when everything works, failure when something does not.
  public func run(_ options: DisplayOptions, _ world: World) -> ExitStatus {
    let words = Words(options.language)
    let survey = DoctorSurvey(options: options, world: world, words: words)
    let findings = survey.findings
    let isWell = !findings.contains { $0.level == .problem }
    var text =
      format == .json ? Self.json(findings, isWell) : Self.text(findings, isWell, words)
    // Said in ASCII where nothing else can be shown.
    if format == .text { text = AsciiMode(options, survey.abilities).applied(to: text) }
    guard world.print(text) else { return .failure }
    return isWell ? .success : .failure
  }

  private static let nameWidth = 10

  private static func text(_ findings: [Finding], _ isWell: Bool, _ words: Words) -> String {
    var lines = findings.flatMap { finding in
      let sign =
        switch finding.level {
        case .ok: "✓"
        case .note: "○"
        case .problem: "✗"
        }
      let name = SafeText(finding.check).padded(to: nameWidth).string
      let advice =
        finding.advice.isEmpty ? [] : ["  \(SafeText(" ").repeated(nameWidth)) → \(finding.advice)"]
      return ["\(sign) \(name) \(finding.text)"] + advice
    }
    let problems = findings.count { $0.level == .problem }
    let notes = findings.count { $0.level == .note }
    func number(_ value: Int) -> SafeText { words.numbers.integer(Int64(value)) }
    lines.append(
      isWell
        ? words.sentence(
          Bilingual("Dùng được; {0} điều nên biết", "All works; {0} notes"), number(notes)
        ).string
        : words.sentence(
          Bilingual("{0} điều không dùng được, {1} điều nên biết", "{0} problems, {1} notes"),
          number(problems), number(notes)
        ).string)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func json(_ findings: [Finding], _ isWell: Bool) -> String {
    func quoted(_ text: String) -> String {
      // Safe text holds no control characters.
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    let list = findings.map { finding in
      "    {\"check\": \(quoted(finding.check)), \"level\": \(quoted(finding.level.rawValue)), "
        + "\"text\": \(quoted(finding.text.string)), "
        + "\"advice\": \(finding.advice.isEmpty ? "null" : quoted(finding.advice.string))}"
    }
    return """
      {
        "program": \(quoted(Version.text)),
        "status": "\(isWell ? "ok" : "problem")",
        "findings": [
      \(list.joined(separator: ",\n"))
        ]
      }

      """
  }
}
