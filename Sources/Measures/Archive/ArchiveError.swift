/// Why an archive cannot be read.
package enum ArchiveError: Error, Hashable, Sendable {
  /// The bytes do not begin as an archive does.
  case notAnArchive

  /// An archive of another version of this program.
  case otherVersion(found: UInt8)

  /// The bytes end too early, or say something that cannot be.
  case damaged
}
