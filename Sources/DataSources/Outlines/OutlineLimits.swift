import Measures

/// What a file of shapes may ask of us.
public enum OutlineLimits {
  /// Bytes of a file: the finest public outlines of the country have a fifth of that.
  public static let bytes = 128 << 20

  /// Positions of all rings of a file: as many as the bytes can hold with four decimals, and
  /// 32 megabytes of memory.
  public static let points = 4_000_000

  /// Where positions may lie: the mainland, its sea and both archipelagos, with room around them.
  ///
  /// One place elsewhere would leave the country the size of a stamp, and most are numbers that were
  /// exchanged.
  public static let country = GeographicBox(west: 100, south: 4, east: 120, north: 26)

  /// The fewest positions of a ring, the last being the first (RFC 7946, 3.1.6).
  static let ringPoints = 4

  /// Problems that are kept one by one.
  static let problems = 1_000
}
