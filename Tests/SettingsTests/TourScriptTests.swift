import Drawing
import Measures
import Testing
import Text

@testable import Dashboard
@testable import Settings

@Suite("The script of a tour")
struct TourScriptTests {
  private static func read(_ text: String) -> TourScript {
    TourScript(text, file: SafeText("tour.yaml"))
  }

  @Test("says what is shown, how long, and what is said")
  func whole() throws {
    let script = Self.read(
      """
      title: {vi: Câu chuyện, en: The story}
      steps:
        - view: unit
          unit: Đà Nẵng
          indicator: online
          period: 2024-H1
          seconds: 12
          pause: true
          caption: {vi: "66 %", en: "66%"}
          notes: {vi: "Dừng\\nmột nhịp"}
          keys: [z, g g, ctrl-p]
        - view: race
        - {view: before-after, seconds: 20, caption: cho cả hai}
      """)
    #expect(script.problems == [])
    let tour = try #require(script.tour)
    #expect(tour.title.text(.english) == SafeText("The story"))
    #expect(tour.seconds == 32)
    let step = tour.steps[0]
    #expect(step.view == .page(.unit) && step.unit == "Đà Nẵng" && step.indicator == "online")
    #expect(step.period?.code == "2024-H1" && step.seconds == 12 && step.waits)
    #expect(step.notes.lines(.english).map(\.string) == ["Dừng", "một nhịp"])
    #expect(
      step.keys == [.character("z"), .character("g"), .character("g"), .control("p")])
    #expect(tour.steps[1].view == .race && tour.steps[1].waits)
    #expect(tour.steps[2].view == .beforeAfter && !tour.steps[2].waits)
    #expect(tour.steps[2].caption.text(.english) == SafeText("cho cả hai"))
  }

  @Test("takes page for view")
  func page() throws {
    let script = Self.read("steps:\n  - page: localities\n  - page: race\n    seconds: 20\n")
    #expect(script.problems == [])
    #expect(script.tour?.steps.map(\.view) == [.page(.localities), .race])
  }

  @Test(
    "says where it is wrong",
    arguments: [
      ("- view: race", 1, 1), ("title: x", 1, 1), ("steps: []", 1, 8),
      ("steps:\n  - race", 2, 5), ("steps:\n  - seconds: 5", 2, 5),
      ("steps:\n  - view: rates", 2, 11), ("steps:\n  - view: race\n    seconds: soon", 3, 14),
      ("steps:\n  - view: race\n    seconds: 4000", 3, 14),
      ("steps:\n  - view: race\n    pause: maybe", 3, 12),
      ("steps:\n  - view: race\n    period: 2024-13", 3, 13),
      ("steps:\n  - view: race\n    keys: [z, hyper-x]", 3, 15),
      ("steps:\n  - view: race\n    caption: {fr: non}", 3, 15),
      ("steps:\n  - view: race\n    page: map", 3, 11),
      ("steps:\n  - view: race\n    unit: [a]", 3, 11),
      ("stops:\n  - view: race", 1, 1),
    ] as [(String, Int, Int)])
  func wrong(text: String, line: Int, column: Int) throws {
    let script = Self.read(text)
    #expect(script.tour == nil)
    let problem = try #require(script.problems.first, "\(text)")
    #expect(problem.file == SafeText("tour.yaml"))
    #expect(problem.line == line, "\(text)")
    #expect(problem.column == column, "\(text)")
  }

  @Test("says everything that is wrong, in the order of the file")
  func several() {
    let script = Self.read("steps:\n  - view: rates\n  - view: race\n    seconds: -1\n    foo: 1")
    #expect(script.problems.compactMap(\.line) == [2, 4, 5])
    #expect(
      script.problems.last?.reason
        == .unknownKey(
          SafeText("foo"),
          known: [
            "view", "page", "unit", "indicator", "period", "caption", "notes", "seconds", "pause",
            "keys",
          ].map { SafeText($0) }))
  }

  @Test("has captions that fit on the smallest screen")
  func captions() throws {
    let long = String(repeating: "từ ", count: 90)
    let script = Self.read("steps:\n  - view: race\n    caption:\n      en: \(long)")
    #expect(script.problems.map(\.line) == [4])
    #expect(
      script.problems.first?.reason
        == .tooLong(
          SafeText("caption"), rows: CaptionRoom.rows, columns: CaptionRoom.columns))
  }

  @Test("that is no YAML, too large or empty is refused")
  func unreadable() {
    #expect(Self.read("steps: [").problems.count == 1)
    #expect(Self.read("").problems.count == 1)
    let large = String(repeating: "#", count: TourScript.sizeLimit + 1)
    #expect(Self.read(large).problems.map(\.reason) == [.unreadable])
  }
}

@Suite("A message to the window with the notes")
struct NotesMessageTests {
  private static let status = TourStatus(
    language: .vietnamese, title: SafeText("Câu \"chuyện\""), step: 3, count: 12,
    caption: SafeText("42 % \\ 17 %: thế nào?"), nextCaption: SafeText("{}[], #x"),
    notes: [SafeText("một"), SafeText("- hai: 3")], seconds: 7, length: 14, condition: .paused)

  @Test("is a line that says the same when it is read")
  func roundTrip() {
    for message in [NotesMessage(Self.status, elapsed: 95), NotesMessage(nil, elapsed: 3)] {
      #expect(message.line.last == "\n")
      #expect(message.line.count { $0 == "\n" } == 1)
      #expect(NotesMessage(line: message.line) == message)
    }
  }

  @Test("of another version, damaged or too long is none")
  func strange() {
    let line = NotesMessage(Self.status, elapsed: 1).line
    #expect(NotesMessage(line: line.replacing("notes\": 1,", with: "notes\": 2,")) == nil)
    #expect(NotesMessage(line: line.replacing("\"paused\"", with: "\"asleep\"")) == nil)
    #expect(NotesMessage(line: line.replacing("\"step\": 3", with: "\"step\": -3")) == nil)
    let long = line.replacing("\"elapsed\": 1,", with: "\"elapsed\": \(Int.max),")
    #expect(long != line && NotesMessage(line: long) == nil)
    #expect(NotesMessage(line: "") == nil)
    #expect(NotesMessage(line: "{") == nil)
    #expect(
      NotesMessage(line: String(repeating: " ", count: NotesMessage.sizeLimit) + line) == nil)
  }
}
