import Measures
import Testing

@testable import DataSources

/// The documented table of headers against the code.
@Suite("Documented headers")
struct HeaderTableTests {
  /// The headers of each column, by its name, as `Headers.md` has them.
  private func documented() throws -> [String: [String]] {
    let bytes = try Repository.bytes("Sources/DataSources/DataSources.docc/Headers.md")
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|").map { $0.trimmingBlanks() } }
    return try Dictionary(
      rows.map { row in
        try #require(row.count == 2)
        let headers = row[1].split(separator: ";").map { $0.trimmingBlanks() }
        return (row[0].replacing("`", with: ""), headers)
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test("every header of the code is documented, and every documented one is read")
  func agreement() throws {
    let documented = try documented()
    #expect(documented.count == MeasureColumn.allCases.count + CountColumn.allCases.count)
    for column in MeasureColumn.allCases {
      #expect(documented[column.rawValue] == column.headers, "\(column)")
    }
    for column in CountColumn.allCases {
      #expect(documented[column.rawValue] == column.headers, "\(column)")
    }
    for (name, headers) in documented {
      for header in headers + [name, name.uppercased()] + headers.map({ $0.uppercased() + " (x)" })
      {
        let found: String? =
          switch MeasuresHeader(header: header) {
          case .field(let column): column.rawValue
          case .count(let column): column.rawValue
          case .early: "early"
          case nil: nil
          }
        #expect(found == name, "\(header)")
      }
    }
  }

  @Test("no header stands for two columns")
  func unique() throws {
    let all = try documented().flatMap { $1 }
    let fields = MeasureColumn.allCases.flatMap(\.headers).filter { CountColumn(header: $0) != nil }
    #expect(fields == [])
    #expect(Set(all).count == all.count)
  }
}

extension Substring {
  fileprivate func trimmingBlanks() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
