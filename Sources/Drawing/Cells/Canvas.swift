import Text

/// A pen over a rectangle of a grid that it cannot leave.
///
/// Columns and rows count from the rectangle's own corner. Whatever lies outside is cut off, so a
/// widget needs no checks of its own. The one thing that reaches one column further: when half of a
/// wide glyph is overwritten, its other half becomes a space, for a terminal cannot show half a
/// glyph.
public struct Canvas: ~Copyable {
  /// What is drawn on.
  private(set) var grid: Grid
  /// Where column 0 and row 0 lie in the grid.
  private var origin: Point
  /// The cells of the grid that may change.
  private var clip: Rect
  /// Columns and rows of the rectangle.
  public private(set) var size: Size
  /// Which glyphs can be shown: large digits and the sign of a cut are drawn with these.
  public var glyphs = GlyphSet.all

  /// A pen over a whole grid.
  init(drawingOn grid: consuming Grid) {
    origin = Point(x: 0, y: 0)
    size = grid.size
    clip = Rect(grid.size)
    self.grid = grid
  }

  /// The whole rectangle, in its own columns and rows.
  public var bounds: Rect { Rect(size) }

  /// Draws with a pen that has only `rect` (and of that only what lies inside this one).
  public mutating func inside(_ rect: Rect, _ body: (inout Canvas) -> Void) {
    let outer = (origin: origin, clip: clip, size: size)
    let place = rect.moved(dx: origin.x, dy: origin.y)
    origin = Point(x: place.x, y: place.y)
    size = rect.size
    clip = clip.intersection(place)
    body(&self)
    origin = outer.origin
    // The body may have put another canvas in our place: never trust its size.
    clip = outer.clip.intersection(Rect(grid.size))
    size = outer.size
  }

  /// Draws a widget into a rectangle.
  public mutating func draw(_ widget: some Widget, in rect: Rect) {
    inside(rect) { widget.draw(on: &$0) }
  }

  /// What stands at a place, or `nil` where this pen cannot draw.
  public func cell(x: Int, y: Int) -> Cell? {
    index(x: x, y: y).map { grid.cells[$0] }
  }

  /// Writes one scalar; returns the columns it takes.
  ///
  /// A combining mark joins what stands in the cell to the left of `x`. A wide glyph of which only
  /// one half fits becomes a space.
  @discardableResult
  public mutating func put(
    glyph: Unicode.Scalar, x: Int, y: Int, role: Role = .text, flags: CellFlags = []
  ) -> Int {
    let width = Self.width(of: glyph)
    write(glyph, width: width, x: x, y: y, role: role, flags: flags)
    return width
  }

  /// Writes text from column `x` on; returns the columns it takes, the part cut off included.
  @discardableResult
  public mutating func put(
    _ text: SafeText, x: Int, y: Int, role: Role = .text, flags: CellFlags = []
  ) -> Int {
    guard clip.y <= origin.y + y, origin.y + y < clip.maxY else { return text.width }
    var column = x
    for scalar in text.string.unicodeScalars {
      let width = Self.width(of: scalar)
      write(scalar, width: width, x: column, y: y, role: role, flags: flags)
      column += width
      // Marks of the last glyph still count, so the check is behind the edge, not at it.
      if origin.x + column > clip.maxX { return text.width }
    }
    return column - x
  }

  /// Writes the program's own signs from column `x` on; returns the columns they take.
  @discardableResult
  public mutating func put(
    _ literal: StaticString, x: Int, y: Int, role: Role = .text, flags: CellFlags = []
  ) -> Int {
    put(SafeText(trusted: literal.description), x: x, y: y, role: role, flags: flags)
  }

