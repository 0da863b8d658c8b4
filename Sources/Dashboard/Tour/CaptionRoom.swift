import Drawing
import Text

/// The room that a caption has on the smallest screen on which nothing is cut.
public enum CaptionRoom {
  /// Columns of 80, without the margins.
  public static let columns = 80 - 2 * TourLayout.margin
  /// Rows: with more of them the page above would be too low for its panels.
  public static let rows = 3

  /// Whether a caption fits, broken between words.
  public static func fits(_ caption: SafeText) -> Bool {
    Paragraph(caption).rows(width: columns).count <= rows
  }
}
