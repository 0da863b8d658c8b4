import CTerminal
import Drawing
import Text

/// Puts into ncurses what differs from the frame before.
struct CellPainter {
  private let palette: TerminalPalette
  private let isUTF8: Bool
  /// What ncurses holds; `nil` if it is not known to hold anything.
  private var shown: Grid?
  private var theme: Theme?
  private var resolved: ResolvedTheme?
  /// What ncurses calls each combination of role and flags; made when it first occurs.
  private var styles: [terminal_style?] = []
  /// The glyphs of one run; kept, so that a frame costs no memory.
  private var run: [UInt32] = []

  private static let styleFlags: UInt8 = 0x7F

  init(palette: TerminalPalette, isUTF8: Bool) {
    self.palette = palette
    self.isUTF8 = isUTF8
  }

  /// Has the next frame put as a whole.
  mutating func forget() { shown = nil }

  /// Puts a frame, cut to the size of the screen.
  mutating func put(_ frame: Frame, theme: Theme, depth: ColorDepth, within size: Size) {
    use(theme, depth)
    let grid = frame.grid
    let width = min(grid.size.width, size.width)
    for y in 0..<min(grid.size.height, size.height) {
      put(grid, row: y, width: width)
    }
    shown = grid
    if let cursor = frame.cursor, Rect(size).contains(cursor) {
      terminal_set_cursor(Int32(cursor.x), Int32(cursor.y))
    } else {
      terminal_set_cursor(-1, -1)
    }
  }

  /// Works out the colours of a theme, if they are not those of the last one.
  mutating func use(_ theme: Theme, _ depth: ColorDepth) {
    guard self.theme != theme || resolved?.depth != depth else { return }
    self.theme = theme
    resolved = theme.resolved(for: depth)
    styles = Array(
      repeating: nil, count: Role.allCases.count * (Int(Self.styleFlags) + 1))
    shown = nil
  }

  private mutating func put(_ grid: Grid, row y: Int, width: Int) {
    let start = y * grid.size.width
    if isShown(grid, cells: start..<start + width) { return }
    var x = 0
    while x < width {
      guard differs(grid, at: start + x) else {
        x += 1
        continue
      }
      x = putRun(grid, x: x, y: y, width: width)
    }
  }

  /// Whether cells that carry no marks are on the screen as they are.
  private func isShown(_ grid: Grid, cells: Range<Int>) -> Bool {
    guard let shown, shown.size == grid.size, shown.marks.isEmpty, grid.marks.isEmpty else {
      return false
    }
    return shown.cells[cells] == grid.cells[cells]
  }

  private func differs(_ grid: Grid, at index: Int) -> Bool {
    guard let shown, shown.size == grid.size else { return true }
    let old = shown.cells[index]
    let new = grid.cells[index]
    if old.marks == 0 && new.marks == 0 { return old != new }
    // Each grid numbers its marks in its own way.
    return old.scalar != new.scalar || old.role != new.role || old.flags != new.flags
      || shown.marks(of: old) != grid.marks(of: new)
  }

  /// Puts changed cells of one style that stand side by side; returns the column behind them.
  private mutating func putRun(_ grid: Grid, x first: Int, y: Int, width: Int) -> Int {
    let start = y * grid.size.width
    let head = grid.cells[start + first]
    let style = style(of: head)
    run.removeAll(keepingCapacity: true)
    var x = first
    while x < width {
      let cell = grid.cells[start + x]
      guard cell.role == head.role, Self.styleBits(cell) == Self.styleBits(head),
        cell.marks == 0 || x == first, differs(grid, at: start + x)
      else { break }
      if let glyph = glyph(of: cell) { run.append(glyph) }
      x += 1
      if cell.marks != 0 && isUTF8 {
        run += grid.marks(of: cell).map(\.value)
        terminal_put_marked(Int32(first), Int32(y), run, run.count, style)
        return x
      }
    }
    if !run.isEmpty {
      // A tail at the beginning belongs to a glyph that is there already.
      let column = head.isWideTail && isUTF8 ? first + 1 : first
      terminal_put(Int32(column), Int32(y), run, run.count, style)
    }
    return x
  }

  /// What is sent for a cell; nothing for the right half of a wide glyph.
  private func glyph(of cell: Cell) -> UInt32? {
    if cell.isWideTail { return isUTF8 ? nil : 0x20 }
    switch cell.scalar {
    case 0x20..<0x7F: return cell.scalar
    // A control character would move the cursor; the grid has none, and here is the last gate.
    case ..<0xA0: return 0x20
    default: return isUTF8 ? cell.scalar : Folding.ascii(cell.glyph).value
    }
  }

  private static func styleBits(_ cell: Cell) -> UInt8 { cell.flags.rawValue & styleFlags }

  private mutating func style(of cell: Cell) -> terminal_style {
    let index = Int(cell.role.rawValue) * (Int(Self.styleFlags) + 1) + Int(Self.styleBits(cell))
    if let known = styles[index] { return known }
    let flags = CellFlags(rawValue: Self.styleBits(cell))
    let look = resolved?.style(role: cell.role, flags: flags) ?? .plain
    let style = palette.style(for: look, depth: resolved?.depth ?? .none)
    styles[index] = style
    return style
  }
}
