import Text
import Words

extension State {
  /// Whether and where something was kept.
  func notice(ofSaving path: SafeText?) -> Notice {
    guard let path else {
      return Notice(
        words[Bilingual("không ghi được tệp", "the file cannot be written")], isWarning: true)
    }
    return Notice(words.sentence(Bilingual("đã ghi {0}", "{0} is written"), path))
  }
}
