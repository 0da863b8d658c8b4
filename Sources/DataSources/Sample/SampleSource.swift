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
    // Half of the time goes into the columns: they are read beside the rest.
    let columns = Deferred { Result(catching: { try DatasetArchive.columns(of: Self.bytes) }) }
    do {
      let frame = try DatasetArchive.frame(of: Self.bytes)
      return frame.dataset(ObservationTable(trusted: try columns.value.get()))
    } catch {
      throw .damaged(path: SafeText(Self.name), detail: .empty)
    }
  }

  /// The stored sample.
  ///
  /// A test makes it anew from Samples/ and compares, so that its rows need not
  /// be checked at every start.
  private static var bytes: UnsafeRawBufferPointer {
    let embedded = dvctop_sample()
    return UnsafeRawBufferPointer(start: embedded.bytes, count: embedded.count)
  }

  /// The sample's data; it never changes.
  public func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    let version = Version(Self.name)
    if request.knownVersion == version { return nil }
    return ReadOutcome(dataset: try dataset(), version: version)
  }
}
