import Text

/// What a body was called, and by which codes, during one stretch of time.
public struct UnitVersion: Hashable, Sendable {
  /// The code of the General Statistics Office; empty when the body has none.
  ///
  /// Provinces have 2 digits, districts 3, communes 5. Seven codes of provinces passed to another
  /// province in 2025.
  public let code: String
  /// The code of the National Portal, such as `H17` or `G12`; empty when the body has none.
  public let portalCode: String
  /// The full Vietnamese name, "Thành phố Đà Nẵng".
  public let nameVietnamese: SafeText
  /// The full English name, "Da Nang City"; may be empty.
  public let nameEnglish: SafeText
  /// What it is called: `city`, `province`, `ministry`, `quan`, `phuong`, `xa`, …; may be empty.
  public let kind: String
  /// The first day of this version; nil when it is older than the data.
  public let validFrom: Day?
  /// The last day of this version; nil while it is in force.
  public let validTo: Day?

  /// A version with all it is known by.
  public init(
    code: String = "", portalCode: String = "",
    nameVietnamese: SafeText, nameEnglish: SafeText = .empty,
    kind: String = "", validFrom: Day? = nil, validTo: Day? = nil
  ) {
    self.code = code
    self.portalCode = portalCode
    self.nameVietnamese = nameVietnamese
    self.nameEnglish = nameEnglish
    self.kind = kind
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// Whether the version was in force on a day.
  public func isValid(at day: Day) -> Bool {
    if let validFrom, day < validFrom { return false }
    if let validTo, day > validTo { return false }
    return true
  }

  /// Whether the version was in force on any day of a period.
  public func isValid(during period: Period) -> Bool {
    if let validFrom, period.end < validFrom { return false }
    if let validTo, period.start > validTo { return false }
    return true
  }
}
