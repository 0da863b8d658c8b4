import Drawing

/// The chosen row of a list and the first row that is shown.
public struct ListPosition: Hashable, Sendable {
  /// The chosen row, from 0.
  public var row = 0
  /// The first shown row, from 0.
  public var top = 0

  /// The first row of a list.
  public init() {}

  /// Moves the chosen row by `rows`, staying inside `count` rows of which `visible` are shown.
  mutating func move(by rows: Int, count: Int, visible: Int) {
    row = min(max(0, row + rows), max(0, count - 1))
    settle(count: count, visible: visible)
  }

  /// Brings the chosen row into view after the list or its height has changed.
  mutating func settle(count: Int, visible: Int) {
    row = min(max(0, row), max(0, count - 1))
    let height = max(1, visible)
    if row < top { top = row }
    if row >= top + height { top = row - height + 1 }
    top = min(max(0, top), max(0, count - height))
  }

  /// The position as a table knows it.
  var view: TableView { TableView(offset: top, selection: row) }
}
