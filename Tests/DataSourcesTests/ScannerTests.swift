import Testing

@testable import DataSources

/// The odd cases of the public corpora of CSV (csv-spectrum, csvkit, pandas), in our own words.
@Suite("CSV scanner")
struct ScannerTests {
  @Test(
    "rows of texts",
    arguments: [
      ("kỳ,đơn vị\n2024,Huế\n", [["kỳ", "đơn vị"], ["2024", "Huế"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2\r\n3,4\r5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
      ("a,b,\n1,2,\n", [["a", "b", ""], ["1", "2", ""]]),
      (",\n,", [["", ""], ["", ""]]),
      ("một cột\n1\n\n2", [["một cột"], ["1"], [""], ["2"]]),
      ("\"a\",\"\"\n\"\"\"\",\"b \"\"c\"\" d\"", [["a", ""], ["\"", "b \"c\" d"]]),
      ("a,\"x,y\"\n", [["a", "x,y"]]),
      ("a,\"dòng 1\ndòng 2\r\ndòng 3\",b", [["a", "dòng 1\ndòng 2\r\ndòng 3", "b"]]),
      ("{\"k\":1},5\" x 7\",'q'", [["{\"k\":1}", "5\" x 7\"", "'q'"]]),
      (" \"a\" , b ", [["\"a\"", "b"]]),
      ("a;b;c\n1,5;2,5;3", [["a", "b", "c"], ["1,5", "2,5", "3"]]),
      ("a\tb\n1\t2;3", [["a", "b"], ["1", "2;3"]]),
      ("\"a;b;c\",d\n1,2", [["a;b;c", "d"], ["1", "2"]]),
    ] as [(String, [[String]])])
  func rows(text: String, expected: [[String]]) {
    #expect(Self.cells(text) == expected)
  }

  @Test("a line end within quotes belongs to the row, and counts")
  func lines() {
    let rows = ScannedRows("a,b\n\"1\n2\r\n3\",x\nlast,y")
    #expect(rows.lines == [1, 2, 5])
  }

  @Test("a quote that is never closed is reported where it opens; the next line is read")
  func unterminated() throws {
    let marked = Marked("a,b\n1,1️⃣\"two\n3,4\n")
    let rows = ScannedRows(marked.text)
    #expect(rows.faults.compactMap { $0?.kind } == [.unterminatedQuote])
    #expect(rows.place(ofFaultIn: 1) == (try marked.place(1)))
    #expect(rows.lines == [1, 2, 3])
    #expect(rows.faults[2] == nil)
  }

  @Test("text behind a closing quote is reported where it begins")
  func textAfterQuote() throws {
    let marked = Marked("a,b\n\"ừ\"1️⃣ờ,2\n3,4")
    let rows = ScannedRows(marked.text)
    #expect(rows.faults[1]?.kind == .textAfterQuote)
    #expect(rows.place(ofFaultIn: 1) == (try marked.place(1)))
    #expect(rows.faults[2] == nil)
  }

  @Test("a cell longer than the limit is a fault, not a loss of the file")
  func longCell() {
    let long = String(repeating: "x", count: CSVLimits.cellBytes + 1)
    let rows = ScannedRows("a\n\(long)\n\"\(long)\"\nb")
    #expect(rows.faults.map { $0?.kind } == [nil, .cellTooLong, .cellTooLong, nil])
  }

  @Test("more cells than the limit are a fault")
  func manyCells() {
    let wide = String(repeating: ",", count: CSVLimits.columns)
    let rows = ScannedRows("a\n\(wide)\nb")
    #expect(rows.faults.map { $0?.kind } == [nil, .tooManyCells, nil])
  }

  private static func cells(_ text: String) -> [[String]] {
    Array(text.utf8).withUnsafeBytes { buffer in
      var scanner = CSVScanner(buffer, dialect: .detected(in: buffer))
      var row = CSVRow()
      var rows: [[String]] = []
      while scanner.next(&row) {
        rows.append((0..<row.count).map { CellView(row[$0], in: buffer).string })
      }
      return rows
    }
  }
}

/// Lines and faults of all rows of a text, as the scanner gives them.
private struct ScannedRows {
  private(set) var lines: [Int] = []
  private(set) var faults: [CSVRow.Damage?] = []
  private var starts: [Int] = []
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
    bytes.withUnsafeBytes { buffer in
      var scanner = CSVScanner(buffer, dialect: .detected(in: buffer))
      var row = CSVRow()
      while scanner.next(&row) {
        lines.append(row.line)
        faults.append(row.fault)
        starts.append(row.start)
      }
    }
  }

  func place(ofFaultIn row: Int) -> Marked.Place? {
    faults[row].map { fault in
      bytes.withUnsafeBytes { buffer in
        let place = TextPosition(
          of: fault.offset, in: buffer, rowStart: starts[row], rowLine: lines[row])
        return Marked.Place(line: place.line, column: place.column)
      }
    }
  }
}
