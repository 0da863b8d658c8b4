import Text

/// A frame with its title, a label and a hint in the border, which costs no row of its own.
///
/// `╭─┐¹TOÀN QUỐC┌───────┐mục tiêu 70 %┌─╮` above, `╰──────────────┘⏎ mở · / lọc└─╯` below.
public struct Panel: Widget, Equatable {
  /// How much of a frame is drawn.
  public enum Border: Hashable, Sendable {
    /// All four sides, round corners.
    case rounded
    /// All four sides, square corners: for terminals whose fonts have no round ones.
    case square
    /// The upper side only: for narrow screens.
    case line
  }

  /// What the panel shows; cut if there is no room.
  public var title: [Span]
  /// The number by which people speak of the panel, raised before the title; 1...9.
  public var number: Int?
  /// The state, at the right of the upper border; left out if there is no room.
  public var label: [Span]
  /// The keys, at the right of the lower border; left out if there is no room.
  public var hint: [Span]
  /// How much of a frame is drawn.
  public var border: Border
  /// True if the keys go to this panel.
  public var isFocused: Bool

  /// A panel.
  public init(
    title: [Span] = [], number: Int? = nil, label: [Span] = [], hint: [Span] = [],
    border: Border = .rounded, isFocused: Bool = false
  ) {
    self.title = title
    self.number = number
    self.label = label
    self.hint = hint
    self.border = border
    self.isFocused = isFocused
  }

  /// A panel whose title and label are one text each.
  public init(
    title: SafeText, number: Int? = nil, label: SafeText = .empty, hint: SafeText = .empty,
    border: Border = .rounded, isFocused: Bool = false
  ) {
    func spans(_ text: SafeText, _ role: Role) -> [Span] {
      text.isEmpty ? [] : [Span(text, role: role)]
    }
    self.init(
      title: spans(title, .title), number: number, label: spans(label, .secondary),
      hint: spans(hint, .secondary), border: border, isFocused: isFocused)
  }

  /// What the frame leaves for the contents of a panel of this size.
  public func inner(of size: Size) -> Rect {
    border == .line
      ? Rect(size).inset(top: 1)
      : Rect(size).inset(by: 1)
  }

  /// Draws the frame and, in the rest, the contents with a canvas of their own.
  public func draw(on canvas: inout Canvas, contents: (inout Canvas) -> Void) {
    draw(on: &canvas)
    canvas.inside(inner(of: canvas.size), contents)
  }

  /// Draws the frame; the rest is left as it is.
  public func draw(on canvas: inout Canvas) {
    guard !canvas.size.isEmpty else { return }
    if border == .line {
      canvas.horizontalLine(x: 0, y: 0, length: canvas.size.width, role: role)
    } else {
      drawBox(on: &canvas)
    }
    drawUpperTabs(on: &canvas)
    if border != .line { drawHint(on: &canvas) }
  }
}

extension Panel {
  private var role: Role { isFocused ? .borderFocus : .border }

  private func drawBox(on canvas: inout Canvas) {
    let right = canvas.size.width - 1
    let bottom = canvas.size.height - 1
    let isRound = border == .rounded
    canvas.horizontalLine(x: 0, y: 0, length: right, role: role)
    canvas.horizontalLine(x: 0, y: bottom, length: right, role: role)
    canvas.verticalLine(x: 0, y: 0, length: bottom, role: role)
    canvas.verticalLine(x: right, y: 0, length: bottom, role: role)
    canvas.put(glyph: isRound ? "╭" : "┌", x: 0, y: 0, role: role)
    canvas.put(glyph: isRound ? "╮" : "┐", x: right, y: 0, role: role)
    canvas.put(glyph: isRound ? "╰" : "└", x: 0, y: bottom, role: role)
    canvas.put(glyph: isRound ? "╯" : "┘", x: right, y: bottom, role: role)
  }

  /// The first column of a title's tab: `╭─┐` or `─┐`.
  private var margin: Int { border == .line ? 1 : 2 }

  private func drawUpperTabs(on canvas: inout Canvas) {
    // A tab has a wall at both sides; one cell of line stays between two tabs.
    let room = canvas.size.width - 2 * margin - 2
    let heading = numberSpans + title
    guard !heading.isEmpty, room > 0 else { return }
    let taken = min(heading.width, room)
    drawTab(heading, x: margin, y: 0, width: taken, walls: ("┐", "┌"), on: &canvas)
    let labelWidth = label.width
    // In front of the label's tab: the title's tab and one cell; behind it: the margin.
    guard !label.isEmpty, taken + 3 + labelWidth <= room else { return }
    let x = canvas.size.width - labelMargin - labelWidth - 2
    drawTab(label, x: x, y: 0, width: labelWidth, walls: ("┐", "┌"), on: &canvas)
  }

  /// Columns behind the label's tab: `─╮` or `──`.
  private var labelMargin: Int { 2 }

  private var numberSpans: [Span] {
    guard let number, (1...9).contains(number) else { return [] }
    let raised: [Unicode.Scalar] = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return [Span(SafeText(trusted: String(raised[number - 1])), role: .accent)]
  }

  private func drawHint(on canvas: inout Canvas) {
    let width = hint.width
    let bottom = canvas.size.height - 1
    guard !hint.isEmpty, bottom > 0, width + 6 <= canvas.size.width else { return }
    let x = canvas.size.width - 2 - width - 2
    drawTab(hint, x: x, y: bottom, width: width, walls: ("┘", "└"), on: &canvas)
  }

  private func drawTab(
    _ spans: [Span], x: Int, y: Int, width: Int, walls: (Unicode.Scalar, Unicode.Scalar),
    on canvas: inout Canvas
  ) {
    canvas.put(glyph: walls.0, x: x, y: y, role: role)
    canvas.put(spans, x: x + 1, y: y, width: width)
    canvas.put(glyph: walls.1, x: x + 1 + width, y: y, role: role)
  }
}
