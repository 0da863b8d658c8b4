import Drawing

/// How a screen is divided, and how much of a page has room on it.
struct Shell {
  /// How much can be shown.
  enum Density: Int, Comparable {
    /// One line and the size that is needed.
    case line
    /// Names and numbers of the three rates.
    case tiny
    /// Panels without side borders, one below the other.
    case compact
    /// Framed panels side by side.
    case wide
    /// All panels.
    case full

    static func < (left: Density, right: Density) -> Bool { left.rawValue < right.rawValue }
  }

  /// The size of the screen.
  let size: Size

  /// The smallest screen on which pages are shown.
  static let smallest = Size(width: 40, height: 10)

  /// How much can be shown.
  var density: Density {
    if size.width < Self.smallest.width || size.height < Self.smallest.height { return .line }
    if size.width < 60 || size.height < 16 { return .tiny }
    if size.width < 110 || size.height < 28 { return .compact }
    if size.width < 150 || size.height < 40 { return .wide }
    return .full
  }

  /// The first row.
  var header: Rect { Rect(x: 0, y: 0, width: size.width, height: 1) }

  /// Everything between header, notice and footer.
  var body: Rect {
    Rect(x: 0, y: 1, width: size.width, height: size.height - 3)
  }

  /// The row for one remark, above the footer.
  var notice: Rect { Rect(x: 0, y: size.height - 2, width: size.width, height: 1) }

  /// The last row.
  var footer: Rect { Rect(x: 0, y: size.height - 1, width: size.width, height: 1) }
}
