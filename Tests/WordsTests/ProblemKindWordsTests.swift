import Measures
import Testing
import Text
import Words

@Suite("Names of kinds of problems")
struct ProblemKindWordsTests {
  @Test("Every kind has its own name in both languages", arguments: Language.allCases)
  func titles(_ language: Language) {
    let titles = ProblemKind.allCases.map { Words(language)[$0].string }
    #expect(Set(titles).count == titles.count)
    #expect(titles.allSatisfy { !$0.isEmpty })
  }

  @Test("Every problem has the kind of its own name")
  func kinds() {
    for reason in Problems.all {
      #expect("\(reason.kind)" == Problems.name(reason))
    }
    #expect(Set(Problems.all.map(\.kind)).count == ProblemKind.allCases.count)
  }

  @Test("A suggestion is a question")
  func question() {
    let reason = ProblemReason.unknownUnit(
      SafeText("Đắc Lăk"), suggestions: [SafeText("Đắk Lắk")])
    #expect(Words(.vietnamese).reason(reason).string.hasSuffix("; ý bạn là Đắk Lắk?"))
    #expect(Words(.english).reason(reason).string.hasSuffix("; did you mean Đắk Lắk?"))
    let column = ProblemReason.unknownColumn(SafeText("recieved"))
    #expect(Words(.english).reason(column).string.hasSuffix("; did you mean received?"))
  }
}
