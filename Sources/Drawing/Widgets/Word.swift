import Text

/// A word in pieces of one meaning each, and the spaces before it.
struct Word {
  /// Spaces before the word.
  var space = 0
  /// The meaning of the text the spaces belong to.
  var spaceRole = Role.text
  /// The word itself.
  var pieces: [Span] = []

  var width: Int { pieces.width }

  /// The words of a line; a last one without pieces stands for spaces at the end.
  static func words(of line: [Span]) -> [Word] {
    var words: [Word] = []
    var word = Word()
    for span in line {
      var rest = span.text.string.unicodeScalars[...]
      while let first = rest.first {
        let isSpace = first == " "
        let end = rest.firstIndex { ($0 == " ") != isSpace } ?? rest.endIndex
        let run = rest[..<end]
        rest = rest[end...]
        if isSpace {
          if !word.pieces.isEmpty { words.append(word) }
          let before = word.pieces.isEmpty ? word.space : 0
          word = Word(space: before + run.count, spaceRole: span.role)
        } else {
          // A part of safe text is filtered again: it might begin with a mark.
          word.pieces.append(
            Span(SafeText(String(run)), role: span.role, flags: span.flags))
        }
      }
    }
    if !word.pieces.isEmpty { words.append(word) }
    return words
  }

  /// Takes off as much as fits into so many columns; `nil`, and no change, if that is nothing.
  mutating func split(at columns: Int) -> [Span]? {
    var head: [Span] = []
    var left = columns
    var rest = pieces
    while let piece = rest.first {
      if piece.text.width <= left {
        head.append(piece)
        left -= piece.text.width
        rest.removeFirst()
        continue
      }
      let text = piece.text.truncated(to: left, ellipsis: .empty)
      if !text.isEmpty {
        head.append(Span(text, role: piece.role, flags: piece.flags))
        let tail = piece.text.string.unicodeScalars.dropFirst(text.string.unicodeScalars.count)
        rest[0].text = SafeText(String(tail))
      }
      break
    }
    guard !head.isEmpty else { return nil }
    pieces = rest
    return head
  }
}
