import TestSupport
import Testing

@testable import TerminalIO

@Suite("Code of the start")
struct StartCodeTests {
  /// Kilobytes of this program's own code that are resident.
  private static func resident() throws -> Int {
    let text = try #require(FileContent.read("/proc/self/smaps"))
    let lines = text.split(separator: "\n")
    let isCode = lines.firstIndex { $0.contains(" r-xp ") && $0.hasSuffix(".xctest") }
    let code = try lines[#require(isCode)...]
    let size = try #require(code.first { $0.hasPrefix("Rss:") })
    return try #require(Int(size.filter(\.isNumber)))
  }

  @Test("goes back to the system, and comes again when it runs")
  func release() throws {
    let before = try Self.resident()
    StartCode.release()
    // What other tests run meanwhile is resident again at once.
    try #expect(Self.resident() < before / 2, "of \(before) kB")
  }
}
