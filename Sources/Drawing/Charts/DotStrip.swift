import Text

/// How many things have which value: each dot is one of them, stacked where they are alike.
///
/// Unlike a histogram it can be counted, and single things can be named.
public struct DotStrip: Widget, Equatable {
  /// One thing.
  public struct Item: Hashable, Sendable {
    /// Its value, in the units of the scale.
    public var value: Double
    /// What the value means: its status.
    public var role: Role
    /// Its name, for the few that are pointed out; empty for all others.
    public var callout: SafeText

    /// A thing.
    public init(_ value: Double, role: Role = .trend, callout: SafeText = .empty) {
      self.value = value
      self.role = role
      self.callout = callout
    }
  }

  /// A value that the things are measured by.
  public struct Mark: Hashable, Sendable {
    /// How the mark is drawn.
    public enum Sign: Hashable, Sendable {
      /// A line over the whole height.
      case line(ScaleMark.Kind)
      /// `▼` at the top: the middle of them.
      case pointer
    }

    /// The value.
    public var value: Double
    /// How the mark is drawn.
    public var sign: Sign
    /// What is written beside it, one row each.
    public var notes: [SafeText]

    /// A mark.
    public init(_ sign: Sign, at value: Double, notes: [SafeText] = []) {
      self.sign = sign
      self.value = value
      self.notes = notes
    }
  }

  /// The things.
  public var items: [Item]
  /// From left to right.
  public var scale: LinearScale
  /// What is written below the axis.
  public var ticks: [AxisTick]
  /// What the things are measured by.
  public var marks: [Mark]

  /// A strip.
  public init(
    items: [Item], scale: LinearScale = .percent, ticks: [AxisTick] = [], marks: [Mark] = []
  ) {
    self.items = items
    self.scale = scale
    self.ticks = ticks
    self.marks = marks
  }

  /// How many things one dot stands for at a size: more than 1 if a stack would be too high.
  public func itemsPerDot(in size: Size) -> Int {
    let stacks = stacks(width: size.width)
    let highest = stacks.map(\.count).max() ?? 0
    let rows = max(1, stackArea(of: size).height)
    return max(1, (highest + rows - 1) / rows)
  }

  /// Draws the marks, the stacks, and the names.
  public func draw(on canvas: inout Canvas) {
    let area = stackArea(of: canvas.size)
    guard !canvas.size.isEmpty, area.width > 0, area.height > 0 else { return }
    drawAxis(below: area, on: &canvas)
    drawMarks(over: area, on: &canvas)
    let stacks = stacks(width: canvas.size.width)
    drawStacks(stacks, in: area, on: &canvas)
    drawCallouts(stacks, in: area, on: &canvas)
  }
}

extension DotStrip {
  private var noteRows: Int { marks.map { max(1, $0.notes.count) }.max() ?? 0 }

  /// The cells of the stacks: notes above, axis and numbers below, if there is room for them.
  private func stackArea(of size: Size) -> Rect {
    let hasAxis = size.height >= 4
    let top = size.height - (hasAxis ? 2 : 0) - noteRows >= 3 ? noteRows : 0
    return Rect(size).inset(top: top, left: 1, bottom: hasAxis ? 2 : 0)
  }

  /// The things of each column, lowest value first.
  private func stacks(width: Int) -> [[Item]] {
    let columns = max(0, width - 1)
    var stacks: [[Item]] = Array(repeating: [], count: columns)
    for item in items.sorted(by: { $0.value < $1.value }) {
      if let column = column(of: item.value, in: columns) { stacks[column].append(item) }
    }
    return stacks
  }

  /// The column in which a value lies; the last one includes the upper bound.
  private func column(of value: Double, in columns: Int) -> Int? {
    guard columns > 0, let share = scale.share(of: value) else { return nil }
    return min(columns - 1, Int(share * Double(columns) + 1e-9))
  }

