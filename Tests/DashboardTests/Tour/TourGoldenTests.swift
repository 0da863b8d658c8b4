import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

/// The views of a stage as they look, in files that a person has looked at.
@Suite("Golden screens of a tour")
struct TourGoldenTests {
  /// What is on the stage.
  enum View: String, CaseIterable, Sendable {
    case page = "tour-page"
    case race = "tour-race"
    case beforeAfter = "tour-before-after"
  }

  private static let sizes = [
    Size(width: 160, height: 45), Size(width: 120, height: 36), Size(width: 80, height: 24),
  ]

  /// The names of all files.
  static let fileNames = View.allCases.flatMap { view in
    sizes.flatMap { size in Language.allCases.map { file(view, size, $0).fileName } }
  }

  @Test("Every view at every size", arguments: View.allCases, Language.allCases)
  func view(_ view: View, language: Language) throws {
    for size in Self.sizes {
      var screen = try Sample.screen(size: size, language: language)
      screen.state.stage(try Self.tour(view))
      // In the middle of the race and of every progress bar.
      screen.act(.frames(20 * TourPlayback.framesPerSecond))
      try Self.file(view, size, language).check(screen.frame)
    }
  }

  private static func tour(_ view: View) throws -> Tour {
    let caption = TourText(
      vietnamese: [
        SafeText(
          "6 tháng đầu năm 2024: 42 % hồ sơ được làm trọn vẹn trên mạng. Cuối năm 2023 mới là 17 %."
        )
      ],
      english: [
        SafeText(
          "First half of 2024: 42% of all dossiers went online from end to end. "
            + "At the end of 2023 it was 17%.")
      ])
    let shown: TourView =
      switch view {
      case .page: .page(.overview)
      case .race: .race
      case .beforeAfter: .beforeAfter
      }
    var step = TourStep(shown, caption: caption, seconds: 40)
    if view == .race { step.unit = "da-nang" }
    return try #require(
      Tour(title: TourText(vietnamese: [SafeText("Câu chuyện")]), steps: [step, step]))
  }

  private static func file(_ view: View, _ size: Size, _ language: Language) -> GoldenScreen {
    GoldenScreen(
      name: view.rawValue + (language == .english ? "-en" : ""), size: size)
  }
}
