import Text

/// One line that answers what was just asked, until the next key.
public struct Notice: Hashable, Sendable {
  /// What it says.
  public let text: SafeText
  /// True when what was asked could not be done.
  public let isWarning: Bool

  /// A notice.
  public init(_ text: SafeText, isWarning: Bool = false) {
    self.text = text
    self.isWarning = isWarning
  }

  /// What it says in so many columns: of a long path the end is kept, which has the file's name.
  func text(width: Int) -> SafeText {
    guard text.width > width else { return text }
    let words = text.string.split(separator: " ", omittingEmptySubsequences: false)
    guard let place = words.lastIndex(where: { $0.contains("/") }) else { return text }
    let path = SafeText(String(words[place]))
    let room = path.width - (text.width - width) - 1
    guard room > 0 else { return text }
    let scalars = Array(path.string.unicodeScalars)
    var end = SafeText.empty
    for start in scalars.indices.reversed() {
      let longer = SafeText(String(String.UnicodeScalarView(scalars[start...])))
      guard longer.width <= room else { break }
      end = longer
    }
    let parts = [
      words[..<place].joined(separator: " "), "…" + end.string,
      words[(place + 1)...].joined(separator: " "),
    ]
    return SafeText(parts.filter { !$0.isEmpty }.joined(separator: " "))
  }
}
