import Drawing
import Text

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

  /// A screen that is all page.
  init(page size: Size) {
    page = Rect(size)
    caption = .zero
    pageSize = size
  }

  /// A division of a screen.
  ///
  /// - Parameters:
  ///   - size: Columns and rows of the screen.
  ///   - longestCaption: Rows of the longest caption: the page keeps its size from step to step.
  ///   - showsFooter: Whether the footer of the page is seen.
  init(_ size: Size, longestCaption: Int, showsFooter: Bool) {
    let air = size.height >= Self.airyHeight ? 2 : 0
    let lines = max(Self.fewestLines, longestCaption) + air
    let height = min(lines + Self.frame, size.height / 2)
    (page, caption) = Rect(size).splitBottom(height)
    pageSize = Size(width: page.width, height: page.height + (showsFooter ? 0 : 1))
  }
}

extension TourStage {
  /// How the screen is divided.
  var layout: TourLayout {
    if isPicture { return TourLayout(page: screen) }
    return TourLayout(screen, longestCaption: longestCaption.rows, showsFooter: isAside)
  }

  /// Breaks all captions into rows, where width or language have changed since that was done.
  mutating func measureCaptions(_ language: Language) {
    let width = screen.width - 2 * TourLayout.margin
    guard width != longestCaption.width || language != longestCaption.language else { return }
    let rows = tour.steps.map { Paragraph($0.caption.text(language)).rows(width: width).count }
    longestCaption = (width, language, rows.max() ?? 0)
  }
}