  private func drawAxis(below area: Rect, on canvas: inout Canvas) {
    guard area.maxY + 1 < canvas.size.height else { return }
    canvas.put("└", x: 0, y: area.maxY, role: .axis)
    canvas.horizontalLine(x: 1, y: area.maxY, length: area.width, role: .axis)
    var row = LabelRow(width: canvas.size.width)
    for tick in ticks {
      guard let column = column(of: tick.value, in: area.width) else { continue }
      let wanted = area.x + column - tick.label.width / 2
      if let start = row.place(length: tick.label.width, at: wanted) {
        canvas.put(tick.label, x: start, y: area.maxY + 1, role: .axis)
      }
    }
  }

  private func drawMarks(over area: Rect, on canvas: inout Canvas) {
    for mark in marks {
      guard let column = column(of: mark.value, in: area.width) else { continue }
      let x = area.x + column
      let role: Role
      switch mark.sign {
      case .pointer:
        role = .strong
        canvas.put("▼", x: x, y: max(0, area.y - noteRows), role: role)
      case .line(let kind):
        role = kind.role
        canvas.verticalLine(x: x, y: 0, length: area.maxY, glyph: kind.glyph, role: role)
      }
      for (y, note) in mark.notes.prefix(area.y).enumerated() {
        drawNote(note, beside: x, y: y, role: role, on: &canvas)
      }
    }
  }

  /// Writes a note to the right of its mark, or to the left if it would be cut there.
  private func drawNote(
    _ note: SafeText, beside x: Int, y: Int, role: Role, on canvas: inout Canvas
  ) {
    let width = note.width
    for start in [x + 2, x - 1 - width] where start >= 0 && start + width <= canvas.size.width {
      guard isFree(start - 1..<start + width + 1, y: y, besides: x, on: canvas) else { continue }
      canvas.put(note, x: start, y: y, role: role)
      return
    }
  }

  private func drawStacks(_ stacks: [[Item]], in area: Rect, on canvas: inout Canvas) {
    let perDot = itemsPerDot(in: canvas.size)
    for (column, stack) in stacks.enumerated() {
      for (level, first) in stride(from: 0, to: stack.count, by: perDot).enumerated() {
        canvas.put(
          "●", x: area.x + column, y: area.maxY - 1 - level, role: stack[first].role)
      }
    }
  }
}

// MARK: - Names

extension DotStrip {
  /// Names things above their stacks: `Đà Nẵng 66 ─╮` or `╭─ Đà Nẵng 66`.
  private func drawCallouts(_ stacks: [[Item]], in area: Rect, on canvas: inout Canvas) {
    let perDot = itemsPerDot(in: canvas.size)
    for (column, stack) in stacks.enumerated() {
      for item in stack where !item.callout.isEmpty {
        let height = (stack.count + perDot - 1) / perDot
        drawCallout(
          item.callout, x: area.x + column, above: area.maxY - height, in: area, on: &canvas)
      }
    }
  }

  /// Takes the lowest row in which the name and its line touch nothing; gives up if there is none.
  private func drawCallout(
    _ text: SafeText, x: Int, above: Int, in area: Rect, on canvas: inout Canvas
  ) {
    for y in stride(from: above - 1, through: area.y, by: -1) {
      guard isFree(x..<x + 1, y: y, besides: nil, on: canvas) else { return }
      let left = x - 2 - text.width
      if left >= 0, isFree(left - 1..<x, y: y, besides: nil, on: canvas) {
        canvas.put(text, x: left, y: y, role: .text)
        canvas.put("─╮", x: x - 1, y: y, role: .secondary)
      } else if x + 3 + text.width <= canvas.size.width,
        isFree(x + 1..<x + 4 + text.width, y: y, besides: nil, on: canvas)
      {
        canvas.put("╭─", x: x, y: y, role: .secondary)
        canvas.put(text, x: x + 3, y: y, role: .text)
      } else {
        continue
      }
      canvas.verticalLine(x: x, y: y + 1, length: above - y - 1, role: .secondary)
      return
    }
  }

  /// True if nothing is written in a part of a row, a mark's own column apart.
  private func isFree(
    _ columns: Range<Int>, y: Int, besides own: Int?, on canvas: borrowing Canvas
  ) -> Bool {
    columns.allSatisfy { x in
      x == own || (canvas.cell(x: x, y: y) ?? .blank).scalar == Cell.blank.scalar
    }
  }
}
