import Text

/// A line in which somebody looks for something or types a command.
struct Prompt: Hashable, Sendable {
  /// What the line is for.
  enum Kind: Hashable, Sendable {
    /// Everything there is, by its name.
    case palette
    /// Commands with their arguments.
    case commandLine
  }

  /// What the line is for.
  let kind: Kind
  /// What has been typed.
  var field = TextField()
  /// What it leads to, best first.
  var suggestions: [Suggestion] = []
  /// The chosen one.
  var position = ListPosition()
  /// True once one was chosen with the arrows: Enter then means that one.
  var isChosen = false
  /// Why the last line could not be run.
  var problem: SafeText?

  /// An empty line.
  init(_ kind: Kind) {
    self.kind = kind
  }

  /// The chosen suggestion.
  var suggestion: Suggestion? {
    suggestions.indices.contains(position.row) ? suggestions[position.row] : nil
  }
}
