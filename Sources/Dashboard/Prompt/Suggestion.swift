import Drawing
import Text

/// One line under what is typed: what would be done, and how it is called.
struct Suggestion: Hashable, Sendable {
  /// What choosing it does.
  enum Choice: Hashable, Sendable {
    /// Goes there or does that.
    case subject(SearchSubject)
    /// Puts this text into the command line and leaves the rest to the person.
    case completion(String)
    /// Runs this command line.
    case line(String)
  }

  /// What choosing it does.
  let choice: Choice
  /// What it is called.
  let title: [Span]
  /// What was looked for: its letters are marked in the title when it is drawn.
  var wanted: SearchPattern?
  /// What kind of thing it is, or where it belongs.
  let detail: SafeText
  /// What Tab puts into the command line; nil where there is nothing to complete.
  var completion: String?
}
