import Measures
import Testing

@testable import DataSources

/// The archives in the program are those that Samples/ gives.
///
/// `DVCTOP_RECORD=1 swift test --filter EmbeddedSample` writes them anew.
@Suite("Embedded sample")
struct EmbeddedSampleTests {
  @Test("units.bin is what Samples/units gives")
  func units() throws {
    let result = try SampleFolder.readUnits()
    #expect(result.log.problems == [])
    try compare(DatasetArchive.encode(result.dataset), with: "Sources/CSample/units.bin")
  }

  @Test("sample.bin and columns.bin are what Samples/published and Samples/simulated give")
  func sample() throws {
    let result = try SampleFolder.readSample()
    #expect(result.log.problems == [])
    let whole = result.dataset
    let frame = Dataset(
      registry: whole.registry, catalogue: whole.catalogue, targets: whole.targets,
      breaks: whole.breaks, provenances: whole.provenances, asOf: whole.asOf,
      sources: whole.sources)
    try compare(DatasetArchive.encode(frame), with: "Sources/CSample/sample.bin")
    try compare(
      ColumnImage.bytes(of: whole.observations.columns), with: "Sources/CSample/columns.bin")
  }

  private func compare(_ made: [UInt8], with path: String) throws {
    if Repository.isRecording {
      try Repository.write(made, to: path)
      return
    }
    let committed = try Repository.bytes(path)
    #expect(made.count == committed.count && made == committed, "record \(path) again")
  }
}
