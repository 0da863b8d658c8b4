import Measures

/// Where the person is: what back returns to.
public struct Place: Hashable, Sendable {
  /// The page that is open.
  public var page: Page
  /// The unit that the unit, trend and indicators pages are about.
  public var unit: UnitIndex
  /// Which of the units below it are listed.
  public var level: Level?

  /// A place.
  public init(page: Page, unit: UnitIndex, level: Level? = nil) {
    self.page = page
    self.unit = unit
    self.level = level
  }
}
