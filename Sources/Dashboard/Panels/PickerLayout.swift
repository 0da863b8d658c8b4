import Drawing

/// Where a box with rows to choose from lies on a page.
struct PickerLayout: Equatable {
  /// The box with its frame.
  let frame: Rect
  /// The rows within it.
  let rows: Rect
  /// Which entry stands in the first row.
  let first: Int
  /// How many entries there are.
  let count: Int

  /// The entry in the row at a place of the page; nil beside the rows.
  func entry(at point: Point) -> Int? {
    guard rows.contains(point) else { return nil }
    let entry = first + point.y - rows.y
    return entry < count ? entry : nil
  }
}
