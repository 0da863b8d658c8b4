import TestSupport
import Testing

/// `dvctop validate`: every problem with its place, and the status for scripts.
@Suite struct ValidateTests {
  @Test func aGoodFileIsStatusZero() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "period,unit,received,end_to_end\n2024-H1,Hà Nội,1000,420\n2024-H1,Đà Nẵng,500,330\n",
      to: "good.csv")
    let run = try Dashboard.run(["validate", "good.csv"], folder: folder.path)
    #expect(run.end == .exit(0))
    #expect(run.text == "2 dòng đọc, 2 dòng dùng được; 0 lỗi, 0 cảnh báo\n")
    #expect(run.errors.isEmpty)
  }

  @Test func everyProblemIsALineWithItsPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      period,unit,received,end_to_end
      2024-H1,Hà Nội,1000,420
      2024-13,Đà Nẵng,500,330
      2024-H1,Hà Nami,800,100
      2024-H1,Huế,x,1
      2024-H1,Sơn La,10,11

      """, to: "bad.csv")
    let run = try Dashboard.run(["validate", "bad.csv"], folder: folder.path)
    #expect(run.end == .exit(5))
    let lines = run.text.split(separator: "\n")
    // Four problems, the head of the kinds, two lines for each of four kinds, the count.
    try #require(lines.count == 4 + 1 + 8 + 1, "\(run.text)")
    #expect(lines[0].hasPrefix("bad.csv:3:1: lỗi: không có ngày «2024-13»; hãy "))
    #expect(lines[1].hasPrefix("bad.csv:4:9: lỗi: không có đơn vị «Hà Nami»; ý bạn là ha-nam "))
    #expect(lines[2].hasPrefix("bad.csv:5:13: lỗi: «x» ở cột received không phải số; hãy "))
    #expect(lines[3].hasPrefix("bad.csv:6:19: lỗi: tử số 11 lớn hơn mẫu số 10; hãy "))
    #expect(lines[13] == "5 dòng đọc, 1 dòng dùng được; 4 lỗi, 0 cảnh báo")
  }

  @Test func theSameInEnglish() throws {
    let folder = try TemporaryFolder()
    try folder.write("period,unit,received\n2024-H1,Huế,x\n2024-H1,Hà Nội,1\n", to: "bad.csv")
    let run = try Dashboard.run(["validate", "bad.csv", "--lang", "en"], folder: folder.path)
    #expect(run.end == .exit(5))
    let lines = run.text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("bad.csv:2:13: error: ") == true, "\(run.text)")
    #expect(lines.last == "2 rows read, 1 kept; 1 errors, 0 warnings")
  }

  @Test func anUnknownColumnIsAWarningAndNoError() throws {
    let folder = try TemporaryFolder()
    try folder.write("period,unit,received,colour\n2024-H1,Hà Nội,1,red\n", to: "odd.csv")
    let run = try Dashboard.run(["validate", "odd.csv"], folder: folder.path)
    #expect(run.end == .exit(0))
    #expect(run.text.hasPrefix("odd.csv:1:22: cảnh báo: cột «colour»"), "\(run.text)")
  }

  @Test func twoValuesOfOneObservationNameBothRows() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "period,unit,received\n2024-H1,Hà Nội,1\n2024-H1,Huế,2\n2024-H1,ha-noi,3\n", to: "twice.csv")
    let run = try Dashboard.run(["validate", "twice.csv"], folder: folder.path)
    #expect(run.end == .exit(5))
    let problem = run.text.split(separator: "\n").first { $0.contains("lỗi:") }
    #expect(problem?.hasPrefix("twice.csv:4:") == true, "\(run.text)")
    #expect(problem?.contains("2") == true)
  }

  @Test func theFilesOfAFolderAreNamed() throws {
    let folder = try TemporaryFolder()
    let data = try folder.folder("data")
    try folder.write("period,unit,received\n2024-H1,Hà Nội,1\n", to: "data/measures-1.csv")
    try folder.write("period,unit,received\n2024-H1,Hà Nội,y\n", to: "data/measures-2.csv")
    let run = try Dashboard.run(["validate", data])
    #expect(run.end == .exit(5))
    #expect(run.text.contains("measures-2.csv:2:16: lỗi: "), "\(run.text)")
  }
}
