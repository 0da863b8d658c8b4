import Foundation
import TestSupport
import Testing
import Text

@testable import Runtime

@Suite("dvctop check")
struct CheckTests {
  private static let header = "period,unit,indicator,value\n"

  private static func run(
    _ sources: [String], format: CheckCommand.Format = .line,
    _ options: DisplayOptions = DisplayOptions()
  ) async -> (status: ExitStatus, fake: FakeWorld) {
    let fake = FakeWorld()
    let command = CheckCommand(sources: sources, format: format)
    return (await command.run(options, fake.world), fake)
  }

  /// A folder with one value of the nation against a target of 70.
  private static func folder(_ value: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.write(header + "2024,vn,e2e,\(value)\n", to: "measures.csv")
    _ = try folder.write(
      "indicator,scope,value,comparison,deadline,source\ne2e,vn,70,>=,2024-12-31,x\n",
      to: "targets.csv")
    return folder
  }

  @Test(
    "One line, and the numbers monitoring systems know",
    arguments: [
      ("75", 0, "DVCTOP OK - không có cảnh báo (2024) | critical=0 warning=0 simulated=0"),
      (
        "42", 1,
        "DVCTOP WARNING - 0 nghiêm trọng, 1 chú ý (2024): Toàn quốc 42 % < 70 %"
          + " | critical=0 warning=1 simulated=0"
      ),
      (
        "12.5", 2,
        "DVCTOP CRITICAL - 1 nghiêm trọng, 0 chú ý (2024): Toàn quốc 12,5 % < 70 %"
          + " | critical=1 warning=0 simulated=0"
      ),
    ])
  func statuses(_ value: String, code: Int, line: String) async throws {
    let folder = try Self.folder(value)
    let (status, fake) = await Self.run([folder.path])
    #expect(status.code == Int32(code))
    #expect(fake.lines == [line])
    #expect(fake.complaints == "")
  }

  @Test("What cannot be found out is 3, said where monitoring systems look for it")
  func unknown() async throws {
    let folder = try TemporaryFolder()
    let (status, fake) = await Self.run([folder.path + "/khong-co.csv"])
    #expect(status.code == 3)
    #expect(fake.lines.count == 1)
    #expect(fake.lines.first?.hasPrefix("DVCTOP UNKNOWN - ") == true)
    #expect(fake.output.contains("khong-co.csv"))
    let other = await Self.run(["gopher://x"])
    #expect(other.status.code == 3)
  }

  @Test("A source that fails beside a good one is critical")
  func oneFails() async throws {
    let folder = try Self.folder("75")
    let (status, fake) = await Self.run([folder.path, folder.path + "/khong-co.csv"])
    #expect(status.code == 2)
    #expect(fake.output.contains("số liệu cũ"))
  }

  @Test("Simulated figures are counted and call nobody")
  func simulated() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "period,unit,received,end_to_end,status\n2024,vn,1000,10,simulated\n", to: "measures.csv")
    _ = try folder.write(
      "indicator,scope,value,comparison,deadline,source\ne2e,vn,70,>=,2024-12-31,x\n",
      to: "targets.csv")
    let (status, fake) = await Self.run([folder.path])
    #expect(status.code == 0)
    #expect(fake.output.contains("≈1 mô phỏng, không tính"))
    #expect(fake.output.contains("simulated=1"))
  }

  @Test("JSON has status, counts and every alert")
  func json() async throws {
    let folder = try Self.folder("12.5")
    let (status, fake) = await Self.run([folder.path], format: .json)
    #expect(status.code == 2)
    let parsed = try JSONSerialization.jsonObject(with: Data(fake.output.utf8))
    let object = try #require(parsed as? [String: Any])
    #expect(object["status"] as? String == "CRITICAL")
    #expect(object["code"] as? Int == 2)
    #expect(object["period"] as? String == "2024")
    let alerts = try #require(object["alerts"] as? [[String: Any]])
    #expect(alerts.count == 1)
    #expect(alerts.first?["value"] as? Double == 12.5)
    #expect(alerts.first?["threshold"] as? Int == 70)
  }

  @Test("The sample's two published alerts, in the language of the options")
  func sample() async {
    let (status, fake) = await Self.run([], DisplayOptions(language: .english))
    #expect(status.code == 1)
    #expect(fake.output.contains("Whole country 42% < 70%; Localities 17% < 30%"))
  }
}
