import Text
import Words

extension State {
  /// Goes to the next or previous row whose name contains what was last looked for; starts again at
  /// the ends.
  mutating func goToMatch(by step: Int) {
    let pattern = SearchPattern(lastFilter)
    let count = model.rowCount
    guard !pattern.isEmpty, count > 0 else {
      notice = Notice(
        words[
          Bilingual("chưa tìm gì; gõ / rồi một tên", "nothing was looked for; type / and a name")],
        isWarning: true)
      return
    }
    for distance in 1...count {
      let row = ((position.row + step * distance) % count + count) % count
      guard let name = model.name(at: row), pattern.isContained(in: FoldedText(name.string)) else {
        continue
      }
      position.row = row
      return
    }
    notice = Notice(words(.filterActive, SafeText(lastFilter), words.numbers.integer(0)))
  }
}
