/// A place on the earth in degrees of WGS 84: east and north are positive.
///
/// Thirty-two bits tell places apart that are a metre from each other, and no cell of a screen
/// covers less than a kilometre of the country.
public struct Coordinate: Hashable, Sendable {
  /// Degrees east of Greenwich, −180...180.
  public let longitude: Float
  /// Degrees north of the equator, −90...90.
  public let latitude: Float

  /// A place; nothing is checked.
  public init(longitude: Float, latitude: Float) {
    self.longitude = longitude
    self.latitude = latitude
  }
}
