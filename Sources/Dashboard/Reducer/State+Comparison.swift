import Measures
import Text
import Words

extension State {
  /// Units that can be pinned: lines in a plot that can still be told apart.
  private static let mostPins = 4

  /// Pins the chosen unit, or the one the page is about; takes the pin away if it has one.
  mutating func togglePin() {
    guard let dataset, let unit = model.unit(at: position.row) ?? pageUnit else { return }
    let name = dataset.registry[unit].shortName(language, at: unitsDay ?? period.end)
    if let index = pins.firstIndex(of: unit) {
      pins.remove(at: index)
      notice = Notice(words.sentence(Bilingual("đã bỏ ghim {0}", "{0} is unpinned"), name))
    } else if pins.count < Self.mostPins {
      pins.append(unit)
      notice = Notice(
        words.sentence(
          Bilingual(
            "đã ghim {0} ({1}/{2}); {3} so sánh", "{0} is pinned ({1}/{2}); {3} compares"),
          name, words.numbers.integer(Int64(pins.count)),
          words.numbers.integer(Int64(Self.mostPins)), way(to: .compare)))
    } else {
      notice = Notice(
        words.sentence(
          Bilingual(
            "đã ghim {0} đơn vị; {1} trên một đơn vị đã ghim để bỏ",
            "{0} units are pinned; {1} on one of them unpins it"),
          words.numbers.integer(Int64(Self.mostPins)), way(to: .pin)), isWarning: true)
    }
  }

  /// The key of a command, or what to type where it has none.
  private func way(to command: Command) -> SafeText {
    keyMap.label(for: command, in: glyphs) ?? SafeText(":" + command.rawValue)
  }

  /// The unit of pages about one.
  private var pageUnit: UnitIndex? {
    [.unit, .trend, .indicators].contains(place.page) ? place.unit : nil
  }

  /// Puts the pinned units beside each other.
  mutating func openComparison() {
    if overlay == .compare {
      overlay = nil
      return
    }
    guard pins.count > 1 else {
      notice = Notice(
        words.sentence(
          Bilingual(
            "ghim ít nhất hai đơn vị bằng {0} rồi {1}",
            "pin two units or more with {0}, then {1}"),
          way(to: .pin), way(to: .compare)), isWarning: true)
      return
    }
    overlay = .compare
  }

  /// Works out the comparison again if something it depends on has changed.
  mutating func refreshComparison() {
    guard overlay == .compare, let dataset, pins.count > 1 else {
      comparison = nil
      if overlay == .compare { overlay = nil }
      return
    }
    let inputs = ComparisonModel.Inputs(
      reportNumber: reportNumber, units: pins, indicator: indicator, period: period,
      preference: preference, unitsDay: unitsDay, language: language, range: range,
      staleSources: staleSources)
    guard comparison?.inputs != inputs else { return }
    comparison = ComparisonModel(inputs, in: scene(of: dataset))
  }
}
