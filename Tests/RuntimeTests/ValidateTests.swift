import DataSources
import Foundation
import TestSupport
import Testing
import Text

@testable import Runtime

@Suite("dvctop validate")
struct ValidateTests {
  private static func run(
    _ sources: [String], _ options: DisplayOptions = DisplayOptions(),
    format: ValidateCommand.Format = .text
  ) async -> (status: ExitStatus, fake: FakeWorld) {
    let fake = FakeWorld()
    let status = await ValidateCommand(sources: sources, format: format).run(
      options, fake.world)
    return (status, fake)
  }

  private static let header = "period,unit,indicator,value\n"

  @Test("A good file has no problems, and the count says what was read")
  func good() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      Self.header + "2024,vn,e2e,45.5\n2024,Hà Nam,e2e,68.54\n", to: "measures.csv")
    let (status, fake) = await Self.run([file])
    #expect(status == .success)
    #expect(fake.lines == ["2 dòng đọc, 2 dòng dùng được; 0 lỗi, 0 cảnh báo"])
    #expect(fake.complaints == "")
  }

  @Test("Every problem is one line with file, line and column, in the order of the file")
  func problems() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      Self.header + """
        2024-13,vn,e2e,45.5
        2024,Hà Nam,e2e,68.54
        2024,Đà Lạch,e2e,1
        2024,Đà Nẵng,e2x,2
        2024,Đà Nẵng,e2e,nhiều

        """, to: "measures.csv")
    let (status, fake) = await Self.run([file])
    #expect(status == .invalidData)
    #expect(status.code == 5)
    let place = #/^[^ ].*measures\.csv:(\d+):(\d+): lỗi: (.+)/#
    // The list comes first and ends with a blank line.
    let list = fake.lines.prefix { !$0.isEmpty }
    try #require(list.count == 4, "\(fake.output)")
    let found = try list.map { try #require($0.firstMatch(of: place), "\($0)") }
    #expect(found.map(\.1) == ["2", "4", "5", "6"])
    #expect(found.map(\.2) == ["1", "6", "14", "18"])
    for (line, text) in zip(found, ["«2024-13»", "«Đà Lạch»", "«e2x»", "«nhiều»"]) {
      #expect(line.3.contains(text))
    }
    #expect(fake.lines.last == "5 dòng đọc, 1 dòng dùng được; 4 lỗi, 0 cảnh báo")
  }

  @Test("Problems that are found by different readers stand in the order of the file too")
  func order() async throws {
    let folder = try TemporaryFolder()
    // Damage in line 3 is seen before line 2 is read.
    let text = "period,unit,indicator,value,note\n2024-13,vn,e2e,1,\n2024,Đà Nẵng,e2e,2,Đà "
    let bytes = Array(text.utf8) + [0xFF] + Array("\n2024,vn,e2x,1,\n".utf8)
    let file = try folder.write(bytes, to: "measures.csv")
    let (_, fake) = await Self.run([file])
    let lines = fake.lines.prefix { !$0.isEmpty }.compactMap {
      $0.firstMatch(of: #/measures\.csv:(\d+):/#).map { String($0.1) }
    }
    #expect(lines == ["2", "3", "4"], "\(fake.output)")
  }

  /// Three unknown units, two of one spelling, and a bad period; a column too many.
  private static let faulty = """
    period,unit,indicator,value,ghi_chu_rieng
    2024,Đắk Lắt,e2e,1,
    2024,Đà Lạch,e2e,1,
    2024,Đắk Lắt,online,1,
    2024-13,vn,e2e,45.5,
    2024,vn,e2e,45.5,

    """

  @Test("Problems are counted by kind, the first of each in full, with what was meant")
  func byKind() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.faulty, to: "measures.csv")
    for format in [ValidateCommand.Format.text, .summary] {
      let (status, fake) = await Self.run([file], format: format)
      #expect(status == .invalidData)
      let kinds = fake.lines.filter { $0.contains(" × ") }
      #expect(
        kinds == [
          "  3 × đơn vị không rõ [unknown-unit]", "  1 × ngày không có [no-such-date]",
          "  1 × cột không dùng đến [unknown-column]",
        ])
      let index = try #require(fake.lines.firstIndex(of: kinds[0]))
      let first = fake.lines[index + 1]
      #expect(first.hasPrefix("      "))
      #expect(first.contains("measures.csv:2:6: lỗi: không có đơn vị «Đắk Lắt»"))
      #expect(first.contains("ý bạn là dak-lak (Tỉnh Đắk Lắk)"))
      #expect(fake.lines.last == "5 dòng đọc, 1 dòng dùng được; 4 lỗi, 1 cảnh báo")
    }
    let summary = await Self.run([file], format: .summary)
    #expect(!summary.fake.output.contains("Đà Lạch"))
  }

  @Test("For machines it is one document, with kinds that no language changes")
  func document() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.faulty, to: "a \"b\".csv")
    let missing = folder.path + "/khong-co.csv"
    for language in [DisplayOptions(), DisplayOptions(language: .english)] {
      let (status, fake) = await Self.run([file, missing], language, format: .json)
      #expect(status == .invalidData)
      let found = try JSONSerialization.jsonObject(with: Data(fake.output.utf8))
      let document = try #require(found as? [String: Any])
      #expect(document["rows_read"] as? Int == 5)
      #expect(document["rows_kept"] as? Int == 1)
      #expect(document["errors"] as? Int == 4)
      #expect(document["warnings"] as? Int == 1)
      let problems = try #require(document["problems"] as? [[String: Any]])
      let units = problems.filter { $0["kind"] as? String == "unknown-unit" }
      #expect(units.count == 3)
      #expect(units.first?["line"] as? Int == 2)
      #expect(units.first?["column"] as? Int == 6)
      #expect(units.first?["severity"] as? String == "error")
      #expect((units.first?["file"] as? String)?.hasSuffix("a \"b\".csv") == true)
      #expect((units.first?["suggestions"] as? [String])?.first == "dak-lak (Tỉnh Đắk Lắk)")
      let kinds = try #require(document["kinds"] as? [[String: Any]])
      #expect(
        kinds.map { $0["kind"] as? String } == ["unknown-unit", "no-such-date", "unknown-column"])
      #expect(kinds.map { $0["count"] as? Int } == [3, 1, 1])
      let failures = try #require(document["failures"] as? [[String: Any]])
      #expect((failures.first?["source"] as? String)?.hasSuffix("khong-co.csv") == true)
    }
  }

  @Test("A clean source has an empty document")
  func cleanDocument() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.header + "2024,vn,e2e,45.5\n", to: "measures.csv")
    let (status, fake) = await Self.run([file], format: .json)
    #expect(status == .success)
    #expect(fake.output.contains("\"problems\": [],") && fake.output.contains("\"kinds\": [],"))
  }

  @Test("Warnings alone are no failure")
  func warnings() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "period,unit,indicator,value,ghi_chu_rieng\n2024,vn,e2e,45.5,x\n", to: "measures.csv")
    let (status, fake) = await Self.run([file])
    #expect(status == .success)
    #expect(fake.lines.first?.contains("cảnh báo: cột «ghi_chu_rieng»") == true)
    #expect(fake.lines.last == "1 dòng đọc, 1 dòng dùng được; 0 lỗi, 1 cảnh báo")
  }

  @Test("A file without a usable row has its problems printed once")
  func unusable() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.header + "2024-13,vn,e2e,45.5\n", to: "measures.csv")
    let (status, fake) = await Self.run([file])
    #expect(status == .invalidData)
    #expect(fake.lines.prefix { !$0.isEmpty }.count { $0.contains("«2024-13»") } == 1)
  }

  @Test("Two sources are read both; one that is missing ends with 4")
  func several() async throws {
    let folder = try TemporaryFolder()
    let one = try folder.write(Self.header + "2024,vn,e2e,45.5\n", to: "measures-1.csv")
    let two = try folder.write(Self.header + "2023,vn,e2e,17\n", to: "measures-2.csv")
    let both = await Self.run([one, two])
    #expect(both.status == .success)
    #expect(both.fake.lines.last?.hasPrefix("2 dòng đọc, 2 dòng dùng được") == true)
    let missing = await Self.run([folder.path + "/khong-co.csv"])
    #expect(missing.status == .noSource)
    #expect(missing.fake.complaints.contains("khong-co.csv"))
  }

  @Test("A folder is read file by file; an empty one cannot be used")
  func folders() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.header + "2024,xa-thu,e2e,50\n", to: "measures.csv")
    _ = try folder.write(
      "id,name_vi,level,parent\nxa-thu,Xã Thử,commune,da-nang@2025\n", to: "units.csv")
    let (status, fake) = await Self.run([folder.path])
    #expect(status == .success, "\(fake.output)")
    let empty = try TemporaryFolder()
    let nothing = await Self.run([empty.path])
    #expect(nothing.status == .noSource)
  }

  @Test("It speaks the language of the options")
  func english() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.header + "x,vn,e2e,1\n", to: "measures.csv")
    let (_, fake) = await Self.run([file], DisplayOptions(language: .english))
    let row = try #require(fake.lines.first { $0.contains("measures.csv:2:1: error: ") })
    #expect(row.contains("“x” is no period"))
    #expect(fake.lines.last?.hasPrefix("1 rows read, 0 kept; ") == true)
  }

  @Test("--decimal settles what a number means")
  func decimalMark() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "period;unit;indicator;value\n2024;vn;score-766;1.234\n", to: "measures.csv")
    let open = await Self.run([file])
    #expect(open.status == .invalidData)
    #expect(open.fake.output.contains("--decimal"))
    let settled = await Self.run([file], DisplayOptions(decimalMark: .point))
    #expect(settled.status == .success, "\(settled.fake.output)")
  }

  @Test("The built-in sample is valid")
  func sample() async {
    let (status, fake) = await Self.run(["demo:"])
    #expect(status == .success)
    #expect(fake.lines.last?.contains("0 lỗi") == true)
  }
}
