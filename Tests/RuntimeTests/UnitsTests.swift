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

  @Test("What ended says so, since when, and step by step what it became")
  func ended() {
    let (status, fake) = Self.run("Hà Nam")
    #expect(status == .success)
    for part in [
      "đến hết 30/06/2025", "không tồn tại ngày 22/11/2026", "01/07/2025", "(ninh-binh@2025)",
      "cùng Nam Định, Ninh Bình",
    ] {
      #expect(fake.output.contains(part), "\(part) in\n\(fake.output)")
    }
    #expect(Self.run("Quận Ba Đình").fake.output.contains("bỏ cấp huyện"))
  }

  @Test(
    "A code that was given to another body says whose it was and whose it is",
    arguments: [
      ("52", "2024-12-31", "(binh-dinh)", "(gia-lai@2025)"),
      ("52", "2026-01-01", "(gia-lai@2025)", "(binh-dinh)"),
      ("15", "2026-01-01", "(lao-cai@2025)", "(yen-bai)"),
    ])
  func reusedCode(_ code: String, day: String, own: String, other: String) {
    let (_, fake) = Self.run(code, at: day)
    #expect(fake.lines.contains { $0.hasPrefix("mã dvctop") && own.contains($0.suffix(8)) })
    #expect(fake.lines.contains { $0.hasPrefix("mã dùng lại") && $0.contains(other) })
    #expect(!Self.run("48", at: day).fake.output.contains("mã dùng lại"))
  }

  @Test("Former names and upgrades stand with their time")
  func formerNames() {
    let hue = Self.run("Thừa Thiên Huế").fake
    #expect(hue.output.contains("đến hết 31/12/2024  Tỉnh Thừa Thiên Huế"))
    #expect(hue.output.contains("từ 01/01/2025 đến nay  Thành phố Huế"))
    let dongNai = Self.run("Đồng Nai", DisplayOptions(language: .english)).fake
    #expect(dongNai.output.contains("1 Jul 2025 – 29 Apr 2026"))
    #expect(dongNai.output.contains("merged from"))
  }

  @Test("A ministry that took over others is not called merged from them")
  func ministries() {
    let (_, fake) = Self.run("Bộ Tài chính")
    #expect(fake.output.contains("nhận nhiệm vụ từ"))
    #expect(!fake.output.contains("hợp nhất từ"))
  }

  @Test("Names that many bodies have are listed with their ids, and are no single answer")
  func ambiguous() {
    let (status, fake) = Self.run("Châu Thành", at: "2024-06-30")
    #expect(status == .usage)
    #expect(fake.complaints.contains("«Châu Thành»"))
    #expect(fake.output.contains("Huyện Châu Thành, Tỉnh Bến Tre"))
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