  /// Writes text into a space of so many columns, cut with `…` if it is longer.
  ///
  /// Returns the columns the text takes.
  @discardableResult
  public mutating func put(
    _ text: SafeText, x: Int, y: Int, width: Int, alignment: Alignment = .left,
    role: Role = .text, flags: CellFlags = []
  ) -> Int {
    guard width > 0 else { return 0 }
    let fitted = text.width > width ? text.truncated(to: width, ellipsis: ellipsis) : text
    return put(
      fitted, x: x + alignment.offset(of: fitted.width, in: width), y: y, role: role, flags: flags)
  }

  /// The sign of a cut.
  private var ellipsis: SafeText { glyphs == .ascii ? SafeText("..") : .ellipsis }

  /// Writes pieces of text one behind the other; returns the columns they take.
  @discardableResult
  public mutating func put(_ spans: [Span], x: Int, y: Int, flags: CellFlags = []) -> Int {
    var column = x
    for span in spans {
      column += put(span.text, x: column, y: y, role: span.role, flags: span.flags.union(flags))
    }
    return column - x
  }

  /// Writes pieces of text into a space of so many columns, cut with `…` if they are longer.
  ///
  /// Returns the columns they take.
  @discardableResult
  public mutating func put(
    _ spans: [Span], x: Int, y: Int, width: Int, alignment: Alignment = .left,
    flags: CellFlags = []
  ) -> Int {
    guard width > 0 else { return 0 }
    let natural = spans.width
    let fitted = natural > width ? spans.truncated(to: width, ellipsis: ellipsis) : spans
    let start = x + alignment.offset(of: min(natural, width), in: width)
    return put(fitted, x: start, y: y, flags: flags)
  }

  /// Fills a rectangle with one narrow scalar.
  public mutating func fill(
    _ rect: Rect, with glyph: Unicode.Scalar = " ", role: Role = .text, flags: CellFlags = []
  ) {
    let cell = Cell(Self.width(of: glyph) == 1 ? glyph : " ", role: role, flags: flags)
    let area = clip.intersection(rect.moved(dx: origin.x, dy: origin.y))
    guard !area.isEmpty else { return }
    for row in area.y..<area.maxY {
      let start = row * grid.size.width + area.x
      let end = start + area.width
      separateHalves(at: start, row: row)
      separateHalves(at: end, row: row)
      for index in start..<end {
        grid.cells[index] = cell
      }
    }
  }

  /// Draws a line from left to right.
  public mutating func horizontalLine(
    x: Int, y: Int, length: Int, glyph: Unicode.Scalar = "─", role: Role = .border,
    flags: CellFlags = []
  ) {
    fill(Rect(x: x, y: y, width: length, height: 1), with: glyph, role: role, flags: flags)
  }

  /// Draws a line from top to bottom.
  public mutating func verticalLine(
    x: Int, y: Int, length: Int, glyph: Unicode.Scalar = "│", role: Role = .border,
    flags: CellFlags = []
  ) {
    fill(Rect(x: x, y: y, width: 1, height: length), with: glyph, role: role, flags: flags)
  }

  /// Moves what stands in a rectangle up by so many rows, or down by a negative number.
  ///
  /// What leaves the rectangle is lost; rows that nothing moves into keep what they show. The
  /// rectangle must lie inside this pen's: one that is cut off is left as it is.
  public mutating func scroll(_ rect: Rect, up rows: Int) {
    let area = rect.moved(dx: origin.x, dy: origin.y)
    guard rows != 0, abs(rows) < area.height, clip.intersection(area) == area else { return }
    let lines = 0..<(area.height - abs(rows))
    for line in rows > 0 ? Array(lines) : lines.reversed() {
      let target = (area.y + line + max(0, -rows)) * grid.size.width + area.x
      let source = target + rows * grid.size.width
      for column in 0..<area.width {
        grid.cells[target + column] = grid.cells[source + column]
      }
    }
  }

