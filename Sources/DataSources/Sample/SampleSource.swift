import CSample
import Measures
import Text

/// The built-in sample: figures that were published, and a simulation that agrees with them.
///
/// It is stored ready to use and read without a file, in some milliseconds.
public struct SampleSource: DataSource {
  /// What the command line calls it.
  public static let name = "demo:"

  /// The identity of the sample.
  public var id: SourceID { SourceID(Self.name) }

  /// The sample.
  public init() {}

  /// The sample's data.
  ///
  /// - Throws: `damaged` only if the program was built with damaged bytes.
  public func dataset() throws(SourceError) -> Dataset {
    let embedded = dvctop_sample()
    do throws(ArchiveError) {
      return try DatasetArchive.decode(
        UnsafeRawBufferPointer(start: embedded.bytes, count: embedded.count))
    } catch {
      throw .damaged(path: SafeText(Self.name), detail: .empty)
    }
  }

  /// The sample's data; it never changes.
  public func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    let version = Version(Self.name)
    if request.knownVersion == version { return nil }
    return ReadOutcome(dataset: try dataset(), version: version)
  }
}
