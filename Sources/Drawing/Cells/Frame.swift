/// One complete picture of the screen.
public struct Frame: Hashable, Sendable {
  /// What is shown.
  public var grid: Grid
  /// Where the text cursor stands; `nil` hides it.
  public var cursor: Point?

  /// A frame that shows a grid.
  public init(grid: Grid, cursor: Point? = nil) {
    self.grid = grid
    self.cursor = cursor
  }

  /// A frame on which something was drawn.
  public init(size: Size, drawing body: (inout Canvas) -> Void) {
    self.init(grid: Grid(size: size, drawing: body))
  }

  /// Columns and rows.
  public var size: Size { grid.size }
}
