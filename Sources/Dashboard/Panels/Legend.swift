import Text

/// The signs of a panel with what they mean, in one row.
///
/// Where they have no room they are said in shorter words; then the last are left out, each whole:
/// half an explanation explains nothing.
struct Legend {
  /// One sign with what it means.
  struct Entry {
    /// The whole explanation.
    let text: SafeText
    /// The same in fewer words.
    let short: SafeText

    /// An entry; without fewer words it is said as it is.
    init(_ text: SafeText, short: SafeText? = nil) {
      self.text = text
      self.short = short ?? text
    }
  }

  private let entries: [Entry]

  /// A legend, what is needed most first.
  init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The row for so many columns.
  func text(width: Int) -> SafeText {
    let separator = SafeText(" · ")
    let full = entries.map(\.text).joined(separator: separator)
    if full.width <= width { return full }
    var row = SafeText.empty
    for entry in entries {
      let longer = row.isEmpty ? entry.short : row + separator + entry.short
      guard longer.width <= width else { continue }
      row = longer
    }
    return row
  }
}
