/// How many columns and rows something takes.
public struct Size: Hashable, Sendable {
  /// Columns, never negative.
  public let width: Int
  /// Rows, never negative.
  public let height: Int

  /// A size; negative extents count as zero.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Nothing at all.
  public static let zero = Size(width: 0, height: 0)

  /// True if no cell fits.
  public var isEmpty: Bool { width == 0 || height == 0 }
}
