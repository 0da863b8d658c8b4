import Measures

extension State {
  /// A page to go to without keys, for `dvctop render` and tests.
  public struct Destination: Sendable {
    /// The page.
    public var page: Page
    /// The unit of pages that are about one.
    public var unit: UnitIndex?
    /// What is measured.
    public var indicator: IndicatorIndex?
    /// The period of all panels.
    public var period: Period?

    /// A page, with everything else as it is.
    public init(page: Page) {
      self.page = page
    }
  }

  /// Goes to a page, unit, indicator and period at once.
  public mutating func go(to destination: Destination) {
    if let chosen = destination.indicator { choose(chosen) }
    if let wanted = destination.period { period = wanted }
    var next = Place(page: destination.page, unit: destination.unit ?? place.unit)
    if units == .today { next.unit = counterpart(of: next.unit) }
    if destination.page == .help {
      next.page = .overview
      overlay = .help
    }
    go(to: next)
    refreshModel()
  }
}
