import SeededRandom
import Testing

@testable import DataSources

/// The fast scanner and the naive one agree on every input.
@Suite("CSV scanner against a naive one")
struct ScannerPropertyTests {
  @Test("random bytes of all lengths around the blocks", arguments: 0..<40 as Range<UInt64>)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // The rarer quotes are, the longer the cells that cross the ends of blocks.
    let plain = Array(repeating: UInt8(ascii: "x"), count: [1, 8, 60][Int(seed % 3)])
    let alphabet = Array(",\"\"\n\r".utf8) + plain
    for length in [0, 1, 31, 32, 33, 63, 64, 65, 127, 128, 129, 200, 1_000] {
      for _ in 0..<20 {
        let bytes = (0..<length).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        }
        compare(bytes, "seed \(seed), length \(length)")
      }
    }
  }

  @Test("every text of five characters")
  func short() {
    let alphabet = Array(",\"\n\rx".utf8)
    for length in 0...5 {
      let count = (0..<length).reduce(1) { product, _ in product * alphabet.count }
      for number in 0..<count {
        var rest = number
        let bytes = (0..<length).map { _ in
          defer { rest /= alphabet.count }
          return alphabet[rest % alphabet.count]
        }
        compare(bytes, "text \(number) of length \(length)")
      }
    }
  }

  @Test("a mark at every place of a block is found", arguments: [",", "\n", "\"", "\r"])
  func everyPlace(mark: String) {
    for place in 0..<200 {
      var bytes = Array(repeating: UInt8(ascii: "x"), count: 200)
      bytes.replaceSubrange(place...place, with: mark.utf8)
      compare(bytes, "mark at \(place)")
    }
  }

  private func compare(_ bytes: [UInt8], _ comment: Comment) {
    let separator = UInt8(ascii: ",")
    let found = bytes.withUnsafeBytes { buffer in
      var scanner = CSVScanner(buffer, dialect: CSVDialect(separator: separator))
      var row = CSVRow()
      var rows: [NaiveScanner.Row] = []
      while scanner.next(&row) {
        let cells = (0..<row.count).map { row[$0] }
        rows.append(NaiveScanner.Row(line: row.line, cells: cells, fault: row.fault))
      }
      return rows
    }
    let expected = NaiveScanner.rows(bytes, separator: separator)
    #expect(found == expected, "\(comment): \(String(decoding: bytes, as: UTF8.self))")
  }
}
