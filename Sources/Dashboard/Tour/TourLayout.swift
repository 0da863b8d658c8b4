import Drawing
import Text
import Words

/// How a stage is divided: the page above, the caption below.
struct TourLayout {
  /// The part of the screen for the page.
  let page: Rect
  /// The part for the caption, with the line above it and the one that says where the tour is.
  let caption: Rect
  /// The size of the page itself: a row more than is seen of it while nobody needs the footer.
  let pageSize: Size

  /// Rows of text that a caption has at least, so that few captions change the size of the page.
  private static let fewestLines = 2
  /// Rows of the line above the caption and of the one below.
  private static let frame = 2
  /// From so many rows on there is air around the caption.
  private static let airyHeight = 32
  /// Columns at both sides of the text.
  static let margin = 2

  /// A division of a screen.
  ///
  /// - Parameters:
  ///   - size: Columns and rows of the screen.
  ///   - captions: All captions of the tour: the page keeps its size from step to step.
  ///   - showsFooter: Whether the footer of the page is seen.
  init(_ size: Size, captions: [SafeText], showsFooter: Bool) {
    let width = size.width - 2 * Self.margin
    let longest = captions.map { Paragraph($0).rows(width: width).count }.max() ?? 0
    let air = size.height >= Self.airyHeight ? 2 : 0
    let lines = max(Self.fewestLines, longest) + air
    let height = min(lines + Self.frame, size.height / 2)
    (page, caption) = Rect(size).splitBottom(height)
    pageSize = Size(width: page.width, height: page.height + (showsFooter ? 0 : 1))
  }
}

extension TourStage {
  /// How the screen is divided.
  func layout(_ words: Words) -> TourLayout {
    TourLayout(
      screen, captions: tour.steps.map { $0.caption.text(words.language) },
      showsFooter: isAside)
  }
}
