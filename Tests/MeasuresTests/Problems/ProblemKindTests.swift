import Measures
import Testing
import Text

@Suite("Kinds of problems")
struct ProblemKindTests {
  private func text(_ text: String) -> SafeText { SafeText(text) }

  @Test("Kinds are written in small letters and hyphens, and stay what they are")
  func names() {
    for kind in ProblemKind.allCases {
      #expect(kind.rawValue.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)*/#) != nil, "\(kind)")
    }
    #expect(ProblemReason.unknownUnit(text("x"), suggestions: []).kind.rawValue == "unknown-unit")
    #expect(ProblemReason.badPeriod(text("x")).kind.rawValue == "bad-period")
    #expect(ProblemReason.notUTF8(byteOffset: 1).kind.rawValue == "not-utf8")
  }

  @Test("What was probably meant comes with the problem")
  func suggestions() {
    let close = [text("dak-lak (Tỉnh Đắk Lắk)")]
    #expect(ProblemReason.unknownUnit(text("Đắk Lck"), suggestions: close).suggestions == close)
    #expect(
      ProblemReason.ambiguousUnit(text("Tân An"), candidates: close).suggestions == close)
    #expect(ProblemReason.unknownColumn(text("recieved")).suggestions == [text("received")])
    #expect(ProblemReason.unknownColumn(text("Tổng hồ sơ tiếp nhân")).suggestions.count == 1)
    #expect(
      ProblemReason.unknownWord(
        text("finall"), column: text("status"), expected: [text("final"), text("derived")]
      ).suggestions == [text("final")])
  }

  @Test(
    "Where nothing is obvious there is no suggestion",
    arguments: ["ghi_chu_rieng", "x", "", "STT", "thủ"])
  func nothing(column: String) {
    #expect(ProblemReason.unknownColumn(text(column)).suggestions == [])
    #expect(ProblemReason.noValue.suggestions == [])
  }
}
