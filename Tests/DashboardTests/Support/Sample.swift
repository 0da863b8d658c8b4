import DataSources
import Drawing
import Measures
import Text

@testable import Dashboard

/// The built-in sample, read once for all tests.
enum Sample {
  private static let reading = Result { try SampleSource().dataset() }

  /// The figures.
  static func dataset() throws -> Dataset { try reading.get() }

  /// A dashboard over the sample.
  static func screen(
    size: Size = Size(width: 120, height: 36), language: Language = .vietnamese
  ) throws -> Screen {
    Screen(try dataset(), isSample: true, language: language, size: size)
  }
}
