import Text

/// The text by which lists are narrowed.
public struct Filter: Hashable, Sendable {
  /// The line that is typed.
  var field = TextField()
  /// True while keys go into the text.
  public var isEditing = false

  /// No filter.
  public init() {}

  /// A filter by a text.
  init(_ text: String) {
    field = TextField(text)
  }

  /// What was typed.
  public var text: String { field.text }

  /// What is looked for.
  var pattern: SearchPattern { SearchPattern(text) }

  /// True when `name` passes.
  func passes(_ name: SafeText) -> Bool {
    field.isEmpty || pattern.isContained(in: FoldedText(name.string))
  }
}
