import Glibc
import TestSupport
import Testing

/// Sources that cannot be used: each has a message that says where, and a status for scripts.
@Suite struct BadSourceTests {
  /// What is wrong with a source.
  enum Fault: String, CaseIterable, CustomTestStringConvertible {
    case missing
    case folderWithoutData
    case pipe
    case binary
    case utf16
    case latin1
    case empty
    case headerOnly
    case noUsableRow
    case insideAFile
    case unreadable
    case deviceError

    var testDescription: String { rawValue }

    /// What the message must name beside the file.
    var expected: String {
      switch self {
      case .missing, .insideAFile: "không có"
      case .folderWithoutData: "measures*.csv"
      case .pipe: "ống dẫn"
      case .binary: "nhị phân"
      case .utf16: "UTF-16"
      case .latin1: "UTF-8"
      case .empty: "trống"
      case .headerOnly: "dòng"
      case .noUsableRow: "2:1: lỗi"
      case .unreadable: "quyền"
      case .deviceError: "đọc không được"
      }
    }

    /// Makes such a source.
    func make(in folder: TemporaryFolder) throws -> String {
      let header = "period,unit,received\n"
      // Each of its letters has a place in Latin-1.
      let row = "2024,Bà Rúa,1\n"
      switch self {
      case .missing: return folder.path + "/missing.csv"
      case .folderWithoutData: return try folder.folder("nothing")
      case .pipe:
        guard mkfifo(folder.path + "/pipe.csv", 0o600) == 0 else { throw TestFailure("no pipe") }
        return folder.path + "/pipe.csv"
      case .binary:
        let magic: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0]
        return try folder.write(magic, to: "binary.csv")
      case .utf16:
        let units = (header + row).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return try folder.write([0xFF, 0xFE] + units, to: "utf16.csv")
      case .latin1:
        let bytes = (header + row).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        return try folder.write(bytes, to: "latin1.csv")
      case .empty: return try folder.write("", to: "empty.csv")
      case .headerOnly: return try folder.write(header, to: "header.csv")
      case .noUsableRow: return try folder.write(header + "never,Hà Nội,1\n", to: "wrong.csv")
      case .insideAFile: return try folder.write(header, to: "file.csv") + "/inside.csv"
      case .unreadable:
        return try folder.write(Array(header.utf8), to: "closed.csv", mode: 0)
      case .deviceError: return "/proc/self/mem"
      }
    }
  }

  /// A file without any permission can still be read by root.
  static let faults = Fault.allCases.filter { $0 != .unreadable || geteuid() != 0 }

  @Test(arguments: faults) func inAPipe(fault: Fault) throws {
    let folder = try TemporaryFolder()
    let source = try fault.make(in: folder)
    let run = try Dashboard.run(["render", source])
    #expect(run.end == .exit(4))
    #expect(run.output.isEmpty)
    #expect(run.complaint.hasPrefix("dvctop: "))
    #expect(run.complaint.contains(source), "where: \(run.complaint)")
    #expect(run.complaint.contains(fault.expected), "what: \(run.complaint)")
    #expect(Hostile.traces(in: run.errors) == [])
  }

  @Test(arguments: faults) func checked(fault: Fault) throws {
    let folder = try TemporaryFolder()
    let source = try fault.make(in: folder)
    let run = try Dashboard.run(["validate", source])
    // What could be read and is wrong has problems with places; what could not be read has none.
    #expect([.exit(4), .exit(5)].contains(run.end))
    let said = run.text + run.complaint
    #expect(said.contains(source), "where: \(said)")
    #expect(said.contains(fault.expected), "what: \(said)")
  }

  @Test(arguments: [Fault.missing, .utf16, .folderWithoutData, .noUsableRow])
  func onATerminal(fault: Fault) throws {
    let folder = try TemporaryFolder()
    let source = try fault.make(in: folder)
    let terminal = try Dashboard.start([source], columns: 200)
    #expect(try terminal.end() == .exit(4))
    #expect(terminal.leftovers == [], "it may be read on the first screen")
    #expect(terminal.text.contains("dvctop: "))
    #expect(terminal.text.contains(source))
    #expect(terminal.text.contains(fault.expected))
  }

  @Test(arguments: ["ftp://192.0.2.1/", "gopher://192.0.2.1/"])
  func aKindThatIsNotReadIsNamed(source: String) throws {
    let run = try Dashboard.run(["render", source])
    #expect(run.end == .exit(4))
    #expect(run.complaint.hasPrefix("dvctop: «"))
  }

  @Test func oneGoodSourceIsEnough() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(
      "period,unit,received,end_to_end\n2024-H1,Hà Nội,100,50\n", to: "good.csv")
    let terminal = try Dashboard.shown([good, folder.path + "/missing.csv"], columns: 120)
    #expect(terminal.row(0).contains("1/2"), "the header counts the sources")
    terminal.send("9")
    try terminal.untilComplete("what is wrong with the other") { $0.text.contains("missing.csv") }
  }
}
