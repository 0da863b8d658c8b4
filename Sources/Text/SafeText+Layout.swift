extension SafeText {
  /// Where a text stands in a field that is wider than it.
  public enum Alignment: Hashable, Sendable {
    /// At the left edge.
    case leading
    /// In the middle; an odd column goes to the right.
    case center
    /// At the right edge.
    case trailing
  }

  /// One text after another.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    let joined = left.string + right.string
    guard let first = right.string.unicodeScalars.first else { return left }
    if CharacterTable.isPlain(first.value) {
      return SafeText(string: joined, width: left.width + right.width)
    }
    // Some letters of South Asia join the letter before them.
    return SafeText(joined, limit: Int.max)
  }

  /// Puts a text at the end.
  public static func += (left: inout SafeText, right: SafeText) {
    left = left + right
  }

  /// The text several times over; none or less gives the empty text.
  public func repeated(_ count: Int) -> SafeText {
    guard count > 0, !isEmpty else { return .empty }
    return SafeText(trusted: String(repeating: string, count: count))
  }

  /// The text cut to a number of columns.
  ///
  /// A base is never parted from its marks, and a wide character never halved: the result may be
  /// a column narrower than asked for.
  ///
  /// - Parameters:
  ///   - columns: The most columns; none or less gives the empty text.
  ///   - ellipsis: What shows that something is missing; left out where it does not fit.
  /// - Returns: Text of at most so many columns.
  public func truncated(to columns: Int, ellipsis: SafeText = .ellipsis) -> SafeText {
    if width <= columns { return self }
    let mark = ellipsis.width <= columns ? ellipsis : SafeText.empty
    let room = columns - mark.width
    var end = string.unicodeScalars.startIndex
    var used = 0
    for index in string.unicodeScalars.indices {
      let more = CharacterWidth.of(string.unicodeScalars[index])
      if used + more > room { break }
      used += more
      end = string.unicodeScalars.index(after: index)
    }
    let head = String(string.unicodeScalars[..<end])
    return SafeText(string: head, width: used) + mark
  }

  /// The text filled up with spaces to a number of columns; wider text stays as it is.
  public func padded(to columns: Int, alignment: Alignment = .leading) -> SafeText {
    let missing = columns - width
    guard missing > 0 else { return self }
    let before =
      switch alignment {
      case .leading: 0
      case .center: missing / 2
      case .trailing: missing
      }
    let padding = String(repeating: " ", count: before)
    let rest = String(repeating: " ", count: missing - before)
    return SafeText(string: padding + string + rest, width: columns)
  }

  /// The text cut or filled up so that it takes exactly a number of columns.
  public func fitted(to columns: Int, alignment: Alignment = .leading) -> SafeText {
    truncated(to: columns).padded(to: columns, alignment: alignment)
  }
}

extension Sequence<SafeText> {
  /// The texts one after another, with a text between each two.
  public func joined(separator: SafeText = .empty) -> SafeText {
    var result = SafeText.empty
    var isFirst = true
    for text in self {
      result += isFirst ? text : separator + text
      isFirst = false
    }
    return result
  }
}
