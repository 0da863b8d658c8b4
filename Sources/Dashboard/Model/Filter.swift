import Text

/// The text by which lists are narrowed.
public struct Filter: Hashable, Sendable {
  /// What was typed.
  public var text = ""
  /// True while keys go into the text.
  public var isEditing = false

  /// No filter.
  public init() {}

  /// The text in the form in which names are compared: without marks and case.
  var key: String { Folding.key(text) }

  /// True when `name` passes.
  func passes(_ name: SafeText) -> Bool {
    let key = key
    return key.isEmpty || Folding.key(name.string).contains(key)
  }
}
