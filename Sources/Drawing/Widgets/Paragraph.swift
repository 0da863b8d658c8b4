import Text

/// Text that goes on in the next row when a row is full.
public struct Paragraph: Widget, Equatable {
  /// The lines as written; each is broken between words where it is too long.
  public var lines: [[Span]]
  /// Rows that are passed over at the top.
  public var offset: Int

  /// Text in pieces, one list a line.
  public init(lines: [[Span]], offset: Int = 0) {
    self.lines = lines
    self.offset = max(0, offset)
  }

  /// One text.
  public init(_ text: SafeText, role: Role = .text) {
    self.init(lines: [[Span(text, role: role)]])
  }

  /// Draws the rows in sight.
  public func draw(on canvas: inout Canvas) {
    let rows = rows(width: canvas.size.width).dropFirst(offset).prefix(canvas.size.height)
    for (y, row) in rows.enumerated() {
      canvas.put(row, x: 0, y: y)
    }
  }

  /// The rows the text takes at a width; none at no width.
  public func rows(width: Int) -> [[Span]] {
    width > 0 ? lines.flatMap { Self.wrap($0, width: width) } : []
  }

  private static func wrap(_ line: [Span], width: Int) -> [[Span]] {
    var rows: [[Span]] = []
    var row: [Span] = []
    var used = 0
    for word in Word.words(of: line) {
      var word = word
      let fits = used + word.space + word.width <= width
      if !fits, used > 0 {
        rows.append(row)
        (row, used) = ([], 0)
      }
      if used > 0 || rows.isEmpty, word.space > 0, used + word.space < width {
        row.append(Span(SafeText(trusted: " ").repeated(word.space), role: word.spaceRole))
        used += word.space
      }
      while used + word.width > width, let head = word.split(at: width - used) {
        rows.append(row + head)
        (row, used) = ([], 0)
      }
      row += word.pieces
      used += word.width
    }
    rows.append(row)
    return rows
  }
}
