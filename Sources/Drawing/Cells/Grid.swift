/// Rows of cells: what a screen shows, without saying in which colours.
public struct Grid: Hashable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// All cells, row by row.
  public internal(set) var cells: [Cell]
  /// The combining marks the cells refer to.
  public internal(set) var marks: MarkTable

  /// The most columns or rows a grid has; no terminal is larger, and a false size costs no memory.
  public static let sideLimit = 2_000

  /// An empty grid; sides are cut to `sideLimit`.
  public init(size: Size) {
    self.size = Size(
      width: min(size.width, Self.sideLimit), height: min(size.height, Self.sideLimit))
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
    marks = MarkTable()
  }

  /// A grid on which something was drawn.
  public init(size: Size, drawing body: (inout Canvas) -> Void) {
    self.init(size: size)
    draw(body)
  }

  /// Draws over what is there.
  public mutating func draw(_ body: (inout Canvas) -> Void) {
    // The cells move into the canvas and back: no copy is made.
    var canvas = Canvas(drawingOn: Self.takeCells(of: &self))
    body(&canvas)
    self = canvas.grid
  }

  /// The cell at a place, or `nil` outside.
  public subscript(x: Int, y: Int) -> Cell? {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return nil }
    return cells[y * size.width + x]
  }

  /// The cells of one row; none outside.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[(y * size.width)..<((y + 1) * size.width)]
  }

  /// The combining marks upon a cell of this grid.
  public func marks(of cell: Cell) -> [Unicode.Scalar] {
    cell.marks == 0 ? [] : marks[cell.marks]
  }

  private static func takeCells(of grid: inout Grid) -> Grid {
    var taken = Grid(size: .zero)
    swap(&taken, &grid)
    return taken
  }
}
