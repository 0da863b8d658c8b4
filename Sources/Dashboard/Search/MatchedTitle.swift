import Drawing
import Text

/// A title in which the letters are marked that were found.
struct MatchedTitle {
  /// The title in pieces.
  let spans: [Span]

  /// Marks the letters of every word that was typed.
  init(_ title: [Span], _ pattern: SearchPattern, _ matcher: inout FuzzyMatcher) {
    let title = title.reduce(.empty) { $0 + $1.text }
    let folded = FoldedText(title.string)
    var places: Set<Int> = []
    for readings in pattern.words {
      let found = readings.map {
        matcher.places(of: $0, letters: folded.letters.span, marks: folded.marks.span)
      }
      places.formUnion(found.first { !$0.isEmpty } ?? [])
    }
    spans = places.isEmpty ? [Span(title)] : Self.spans(of: title, folded, places)
  }

  private static func spans(of title: SafeText, _ folded: FoldedText, _ places: Set<Int>) -> [Span]
  {
    var spans: [Span] = []
    var piece = ""
    var isMarked = false
    var position = 0
    func flush() {
      guard !piece.isEmpty else { return }
      let text = SafeText(trusted: piece)
      spans.append(isMarked ? Span(text, role: .match, flags: .bold) : Span(text))
      piece = ""
    }
    for character in title.string {
      let count = FoldedText(String(character)).letters.count
      if count > 0, position < folded.letters.count, folded.letters[position] == 0x20 {
        position += 1
      }
      let wanted = count > 0 && (position..<(position + count)).contains { places.contains($0) }
      if wanted != isMarked {
        flush()
        isMarked = wanted
      }
      piece.append(character)
      position += count
    }
    flush()
    return spans
  }
}
