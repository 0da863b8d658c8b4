import Drawing
import Text

/// Wordings of one thing, the longest first.
extension [SafeText] {
  /// The first that has room in so many columns; the last where none has.
  func fitting(_ width: Int) -> SafeText {
    first { $0.width <= width } ?? last ?? .empty
  }
}

/// Wordings of one thing in pieces, the longest first.
extension [[Span]] {
  /// The first that has room in so many columns; the last where none has.
  func fitting(_ width: Int) -> [Span] {
    first { $0.width <= width } ?? last ?? []
  }
}
