import Drawing
import Measures
import Text
import Words

/// The sources with how they are doing, and what is wrong with their contents.
struct SourcesModel: Sendable {
  /// How each source is doing.
  let health: [SourceHealth]
  /// The publications the figures come from, most figures first, with how many each gave.
  let publications: [(name: SafeText, isSimulated: Bool)]
  /// What is wrong, one row each.
  let problems: [SourceProblem]
  /// The words of the screen.
  let words: Words

  /// Works out the page.
  init(report: Report?, words: Words) {
    self.words = words
    health = report?.health ?? []
    problems = report?.problems ?? []
    var seen: Set<SafeText> = []
    publications = (report?.dataset.provenances ?? []).compactMap { provenance in
      guard seen.insert(provenance.publication).inserted else { return nil }
      return (provenance.publication, false)
    }
  }

  /// Rows of the list: problems, or publications when there are none.
  var rows: [SafeText] {
    problems.isEmpty ? publications.map(\.name) : problems.map { words.line($0) }
  }
}
