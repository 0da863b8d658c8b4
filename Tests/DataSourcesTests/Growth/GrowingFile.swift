import Glibc
import Measures
import TestSupport
import Testing
import Text

@testable import DataSources

/// A file of measures that a test makes longer, and what is read of it on the way.
final class GrowingFile {
  let folder: TemporaryFolder
  let path: String
  private var length = 0

  init(named name: String = "measures.csv") throws {
    folder = try TemporaryFolder()
    path = try folder.write("", to: name)
  }

  /// Makes the file hold the first so many of some bytes, by adding only.
  func grow(to end: Int, of bytes: [UInt8]) throws {
    let file = try #require(fopen(path, "a"))
    defer { fclose(file) }
    let more = Array(bytes[length..<end])
    #expect(fwrite(more, 1, more.count, file) == more.count)
    length = end
  }

  /// Everything that a reading says, in a form that can be compared: figures, rows, problems.
  static func description(of outcome: ReadOutcome) -> [String] {
    let dataset = outcome.dataset
    let table = dataset.observations
    var lines = (0..<table.count).map { place -> String in
      let row = table[place]
      let source = dataset[row.provenance].map { "\($0.publication.string)/\($0.note.string)" }
      let fields = [
        row.period.code, dataset.registry[row.unit].id, dataset.catalogue[row.indicator].id,
        row.published?.code ?? "-", row.numerator.map(String.init) ?? "-",
        row.denominator.map(String.init) ?? "-", row.status.code, "\(row.notApplicable)",
        row.asOf?.code ?? "-", "\(row.provenance.raw)", source ?? "-", "\(row.line)",
      ]
      return fields.joined(separator: "|")
    }
    lines += table.periods.map(\.code)
    lines += outcome.problems.map { "\($0)" }
    lines.append("\(outcome.errorCount) \(outcome.warningCount)")
    lines.append("\(outcome.files) \(dataset.asOf?.code ?? "-") \(dataset.provenances)")
    lines += figures(of: dataset)
    return lines
  }

  /// Figures, sums and rankings: they look into the table by other ways than place by place.
  private static func figures(of dataset: Dataset) -> [String] {
    let units = ["localities", "ha-noi", "da-nang@2025"]
      .compactMap { dataset.registry.index(id: $0) }
    let periods = ["2024", "2024-Q1", "2026-02"]
      .compactMap { Period(code: $0) }
    let indicators = ["e2e", "online"].compactMap { dataset.catalogue.index(id: $0) }
    return indicators.flatMap { indicator in
      periods.flatMap { period in
        units.map { unit in
          let published = dataset.figure(of: unit, indicator, during: period)
          let simulated = dataset.figure(
            of: unit, indicator, during: period, preferring: .simulated)
          let ranking = dataset.ranking(indicator, of: unit, during: period, comparedWith: nil)
          return "\(published) \(simulated) \(ranking.rows.map(\.rank)) \(ranking.rankedCount)"
        }
      }
    }
  }
}
