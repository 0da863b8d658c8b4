import Drawing
import Testing
import Text
import Words

@testable import Dashboard

@Suite("The window with the notes")
struct NotesPageTests {
  private static func text(
    _ phase: NotesPage.Phase, elapsed: Int = 0, size: Size = Size(width: 80, height: 24)
  ) -> String {
    let frame = Frame(size: size) { canvas in
      canvas.draw(NotesPage(phase, elapsed: elapsed, words: Words(.english)), in: canvas.bounds)
    }
    return TextWriter().text(of: frame.grid)
  }

  private static func status(notes: [SafeText], _ condition: TourStatus.Condition) -> TourStatus {
    TourStatus(
      language: .english, title: SafeText("The story"), step: 3, count: 12,
      caption: SafeText("The country is at 42%."), nextCaption: SafeText("Two speeds."),
      notes: notes, seconds: 7, length: 14, condition: condition)
  }

  @Test("says what to say, what comes next, and what the show does")
  func showing() {
    let text = Self.text(
      .showing(Self.status(notes: [SafeText("Wait a moment.")], .running)), elapsed: 65)
    for expected in [
      "Wait a moment.", "The country is at 42%.", "NEXT", "Two speeds.", "► running",
      "0:07 / 0:14", "→ next",
    ] { #expect(text.contains(expected), "\(expected) in\n\(text)") }
    for condition in TourStatus.Condition.allCases where condition != .running {
      #expect(!Self.text(.showing(Self.status(notes: [], condition))).contains("running"))
    }
  }

  @Test("says that there is no show, that it is over, and that it speaks otherwise")
  func phases() {
    #expect(Self.text(.waiting).contains("dvctop tour"))
    #expect(Self.text(.over).contains("over"))
    #expect(Self.text(.otherVersion).contains("same dvctop"))
  }

  @Test("marks notes that have no room, and is drawn at every size")
  func sizes() {
    let long = (1...40).map { SafeText("Line \($0).") }
    let status = Self.status(notes: long, .paused)
    #expect(Self.text(.showing(status)).contains("···"))
    let few = Self.status(notes: Array(long.prefix(3)), .paused)
    #expect(!Self.text(.showing(few)).contains("···"))
    for width in [1, 3, 10, 40, 80, 300] {
      for height in [1, 2, 5, 9, 12, 24, 34, 100] {
        let size = Size(width: width, height: height)
        #expect(!Self.text(.showing(status), size: size).isEmpty)
      }
    }
  }
}
