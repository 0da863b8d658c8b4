/// How a list follows its cursor.
public enum Scroll {
  /// The first row in sight so that the chosen one is, moved as little as possible.
  ///
  /// - Parameters:
  ///   - offset: The first row in sight so far.
  ///   - selection: The row that must be in sight; `nil` for none.
  ///   - visible: Rows in sight.
  ///   - count: Rows of the list.
  /// - Returns: An offset that leaves no empty rows below the last one.
  public static func offset(_ offset: Int, selection: Int?, visible: Int, count: Int) -> Int {
    let last = max(0, count - max(1, visible))
    var offset = min(max(0, offset), last)
    if let selection, visible > 0 {
      let row = min(max(0, selection), max(0, count - 1))
      offset = min(offset, row)
      offset = max(offset, row - visible + 1)
    }
    return min(max(0, offset), last)
  }
}
