import Measures
import TestSupport
import Testing
import Text

@testable import DataSources

/// What the command line calls a source, and validating several of them.
@Suite("Sources by name")
struct SourceLocatorTests {
  @Test("a path, and the sample")
  func known() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("period,unit,indicator,value\n2024,vn,e2e,1\n", to: "a:b.csv")
    #expect(try SourceLocator.source(path).id == SourceID(path))
    #expect(try SourceLocator.source("demo:") is SampleSource)
  }

  @Test(
    "kinds of sources that are not read",
    arguments: [
      ("https://cổng.vn", "https:"), ("HTTP://x", "http:"), ("ftp://x", "ftp:"),
    ])
  func unsupported(text: String, scheme: String) {
    #expect(throws: SourceLocatorError.unsupportedScheme(SafeText(scheme))) {
      try SourceLocator.source(text)
    }
  }

  @Test("a path that leads nowhere is known before anything is read")
  func missing() {
    #expect(throws: SourceLocatorError.unusable(.notFound(path: "không/có"))) {
      try SourceLocator.source("không/có")
    }
    #expect(throws: SourceLocatorError.unusable(.notFound(path: ""))) {
      try SourceLocator.source("")
    }
  }

  @Test("validation goes through all sources, the unusable ones too")
  func validation() async throws {
    let folder = try TemporaryFolder()
    let header = "period,unit,indicator,value\n"
    let good = try folder.write(header + "2024,vn,e2e,1\n2025,vn,e2e,x\n", to: "good.csv")
    let bad = try folder.write(header + "x,vn,e2e,1\ny,vn,e2e,1\n", to: "bad.csv")
    let sources: [any DataSource] = [
      FileSource(path: good), FileSource(path: bad), FileSource(path: folder.path + "/không"),
      SampleSource(),
    ]
    let validation = await Validation.run(sources)
    #expect(validation.problems.count == 4)
    #expect((validation.errorCount, validation.warningCount) == (4, 0))
    #expect((validation.rowsRead, validation.rowsKept) == (4, 1))
    #expect(validation.failures.map(\.source) == [SourceID(folder.path + "/không")])
    #expect(!validation.isClean)
    #expect(await Validation.run([SampleSource()]).isClean)
  }

  @Test("validation names a unit that is given as something else than its members add up to")
  func disagreement() async throws {
    let folder = try TemporaryFolder()
    let rows = [
      "period,unit,indicator,numerator,denominator", "2024-05,tinh-thu,e2e,700,1000",
      "2024-05,quan-a,e2e,200,500", "2024-05,quan-b,e2e,250,500",
      "2024-06,tinh-thu,e2e,450,1000", "2024-06,quan-a,e2e,200,500",
      "2024-06,quan-b,e2e,250,500",
    ]
    let units = [
      "id,name_vi,level,parent", "tinh-thu,Tỉnh Thử,province,localities",
      "quan-a,Quận Thử A,district,tinh-thu", "quan-b,Quận Thử B,district,tinh-thu",
    ]
    _ = try folder.write(rows.joined(separator: "\n") + "\n", to: "measures.csv")
    _ = try folder.write(units.joined(separator: "\n") + "\n", to: "units.csv")
    let validation = await Validation.run([FileSource(path: folder.path)])
    let problem = try #require(validation.problems.first)
    #expect(validation.problems.count == 1)
    #expect(validation.warningCount == 1)
    #expect((problem.line, problem.column, problem.severity) == (2, 1, .warning))
    guard case .parentDiffersFromChildren(let parent, _, _) = problem.reason else {
      Issue.record("\(problem)")
      return
    }
    #expect(parent.string == "tinh-thu e2e 2024-05")
  }

  @Test("a source that announces nothing ends its changes at once")
  func changes() async {
    for await _ in SampleSource().changes() { Issue.record("the sample never changes") }
  }
}