  /// Changes what cells mean and leaves what they show: the chosen row, a value that has changed.
  public mutating func restyle(
    _ rect: Rect, role: Role? = nil, adding added: CellFlags = [], removing removed: CellFlags = []
  ) {
    let area = clip.intersection(rect.moved(dx: origin.x, dy: origin.y))
    // The flag that makes half a glyph is not a matter of style.
    let added = added.subtracting(.wideTail)
    let removed = removed.subtracting(.wideTail)
    guard !area.isEmpty else { return }
    for row in area.y..<area.maxY {
      let start = row * grid.size.width + area.x
      for index in start..<(start + area.width) {
        if let role { grid.cells[index].role = role }
        grid.cells[index].flags.formUnion(added)
        grid.cells[index].flags.subtract(removed)
      }
    }
  }
}

extension Canvas {
  /// Columns of a scalar; without a look into the table for what fills nearly every screen.
  @inline(__always)
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F, 0xC0..<0x300, 0x1EA0..<0x1F00, 0x2500..<0x25A0, 0x2800..<0x2900: 1
    default: CharacterWidth.of(scalar)
    }
  }

  /// The position of a cell in the grid, or `nil` outside the clip.
  @inline(__always)
  private func index(x: Int, y: Int) -> Int? {
    let column = origin.x + x
    let row = origin.y + y
    guard
      column >= clip.x, column < clip.maxX, row >= clip.y, row < clip.maxY
    else { return nil }
    return row * grid.size.width + column
  }

  @inline(__always)
  private mutating func write(
    _ glyph: Unicode.Scalar, width: Int, x: Int, y: Int, role: Role, flags: CellFlags
  ) {
    let flags = flags.subtracting(.wideTail)
    switch width {
    case 1:
      guard let index = index(x: x, y: y) else { return }
      set(index, row: origin.y + y, Cell(glyph, role: role, flags: flags))
    case 2:
      writeWide(glyph, x: x, y: y, role: role, flags: flags)
    default:
      addMark(glyph, x: x, y: y)
    }
  }

  private mutating func writeWide(
    _ glyph: Unicode.Scalar, x: Int, y: Int, role: Role, flags: CellFlags
  ) {
    let row = origin.y + y
    switch (index(x: x, y: y), index(x: x + 1, y: y)) {
    case (let head?, let tail?):
      set(head, row: row, Cell(glyph, role: role, flags: flags))
      set(tail, row: row, Cell(" ", role: role, flags: flags))
      grid.cells[tail].flags.insert(.wideTail)
      grid.cells[tail].scalar = 0
    case (let half?, nil), (nil, let half?):
      set(half, row: row, Cell(" ", role: role, flags: flags))
    case (nil, nil):
      break
    }
  }

  private mutating func addMark(_ mark: Unicode.Scalar, x: Int, y: Int) {
    guard var base = index(x: x - 1, y: y) else { return }
    if grid.cells[base].isWideTail {
      guard let head = index(x: x - 2, y: y) else { return }
      base = head
    }
    grid.cells[base].marks = grid.marks.index(of: grid.cells[base].marks, adding: mark)
  }

  /// Replaces one cell, and the other half of a wide glyph that loses this one.
  @inline(__always)
  private mutating func set(_ index: Int, row: Int, _ cell: Cell) {
    separateHalves(at: index, row: row)
    separateHalves(at: index + 1, row: row)
    grid.cells[index] = cell
  }

  /// Blanks a wide glyph that stands on both sides of the left edge of a cell.
  @inline(__always)
  private mutating func separateHalves(at index: Int, row: Int) {
    guard index < (row + 1) * grid.size.width, grid.cells[index].isWideTail else { return }
    for half in (index - 1)...index {
      let old = grid.cells[half]
      grid.cells[half] = Cell(" ", role: old.role, flags: old.flags.subtracting(.wideTail))
    }
  }
}

extension Alignment {
  /// Columns to the left of something `length` wide in a space `width` wide.
  func offset(of length: Int, in width: Int) -> Int {
    switch self {
    case .left: 0
    case .center: max(0, (width - length) / 2)
    case .right: max(0, width - length)
    }
  }
}
