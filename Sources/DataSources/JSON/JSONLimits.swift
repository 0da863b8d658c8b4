/// What a JSON text may ask of us.
package enum JSONLimits {
  /// Arrays and objects inside one another: the contract needs 4, the portal 6.
  ///
  /// Nothing here recurses, so this guards memory and those who walk the tree.
  package static let depth = 512

  /// Bytes of a text, so that offsets fit 32 bits: a dataset of four million observations.
  package static let bytes = 1 << 30

  /// Repeated names that are kept one by one; more are only counted.
  static let duplicates = 1_000

  /// Different names among the objects of one array; those beyond are not looked at.
  static let columns = 256

  /// Bytes of an array or object that are shown where a text or number was expected.
  static let shownBytes = 200
}
