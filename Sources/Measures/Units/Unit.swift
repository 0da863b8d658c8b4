import Text

/// A body that is measured: the nation, a block, a ministry, a province and what is below it.
///
/// A rename or an upgrade makes a new version of the same unit; a merger ends the unit and names
/// its successor.
public struct Unit: Hashable, Sendable {
  /// The stable identifier, a lower-case slug: `da-nang` until the merger, `da-nang@2025` since.
  public let id: String
  /// Where it stands in the country.
  public let level: Level
  /// The unit it belongs to; nil for the nation.
  public let parent: UnitIndex?
  /// The unit that took its place; nil while it exists or when nothing did.
  public let successor: UnitIndex?
  /// What it was called over time, oldest first; stretches of time do not overlap.
  public let versions: [UnitVersion]

  /// A unit with its versions, oldest first; one without a version is never valid.
  public init(
    id: String, level: Level, parent: UnitIndex? = nil, successor: UnitIndex? = nil,
    versions: [UnitVersion]
  ) {
    self.id = id
    self.level = level
    self.parent = parent
    self.successor = successor
    self.versions = versions
  }

  /// The version in force on a day.
  ///
  /// - Parameter day: nil for the latest version.
  /// - Returns: outside the life of the unit the nearest version; nil when there is none at all.
  public func version(at day: Day?) -> UnitVersion? {
    guard let day else { return versions.last }
    let started = versions.last { version in
      version.validFrom.map { $0 <= day } ?? true
    }
    return started ?? versions.first
  }

  /// Whether the unit existed on a day.
  public func isValid(at day: Day) -> Bool {
    versions.contains { $0.isValid(at: day) }
  }

  /// Whether the unit existed on any day of a period.
  public func isValid(during period: Period) -> Bool {
    versions.contains { $0.isValid(during: period) }
  }

  /// The first day of the unit; nil when it is older than the data.
  public var validFrom: Day? { versions.first?.validFrom }

  /// The last day of the unit; nil while it exists.
  public var validTo: Day? { versions.last?.validTo }
}
