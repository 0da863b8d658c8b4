import Dashboard
import Drawing
import Foundation
import TestSupport
import Testing
import Text

@testable import Runtime

@Suite("dvctop render")
struct RenderTests {
  private static func run(
    _ options: DisplayOptions = DisplayOptions(), _ fake: FakeWorld = FakeWorld(),
    _ change: (inout RenderCommand) -> Void = { _ in }
  ) async -> (status: ExitStatus, fake: FakeWorld) {
    var command = RenderCommand()
    change(&command)
    return (await command.run(options, fake.world), fake)
  }

  @Test("Without anything it writes the overview of the sample as text")
  func standard() async {
    let (status, fake) = await Self.run()
    #expect(status == .success)
    #expect(fake.lines.count == 45)
    #expect(fake.lines.first?.contains("6T 2024") == true)
    #expect(fake.lines.first?.contains("08:15") == true)
    #expect(fake.output.contains("TOÀN QUỐC"))
    #expect(fake.complaints == "")
  }

  @Test("Every page has its own picture")
  func pages() async {
    var pictures: Set<String> = []
    for page in Page.allCases {
      let (status, fake) = await Self.run { $0.page = page }
      #expect(status == .success)
      #expect(fake.lines.count == 45, "\(page)")
      pictures.insert(fake.output)
    }
    #expect(pictures.count == Page.allCases.count)
  }

  @Test("--units today ranks the merged provinces, on the page and in its exports")
  func unitsOfToday() async {
    let today = DisplayOptions(units: .today)
    let (_, then) = await Self.run { $0.page = .localities }
    #expect(then.output.contains("XẾP HẠNG 63 ĐỊA PHƯƠNG"))
    let (_, picture) = await Self.run(today) { $0.page = .localities }
    #expect(picture.output.contains("XẾP HẠNG 34 ĐỊA PHƯƠNG · đơn vị hiện nay"))
    let (_, csv) = await Self.run(today) { command in
      command.page = .localities
      command.format = .csv
    }
    #expect(csv.output.contains("2024-H1,da-nang@2025,") && csv.output.contains("folded 2/2"))
    #expect(!csv.output.contains(",da-nang,"))
    let (_, unit) = await Self.run(today) { command in
      command.page = .unit
      command.unit = "Quảng Nam"
    }
    #expect(unit.output.contains("Đà Nẵng"))
    #expect(!unit.output.contains("QUẢNG NAM"))
  }

