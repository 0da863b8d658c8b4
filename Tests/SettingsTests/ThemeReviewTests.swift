import Drawing
import Testing

@testable import Settings

@Suite("Review of themes")
struct ThemeReviewTests {
  @Test("None of ours falls short", arguments: ThemeCatalogue().builtInNames)
  func ours(_ name: String) throws {
    let review = ThemeReview(try ThemeCatalogue().theme(name))
    #expect(review.findings == [], "\(name)")
    #expect(review.isGrey == (name == "mono"))
  }

  @Test("What cannot be read is found, with the ground it stands on")
  func contrast() {
    var theme = Theme.night
    theme[.secondary] = Style(foreground: RGB(0x30_30_30))
    let found = ThemeReview(theme).findings.contains { finding in
      if case .contrast(.secondary, on: .page, ratio: let ratio, least: 4.5) = finding {
        ratio < 2
      } else {
        false
      }
    }
    #expect(found)
    theme = .night
    theme[.selection] = Style(background: RGB(0xF0_F0_F0))
    let onSelection = ThemeReview(theme).findings.contains { finding in
      if case .contrast(.text, on: .selected, ratio: _, least: _) = finding { true } else { false }
    }
    #expect(onSelection)
  }

  @Test("Red and green of one lightness are found for those who see them alike, and for no other")
  func confusion() {
    var theme = Theme.night
    theme[.critical] = Style(foreground: RGB(0xD0_70_40))
    theme[.met] = Style(foreground: RGB(0x80_98_30))
    let visions = ThemeReview(theme).findings.compactMap { finding -> ColorVision? in
      guard case .confusable(.critical, .met, let vision, distance: _) = finding else { return nil }
      return vision
    }
    #expect(visions.contains(.deuteranopia))
    #expect(!visions.contains(.normal) && !visions.contains(.tritanopia))
  }

  @Test("Distances are those of Oklab, and white and black stay what they are for every eye")
  func distances() {
    let (white, black) = (RGB(0xFF_FF_FF), RGB(0))
    for vision in ColorVision.allCases {
      #expect(abs(vision.distance(white, black) - 1) < 0.001)
      #expect(vision.distance(white, white) == 0)
    }
    // Computed with the reference program of the paper on Oklab: L 0.6280, a 0.2249, b 0.1258.
    let red = ColorVision.normal.distance(RGB(0xFF_00_00), black)
    #expect(abs(red - (0.6280 * 0.6280 + 0.2249 * 0.2249 + 0.1258 * 0.1258).squareRoot()) < 0.001)
    let pair = (RGB(0xFF_00_00), RGB(0x00_FF_00))
    let normal = ColorVision.normal.distance(pair.0, pair.1)
    #expect(ColorVision.deuteranopia.distance(pair.0, pair.1) < normal)
  }
}
