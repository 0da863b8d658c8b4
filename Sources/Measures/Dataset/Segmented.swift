/// A column in two pieces: what was there first, and a little that was added since.
///
/// A file that grows by some rows must not cost a copy of a million: the first piece is shared by
/// all tables that grew from one another. To read from it costs what reading an array costs, for
/// the comparison that chooses the piece takes the place of the check of the bounds. A column that
/// stands in the program itself is one piece and has neither.
struct Segmented<Element: FixedWidthInteger & Sendable>: Sendable {
  /// The first piece, shared.
  let base: ContiguousArray<Element>
  /// What was added; its first element stands behind the last of `base`.
  let added: ContiguousArray<Element>
  /// All elements, when they stand in the program itself.
  private let fixed: FixedColumn<Element>

  /// A column in one or two arrays.
  init(_ base: ContiguousArray<Element>, adding added: ContiguousArray<Element> = []) {
    self.base = base
    self.added = added
    fixed = FixedColumn()
  }

  /// A column that stands in the program itself.
  init(_ fixed: FixedColumn<Element>) {
    base = []
    added = []
    self.fixed = fixed
  }

  /// What was there first, as an array: a copy when it stands in the program itself.
  var first: ContiguousArray<Element> { fixed.count == 0 ? base : fixed.elements }

  /// How many elements there are.
  var count: Int { base.count + fixed.count + added.count }

  /// The element at a position, counted through both pieces.
  @inline(__always)
  subscript(position: Int) -> Element {
    if position < base.count { return base[position] }
    return fixed.count == 0 ? added[position &- base.count] : fixed[position]
  }

  /// The first position in a sorted range whose element is not below a value; else the range's end.
  ///
  /// The range lies within one piece.
  @inline(__always)
  func firstIndex(notBefore value: Element, in range: Range<Int>) -> Int {
    if range.lowerBound < base.count { return base.firstIndex(notBefore: value, in: range) }
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ContiguousArray where Element: Comparable {
  /// The first index in a sorted range whose element is not below a value; else the range's end.
  @inline(__always)
  func firstIndex(notBefore value: Element, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
