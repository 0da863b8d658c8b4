import Measures
import Text
import Words

extension State {
  /// Writes what the page shows as CSV.
  mutating func exportPage() -> [Effect] {
    guard let dataset else { return [] }
    var parts = ["dvctop", place.page.rawValue]
    if [.unit, .trend, .indicators].contains(place.page) {
      parts.append(dataset.registry[place.unit].id)
    }
    // An interval has a slash, which no file name may have.
    parts.append(String(period.code.map { $0 == "/" ? "_" : $0 }))
    return [.export(name: parts.joined(separator: "-") + ".csv", text: ExportTable(self).csv)]
  }

  /// Whether and where something was kept.
  func notice(ofSaving path: SafeText?) -> Notice {
    guard let path else {
      return Notice(
        words[Bilingual("không ghi được tệp", "the file cannot be written")], isWarning: true)
    }
    return Notice(words.sentence(Bilingual("đã ghi {0}", "{0} is written"), path))
  }
}
