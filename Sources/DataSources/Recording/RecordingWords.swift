import Measures
import Text

/// A text in both languages, as a recording keeps it.
///
/// What was said of a failure is kept as it was said, not as the program's own cases: these change,
/// and a recording is to be read for years.
public struct RecordedText: Hashable, Sendable {
  /// The text in Vietnamese.
  public let vietnamese: SafeText

  /// The text in English.
  public let english: SafeText

  /// A text.
  public init(vietnamese: SafeText, english: SafeText) {
    self.vietnamese = vietnamese
    self.english = english
  }
}

/// How a recording says what went wrong.
public struct RecordingWords: Sendable {
  /// Why a source could not be read.
  public typealias Failure = @Sendable (SourceError) -> RecordedText

  /// What is wrong with a row.
  public typealias Problem = @Sendable (ProblemReason) -> RecordedText

  let failure: Failure
  let problem: Problem

  /// Words of two kinds.
  public init(failure: @escaping Failure, problem: @escaping Problem) {
    self.failure = failure
    self.problem = problem
  }
}
