/// A column in two pieces: what was there first, and a little that was added since.
///
/// A file that grows by some rows must not cost a copy of a million: the first piece is shared by
/// all tables that grew from one another. To read from it costs what reading an array costs, for
/// the comparison that chooses the piece takes the place of the check of the bounds.
struct Segmented<Element: Sendable>: Sendable {
  /// The first piece, shared.
  let base: ContiguousArray<Element>
  /// What was added; its first element stands behind the last of `base`.
  let added: ContiguousArray<Element>

  init(_ base: ContiguousArray<Element>, adding added: ContiguousArray<Element> = []) {
    self.base = base
    self.added = added
  }

  /// The element at a position, counted through both pieces.
  @inline(__always)
  subscript(position: Int) -> Element {
    position < base.count ? base[position] : added[position &- base.count]
  }
}

extension Segmented where Element: Comparable {
  /// The first position in a sorted range whose element is not below a value; else the range's end.
  ///
  /// The range lies within one piece.
  @inline(__always)
  func firstIndex(notBefore value: Element, in range: Range<Int>) -> Int {
    guard range.lowerBound >= base.count else {
      return base.firstIndex(notBefore: value, in: range)
    }
    let shift = base.count
    return shift
      + added.firstIndex(
        notBefore: value, in: (range.lowerBound - shift)..<(range.upperBound - shift))
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
