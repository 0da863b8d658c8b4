import Text

/// What may be wrong with a file of shapes (GeoJSON, RFC 7946).
public enum OutlineFault: Hashable, Sendable {
  /// The document is of another type than a collection of features; what it is.
  case notACollection(SafeText)
  /// An entry of the collection is no feature, or has no geometry.
  case noGeometry
  /// A geometry that is no area; its type.
  case noArea(SafeText)
  /// None of the properties that may name a unit, of which these are a few.
  case noUnitName(accepted: [SafeText])
  /// Coordinates that are not nested as their type asks for, or no numbers.
  case badCoordinates
  /// A position that is not on the earth: the coordinates are not in degrees of WGS 84.
  case notOnEarth(SafeText)
  /// A position far from the country.
  case farAway(SafeText)
  /// A ring that does not end where it begins; it is closed.
  case openRing
  /// A ring of fewer than four positions; it is left out.
  case tooFewPoints(found: Int)
  /// More positions than the limit; the rest was not read.
  case tooManyPoints(limit: Int)

  /// Whether something is lost that should be there.
  public var severity: Severity {
    if case .openRing = self { return .warning }
    return .error
  }
}
