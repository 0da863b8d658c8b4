import Measures
import Text
import Words

extension State {
  /// What the panels of the open page are about, in a dataset.
  func scene(of dataset: Dataset) -> Scene {
    Scene(
      dataset: dataset, indicator: indicator, period: period, preference: preference,
      words: words, unitsDay: unitsDay, staleSources: staleSources,
      restated: report?.restated ?? .none, past: report?.past, range: range)
  }
}
