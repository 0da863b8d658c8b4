import Measures
import Testing
import Text

@testable import Words

@Suite("Failures of the history in words")
struct HistoryErrorTests {
  static let errors: [(error: HistoryError, payload: [String])] = [
    (.notWritable(path: SafeText("/a/h")), ["/a/h"]), (.full(path: SafeText("/a/h")), ["/a/h"]),
    (.locked(path: SafeText("/a/h"), seconds: 5), ["/a/h", "5"]),
    (.newerSchema(path: SafeText("/a/h"), found: 9, supported: 1), ["/a/h", "9", "1"]),
    (.foreignFile(path: SafeText("/a/h")), ["/a/h"]),
    (.damaged(path: SafeText("/a/h"), setAside: SafeText("/a/h.damaged")), ["/a/h.damaged"]),
    (.damaged(path: SafeText("/a/h"), setAside: nil), ["/a/h"]),
    (.inputOutput(path: SafeText("/a/h"), code: 778), ["/a/h", "778"]),
    (.tooManyIndicators(limit: 700), ["700"]), (.other(detail: SafeText("no such")), ["no such"]),
  ]

  @Test("each is said in both languages, with everything it carries, in words of its own")
  func said() {
    var all: Set<String> = []
    for (error, payload) in Self.errors {
      for language in [Language.vietnamese, .english] {
        let text = Words(language).historyError(error).string
        #expect(!text.contains("{"), "\(error): \(text)")
        for part in payload { #expect(text.contains(part), "\(error): \(text) lacks \(part)") }
        #expect(all.insert(text).inserted, "\(error): \(text) is said twice")
      }
    }
  }
}
