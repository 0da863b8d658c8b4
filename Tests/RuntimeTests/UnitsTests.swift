import Testing
import Text

@testable import Runtime

@Suite("dvctop units")
struct UnitsTests {
  private static func run(
    _ name: String?, at day: String? = nil, _ options: DisplayOptions = DisplayOptions()
  ) -> (status: ExitStatus, fake: FakeWorld) {
    let fake = FakeWorld()
    return (UnitsCommand(name: name, day: day).run(options, fake.world), fake)
  }

  @Test(
    "Without a name it lists nation, blocks, ministries and provinces of the day",
    arguments: [("2024-06-30", 63, "da-nang "), ("2025-07-01", 34, "da-nang@2025 ")])
  func list(_ day: String, provinces: Int, daNang: String) {
    let (status, fake) = Self.run(nil, at: day)
    #expect(status == .success)
    #expect(fake.lines.first?.hasPrefix("vn ") == true)
    #expect(fake.lines.count { $0.contains("Tỉnh ") || $0.contains("Thành phố ") } == provinces)
    #expect(fake.lines.contains { $0.hasPrefix(daNang) && $0.contains("48") })
    #expect(fake.lines.contains { $0.hasPrefix("bo-tai-chinh ") })
    #expect(!fake.lines.contains { $0.contains("Phường") })
  }

  @Test("Today is the clock's day")
  func today() {
    #expect(Self.run(nil).fake.output == Self.run(nil, at: "2026-11-22").fake.output)
  }

  @Test(
    "Who a body is: name, id, codes, validity, parent, what became of it",
    arguments: ["Đà Nẵng", "da nang", "TP. Đà Nẵng", "H17", "48", "da-nang"])
  func answer(_ name: String) {
    let (status, fake) = Self.run(name, at: "2024-06-30")
    #expect(status == .success)
    for part in [
      "Thành phố Đà Nẵng", "da-nang", "48", "H17", "30/06/2025", "(localities)", "(da-nang@2025)",
    ] {
      #expect(fake.output.contains(part), "\(part) in\n\(fake.output)")
    }
  }

  @Test("After the merger the same name is the merged body, with what it came from")
  func merged() {
    let (status, fake) = Self.run("Đà Nẵng", at: "2026-01-01")
    #expect(status == .success)
    #expect(fake.output.contains("da-nang@2025"))
    #expect(fake.output.contains("(quang-nam)") && fake.output.contains("(da-nang)"))
  }

  @Test("Names that many bodies have are listed with their ids")
  func ambiguous() {
    let (status, fake) = Self.run("Châu Thành", at: "2024-06-30")
    #expect(status == .success)
    #expect(fake.lines.count > 3)
    #expect(Set(fake.lines).count == fake.lines.count)
  }

  @Test("An unknown name is answered with those that are close")
  func unknown() {
    let (status, fake) = Self.run("Đà Nẳg", at: "2024-06-30")
    #expect(status == .usage)
    #expect(fake.output == "")
    #expect(fake.complaints.contains("«Đà Nẳg»"))
    #expect(fake.complaints.contains("Đà Nẵng"))
  }

  @Test("A day that does not exist is wrong usage", arguments: ["2024-06-31", "hôm nay", ""])
  func badDay(_ day: String) {
    let (status, fake) = Self.run("Đà Nẵng", at: day)
    #expect(status == .usage)
    #expect(fake.output == "")
    #expect(fake.complaints.hasPrefix("dvctop: --at: "))
  }

  @Test("In English the labels and names are English")
  func english() {
    let (_, fake) = Self.run("H17", at: "2024-06-30", DisplayOptions(language: .english))
    #expect(fake.output.contains("became"))
    #expect(fake.output.contains("Da Nang"))
  }

  @Test("Hostile text in a question is made safe in the answer")
  func hostile() {
    let (_, fake) = Self.run("\u{1B}[31m\u{202E}x")
    #expect(!fake.complaints.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }
}
