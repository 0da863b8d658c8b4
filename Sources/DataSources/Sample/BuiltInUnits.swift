import CSample
import Measures

/// The units of the country that the program knows without a file.
public enum BuiltInUnits {
  /// All of them, with their history; read from the program itself when first asked for.
  ///
  /// Empty only if the program was built with a damaged register, which its tests exclude.
  public static let registry = (try? load()) ?? UnitRegistry()

  /// Reads the embedded register.
  static func load() throws(ArchiveError) -> UnitRegistry {
    let embedded = dvctop_units()
    return try DatasetArchive.decode(
      UnsafeRawBufferPointer(start: embedded.bytes, count: embedded.count)
    ).registry
  }
}
