import Measures
import Testing

@testable import DataSources

/// What is text in UTF-8, and what is something else.
@Suite("Text inspection")
struct TextInspectionTests {
  @Test("UTF-8 with and without mark")
  func utf8() {
    #expect(inspect(Array("Kỳ,Đơn vị".utf8)) == .utf8(firstDamage: nil))
    #expect(inspect([0xEF, 0xBB, 0xBF] + Array("Kỳ".utf8)) == .utf8(firstDamage: nil))
    #expect(inspect([]) == .utf8(firstDamage: nil))
  }

  @Test("the byte order mark is not part of the first cell")
  func contentStart() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61]
    #expect(bytes.withUnsafeBytes { TextInspection($0) }.contentStart == 3)
  }

  @Test("UTF-16 and UTF-32, marked or not")
  func wide() {
    let header = "period,unit,value"
    let little = header.utf8.flatMap { (byte) -> [UInt8] in [byte, 0] }
    let big = header.utf8.flatMap { (byte) -> [UInt8] in [0, byte] }
    let long = header.utf8.flatMap { (byte) -> [UInt8] in [byte, 0, 0, 0] }
    #expect(inspect([0xFF, 0xFE] + little) == .wide(.utf16LittleEndian))
    #expect(inspect([0xFE, 0xFF] + big) == .wide(.utf16BigEndian))
    #expect(inspect([0xFF, 0xFE, 0, 0] + long) == .wide(.utf32))
    #expect(inspect(little) == .wide(.utf16LittleEndian))
    #expect(inspect(big) == .wide(.utf16BigEndian))
    #expect(inspect(long) == .wide(.utf32))
  }

  @Test("a legacy encoding is told from a damaged cell")
  func legacy() {
    // "Kỳ,Đơn vị" in TCVN3, and a UTF-8 file in which one byte of "ị" was lost.
    let tcvn: [UInt8] = [0x4B, 0xFA, 0x2C, 0xA7, 0xAC, 0x6E, 0x20, 0x76, 0xDE]
    #expect(inspect(tcvn) == .legacy(firstByte: 1))
    var damaged = Array("Kỳ,Đơn vị".utf8)
    damaged.removeLast()
    #expect(inspect(damaged) == .utf8(firstDamage: damaged.count - 2))
  }

  @Test("NUL bytes are binary")
  func binary() {
    #expect(inspect(Array("period,unit,va".utf8) + [0, 0x6C]) == .binary(firstByte: 14))
    #expect(inspect([0x1F, 0x8B, 0x08, 0x00, 0x01]) == .binary(firstByte: 3))
  }

  @Test(
    "ill-formed sequences of the Unicode standard",
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80], [0x80], [0xE1, 0xBB], [0xC3],
    ] as [[UInt8]])
  func illFormed(bytes: [UInt8]) {
    // Wherever it stands relative to the eight bytes that are looked at together.
    for lead in 0..<9 {
      let text = Array("ăăăăăăăăăăăă".utf8) + Array(repeating: 0x61, count: lead) + bytes
      #expect(inspect(text) == .utf8(firstDamage: 24 + lead), "\(lead) before \(bytes)")
    }
  }

  private func inspect(_ bytes: [UInt8]) -> TextInspection.Verdict {
    bytes.withUnsafeBytes { TextInspection($0) }.verdict
  }
}
