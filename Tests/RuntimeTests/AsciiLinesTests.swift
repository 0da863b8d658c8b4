import Dashboard
import TestSupport
import Testing
import Text

@testable import Runtime

@Suite("Lines on standard output where there is ASCII only")
struct AsciiLinesTests {
  private static let plain = ["LC_ALL": "C"]

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  @Test("dvctop keys names keys, and loses marks where letters cannot be written")
  func keys() {
    let fake = FakeWorld(environment: Self.plain)
    _ = ListingCommand(.keys).run(DisplayOptions(), fake.world)
    #expect(Self.isASCII(fake.output))
    #expect(fake.output.contains("Enter Right l"))
    let letters = FakeWorld(environment: ["LC_ALL": "C.UTF-8"])
    _ = ListingCommand(.keys).run(DisplayOptions(isAscii: true), letters.world)
    #expect(letters.output.contains("Enter Right l") && letters.output.contains("mở"))
    let all = FakeWorld(environment: ["LC_ALL": "C.UTF-8"])
    _ = ListingCommand(.keys).run(DisplayOptions(), all.world)
    #expect(all.output.contains("⏎"))
  }

  @Test("Formats for programs stay UTF-8")
  func formats() {
    let fake = FakeWorld(environment: Self.plain)
    _ = ListingCommand(.keys, format: .json).run(DisplayOptions(), fake.world)
    #expect(fake.output.contains("mở"))
  }

  @Test("dvctop themes and themes check")
  func themes() {
    for request in [ThemesCommand.Request.list, .check([])] {
      let fake = FakeWorld(environment: Self.plain)
      _ = ThemesCommand(request).run(DisplayOptions(), fake.world)
      #expect(Self.isASCII(fake.output) && !fake.output.isEmpty)
    }
    let fake = FakeWorld(environment: Self.plain)
    _ = ThemesCommand(.check([])).run(DisplayOptions(), fake.world)
    #expect(fake.output.contains("(>= "))
  }

  @Test("dvctop validate")
  func validate() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "period,unit,indicator,value\n2024,Đà Lạch,e2e,1\n", to: "measures.csv")
    let fake = FakeWorld(environment: Self.plain)
    _ = await ValidateCommand(sources: [file]).run(DisplayOptions(), fake.world)
    #expect(Self.isASCII(fake.output))
    #expect(fake.output.contains("1 dong doc"))
  }

  @Test("A pipe of a process without a locale, as of a cron job, gets UTF-8")
  func noLocale() {
    let fake = FakeWorld()
    _ = ListingCommand(.keys).run(DisplayOptions(), fake.world)
    #expect(fake.output.contains("mở"))
  }

  @Test("dvctop themes names themes in the language asked for")
  func englishThemes() {
    let fake = FakeWorld(environment: ["LC_ALL": "C.UTF-8"])
    _ = ThemesCommand(.list).run(DisplayOptions(language: .english), fake.world)
    #expect(fake.output.contains("High contrast") && fake.output.contains("Night"))
    #expect(Self.isASCII(fake.output))
    let vietnamese = FakeWorld(environment: ["LC_ALL": "C.UTF-8"])
    _ = ThemesCommand(.list).run(DisplayOptions(), vietnamese.world)
    #expect(vietnamese.output.contains("Tương phản cao"))
  }
}