  @Test("An indicator of one's own is read, shown, explained and exported")
  func ownIndicator() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      """
      id,definition,name_vi,name_en,numerator,denominator,unit,nature,direction,definition_vi,definition_en,basis
      ho-so-so,tinh.2026,Hồ sơ số,Digital files,so,tong,percent,flow,higher,Hồ sơ số trên tổng số.,Digital files over all.,QĐ 12/QĐ-UBND

      """, to: "indicators.csv")
    _ = try folder.write(
      """
      period,unit,indicator,definition,numerator,denominator
      2026-H1,Hà Nội,ho-so-so,tinh.2026,30,120
      2026-H1,Huế,ho-so-so,,45,90

      """, to: "measures.csv")
    let (status, page) = await Self.run { command in
      command.sources = [folder.path]
      command.page = .indicators
      command.unit = "Hà Nội"
      command.indicator = "ho-so-so:tinh.2026"
      command.period = "2026-H1"
    }
    #expect(status == .success, "\(page.complaints)")
    for text in [
      "Hồ sơ số", "25,00 %", "Hồ sơ số trên tổng số.", "QĐ 12/QĐ-UBND", "so / tong",
      "ho-so-so · tinh.2026",
    ] {
      #expect(page.output.contains(text), "\(text) in\n\(page.output)")
    }
    let (_, list) = await Self.run { command in
      command.sources = [folder.path]
      command.page = .localities
      command.format = .csv
    }
    #expect(list.output.contains("2026-H1,hue,Thành phố Huế,ho-so-so,tinh.2026,50"))
    let (_, english) = await Self.run(DisplayOptions(language: .english)) { command in
      command.sources = [folder.path]
      command.page = .indicators
      command.unit = "hue"
    }
    #expect(english.output.contains("Digital files over all."))
  }

  @Test("The size is that of the picture", arguments: [(1, 1), (40, 10), (200, 60)])
  func size(_ width: Int, _ height: Int) async {
    let (_, fake) = await Self.run { $0.size = Size(width: width, height: height) }
    #expect(fake.lines.count == height)
    #expect(fake.lines.allSatisfy { SafeText($0).width <= width })
  }

  @Test(
    "A size is columns x rows",
    arguments: [
      ("160x45", 160, 45), ("1X1", 1, 1), ("1000x1000", 1_000, 1_000),
    ])
  func goodSizes(_ text: String, _ width: Int, _ height: Int) {
    var command = RenderCommand()
    let isSet = command.setSize(text)
    #expect(isSet)
    #expect(command.size == Size(width: width, height: height))
  }

  @Test(
    "Anything else is none",
    arguments: [
      "", "x", "160", "160x", "x45", "160x45x2", "0x10", "10x0", "-1x5", "1001x5", "a x b",
      "99999999999999999999x1", "16 0x45",
    ])
  func badSizes(_ text: String) {
    var command = RenderCommand()
    let isSet = command.setSize(text)
    #expect(!isSet)
    #expect(command.size == RenderCommand().size)
  }

  @Test("ANSI has colours where there are some, none where none are wanted")
  func ansi() async {
    let colored = await Self.run(DisplayOptions(colorDepth: .trueColor)) { $0.format = .ansi }
    #expect(colored.fake.output.contains("\u{1B}[") && colored.fake.output.contains("38;2;"))
    let plain = await Self.run(DisplayOptions(colorDepth: ColorDepth.none)) { $0.format = .ansi }
    #expect(!plain.fake.output.contains("38;"))
    let asked = await Self.run(DisplayOptions(), FakeWorld(environment: ["NO_COLOR": "1"])) {
      $0.format = .ansi
    }
    #expect(asked.fake.output == plain.fake.output)
  }

  @Test("SVG, JSON and CSV are what they say")
  func formats() async throws {
    let svg = await Self.run { $0.format = .svg }
    let document = XMLShape(svg.fake.output)
    #expect(document.root == "svg" && document.isBalanced)
    let json = await Self.run { $0.format = .json }
    let parsed = try JSONSerialization.jsonObject(with: Data(json.fake.output.utf8))
    let objects = try #require(parsed as? [[String: Any]])
    #expect(objects.first?["unit"] as? String == "vn")
    #expect((objects.first?["value"] as? NSNumber)?.doubleValue == 42)
    let csv = await Self.run { $0.format = .csv }
    #expect(csv.fake.output.hasPrefix("period,unit,"))
    #expect(csv.fake.output.components(separatedBy: "\r\n").count == objects.count + 2)
  }

  @Test(
    "A unit is found in every spelling",
    arguments: ["da-nang", "Đà Nẵng", "TP. da nang", "H17", "48"])
  func unit(_ name: String) async {
    let (status, fake) = await Self.run {
      $0.page = .unit
      $0.unit = name
    }
    #expect(status == .success)
    #expect(fake.lines.first?.contains("Đà Nẵng") == true, "\(fake.lines.first ?? "")")
  }

  @Test("Period and indicator are those asked for")
  func periodAndIndicator() async {
    let (status, fake) = await Self.run {
      $0.page = .localities
      $0.period = "2026-10"
      $0.indicator = "on-time"
    }
    #expect(status == .success)
    #expect(fake.lines.first?.contains("T10/2026") == true)
    #expect(fake.output.contains("Tỷ lệ hồ sơ giải quyết đúng hạn"))
    let definition = await Self.run {
      $0.page = .localities
      $0.indicator = "score-766:766.2024"
    }
    #expect(definition.status == .success)
  }

  @Test(
    "What cannot be understood is wrong usage and is repeated in the answer",
    arguments: [
      ("unit", "Đà Lạch"), ("period", "2024-13"), ("period", "hôm qua"), ("indicator", "e2x"),
      ("indicator", "e2e:none"), ("theme", "nite"),
    ])
  func usage(_ what: String, _ value: String) async {
    let options = DisplayOptions(theme: what == "theme" ? value : nil)
    let (status, fake) = await Self.run(options) {
      if what == "unit" { $0.unit = value }
      if what == "period" { $0.period = value }
      if what == "indicator" { $0.indicator = value }
    }
    #expect(status == .usage)
    #expect(status.code == 2)
    #expect(fake.output == "")
    #expect(fake.complaints.hasPrefix("dvctop: "))
    #expect(fake.complaints.contains(value))
    #expect(fake.complaints.hasSuffix("\n"))
  }

  @Test("An unknown theme is answered with the known ones, a broken one with its place")
  func themes() async {
    let unknown = await Self.run(DisplayOptions(theme: "nite"))
    #expect(unknown.fake.complaints.contains("night, day"))
    let files = ["mau.yaml": "palette:\n  base00: \"xyz\"\n"]
    let broken = await Self.run(DisplayOptions(theme: "mau.yaml"), FakeWorld(files: files))
    #expect(broken.status == .usage)
    #expect(broken.fake.complaints.contains("mau.yaml:2:"))
    #expect(broken.fake.complaints.contains("«xyz»"))
  }

  @Test(
    "A source that cannot be used ends with 4 and says why",
    arguments: ["khong-co.csv", "http://127.0.0.1:1/", "portal:moc"])
  func noSource(_ source: String) async {
    let (status, fake) = await Self.run { $0.sources = [source] }
    #expect(status == .noSource)
    #expect(status.code == 4)
    #expect(fake.output == "")
    #expect(fake.complaints.hasPrefix("dvctop: "))
  }

  @Test("A file of one's own is shown instead of the sample")
  func ownFile() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      period,unit,indicator,value
      2024,vn,e2e,45.5
      2024,Hà Nam,e2e,68.54
      2024,Đà Nẵng,e2e,58.89

      """, to: "measures.csv")
    let (status, fake) = await Self.run {
      $0.sources = [file]
      $0.page = .localities
    }
    #expect(status == .success, "\(fake.complaints)")
    let row = try #require(fake.lines.first { $0.contains("Hà Nam") && $0.contains("68,5 %") })
    #expect(!row.contains("≈"))
    #expect(!fake.output.contains("MÔ PHỎNG"))
  }

  @Test("A file in which nothing is usable names its first problem")
  func unusable() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "period,unit,indicator,value\n2024-13,vn,e2e,1\n", to: "measures.csv")
    let (status, fake) = await Self.run { $0.sources = [file] }
    #expect(status == .noSource)
    #expect(fake.complaints.contains("measures.csv:2"))
    #expect(fake.complaints.contains("«2024-13»"))
  }

  @Test("The language is that of the options")
  func language() async {
    let (_, fake) = await Self.run(DisplayOptions(language: .english))
    #expect(fake.output.contains("WHOLE COUNTRY"))
    let (_, wrong) = await Self.run(DisplayOptions(language: .english)) { $0.period = "x" }
    #expect(wrong.complaints.contains("is no period"))
  }

  @Test("With --ascii frames and bars are ASCII, letters keep their marks")
  func ascii() async {
    let (_, fake) = await Self.run(DisplayOptions(isAscii: true))
    #expect(!fake.output.contains("╭") && !fake.output.contains("█") && !fake.output.contains("┃"))
    #expect(fake.output.contains("TOÀN QUỐC"))
  }

  @Test("In ASCII digits are drawn in strokes and cells, and signs are written out")
  func asciiDigits() async {
    let (_, fake) = await Self.run(DisplayOptions(isAscii: true))
    let lines = fake.output.split(separator: "\n")
    // 42%, as seven strokes a digit.
    let middle = lines.firstIndex { $0.contains("|_|  _|  /") }
    #expect(middle.map { lines[$0 + 1].contains("  | |_  / o") } == true, "\(fake.output)")
    #expect(fake.output.contains(">= ") && !fake.output.contains("> 70 %"))
    let (_, wall) = await Self.run(DisplayOptions(isAscii: true)) { $0.wall = .rates }
    // Eleven rows of strokes four cells wide; a target's mark is one.
    #expect(wall.lines.count { $0.contains("####") } >= 11)
  }

  @Test("A race and a comparison of before and after are pictures too, without a caption")
  func views() async {
    let (status, race) = await Self.run(DisplayOptions()) {
      $0.view = .race
      $0.page = .overview
      $0.unit = "da-nang"
      $0.period = "2024-H1"
    }
    #expect(status == .success)
    #expect(race.output.contains("địa phương có số liệu"))
    #expect(race.output.contains("Đà Nẵng") && !race.output.contains("tạm dừng"))
    #expect(!race.output.contains("1/1"))
    let (_, before) = await Self.run(DisplayOptions(language: .english)) { $0.view = .beforeAfter }
    #expect(before.output.contains("MOST IMPROVED since"))
  }

  @Test("Output that cannot be written is a failure")
  func fullDisk() async {
    let (status, _) = await Self.run(DisplayOptions(), FakeWorld(canPrint: false))
    #expect(status == .failure)
  }
}
