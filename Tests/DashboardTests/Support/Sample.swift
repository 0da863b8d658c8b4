import DataSources
import Drawing
import Measures
import Text

@testable import Dashboard

/// The built-in sample, read once for all tests.
enum Sample {
  private static let reading = Result { try SampleSource().dataset() }
  private static let searched = Result {
    var screen = try Self.screen()
    screen.state.themes = [Screen.theme, ThemeName(name: "wall", displayName: "Màn hình tường")]
    screen.press("ⓟ⎋")
    return screen
  }

  /// The figures.
  static func dataset() throws -> Dataset { try reading.get() }

  /// A dashboard over the sample.
  static func screen(
    size: Size = Size(width: 120, height: 36), language: Language = .vietnamese
  ) throws -> Screen {
    Screen(try dataset(), isSample: true, language: language, size: size)
  }

  /// A dashboard over the sample, two themes listed, in which somebody has looked for something
  /// before: folding four thousand names takes a while in a build for tests.
  static func searchableScreen() throws -> Screen { try searched.get() }
}
