import Measures
import Testing
import Text

@testable import DataSources

/// A table that was not CSV is read like one, and blamed at the place in the original.
@Suite struct DerivedTableTests {
  /// Rows stand ten lines apart in the original, cells a hundred columns.
  private func read(_ csv: String) throws -> DatasetReader.Result {
    let table = DerivedTable(bytes: Array(csv.utf8)) { row, cell in
      TextPosition(line: 5 + 10 * row, column: cell.map { 100 * ($0 + 1) } ?? 1)
    }
    return try DatasetReader.read(
      [InputFile(name: "figures.xlsx", role: nil, table: table)], source: SourceID("figures.xlsx"),
      request: ReadRequest(), registry: BuiltInUnits.registry)
  }

  @Test func aProblemIsToldAtItsPlaceInTheOriginal() throws {
    let result = try read(
      "period,unit,received,end_to_end\n2024-01,Hà Nội,100,40\n2024-13,Hà Nội,100,40\n")
    let problem = try #require(result.log.problems.first)
    #expect(result.log.problems.count == 1)
    #expect(problem.line == 25)
    #expect(problem.column == 100)
  }

  @Test func aRowKeepsItsLineInTheOriginal() throws {
    let result = try read("period,unit,received,end_to_end\n2024-01,Hà Nội,100,40\n")
    #expect(result.dataset.observations.count > 0)
    #expect(result.dataset.observations[0].line == 15)
  }

  @Test func aHeaderIsBlamedAtItsPlaceInTheOriginal() throws {
    do {
      _ = try read("period,received\n2024-01,100\n")
      Issue.record("a table without units was read")
    } catch let error as SourceError {
      guard case .unusable(let problems, _) = error else { throw error }
      #expect(problems.first?.line == 5)
    }
  }

  @Test func aSemicolonInAHeaderIsNotASeparator() throws {
    let result = try read(
      "period,unit,received,\"a;b;c;d;e;f\"\n2024-01,Hà Nội,100,x\n")
    #expect(result.files.first?.rowsKept == 1)
  }
}
