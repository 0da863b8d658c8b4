import Text

/// A piece of text with one meaning.
public struct Span: Hashable, Sendable {
  /// What is written.
  public var text: SafeText
  /// What it means.
  public var role: Role
  /// What is special about it.
  public var flags: CellFlags

  /// A piece of text.
  public init(_ text: SafeText, role: Role = .text, flags: CellFlags = []) {
    self.text = text
    self.role = role
    self.flags = flags
  }

  /// A piece of the program's own text: signs and spaces, nothing a person reads as words.
  public init(_ literal: StaticString, role: Role = .text, flags: CellFlags = []) {
    self.init(SafeText(trusted: literal.description), role: role, flags: flags)
  }
}

extension [Span] {
  /// Columns of all pieces together.
  public var width: Int { reduce(0) { $0 + $1.text.width } }

  /// The pieces that fit into so many columns; the cut one ends in `ellipsis`.
  public func truncated(to columns: Int, ellipsis: SafeText = .ellipsis) -> [Span] {
    guard width > columns else { return self }
    var left = columns
    var kept: [Span] = []
    for span in self where left > 0 {
      if span.text.width < left {
        kept.append(span)
        left -= span.text.width
      } else {
        // More follows, so even a piece that would just fit gives its last column to the ellipsis.
        let text = (span.text + ellipsis).truncated(to: left, ellipsis: ellipsis)
        kept.append(Span(text, role: span.role, flags: span.flags))
        left = 0
      }
    }
    return kept
  }
}
