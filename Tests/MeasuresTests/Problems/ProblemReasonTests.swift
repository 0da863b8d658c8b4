import Measures
import Testing
import Text

@Suite("Problems of sources")
struct ProblemReasonTests {
  @Test("What leaves every row in use is a warning")
  func warnings() {
    #expect(ProblemReason.unknownColumn(SafeText("ghi chú")).severity == .warning)
    let row = RowReference(file: SafeText("a.csv"), line: 2)
    #expect(ProblemReason.duplicate(first: row).severity == .warning)
    #expect(
      ProblemReason.valueContradictsCounts(value: SafeText("1"), computed: SafeText("2")).severity
        == .warning)
  }

  @Test("What leaves something out is an error")
  func errors() {
    #expect(ProblemReason.wideEncoding(.utf16LittleEndian).severity == .error)
    #expect(ProblemReason.unknownUnit(SafeText("Hà Nôi"), suggestions: []).severity == .error)
    #expect(
      ProblemReason.numeratorAboveDenominator(numerator: 2, denominator: 1).severity == .error)
    let problem = SourceProblem(
      file: SafeText("a.csv"), line: 7, reason: .noSuchDate(SafeText("31/06/2024")))
    #expect(problem.severity == .error)
    #expect(Severity.warning < .error)
  }

  @Test("Only what may pass by itself is tried again as it is")
  func transientErrors() {
    #expect(SourceError.timedOut(seconds: 30).isTransient)
    #expect(SourceError.httpStatus(503, detail: .empty).isTransient)
    #expect(SourceError.httpStatus(429, detail: .empty).isTransient)
    #expect(!SourceError.httpStatus(404, detail: .empty).isTransient)
    #expect(!SourceError.notFound(path: SafeText("kho/")).isTransient)
    #expect(!SourceError.unusable(problems: [], omitted: 0).isTransient)
  }

  @Test("An instant falls on a day of Asia/Ho_Chi_Minh")
  func fieldDay() throws {
    // 2024-06-30T17:00:00Z is midnight of 1 July in Vietnam.
    let midnight = Moment(seconds: 1_719_766_800)
    #expect(midnight.fieldDay == Day(code: "2024-07-01"))
    #expect(Moment(seconds: 1_719_766_799).fieldDay == Day(code: "2024-06-30"))
    #expect(Moment(seconds: -7 * 3600 - 1).fieldDay == Day(code: "1969-12-31"))
    #expect(Moment(seconds: .max).fieldDay == .latest)
  }
}
