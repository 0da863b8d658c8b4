import CSample
import Measures
import Text

/// The built-in sample: figures that were published, and a simulation that agrees with them.
///
/// It is stored ready to use: nothing of its observations is read before it is asked for.
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
    // Where the rows of each unit are is found out beside the rest.
    let table = Deferred { Result(catching: { try ObservationTable(image: Self.columns) }) }
    do {
      let frame = try DatasetArchive.frame(of: Self.frame)
      return frame.dataset(try table.value.get())
    } catch {
      throw .damaged(path: SafeText(Self.name), detail: .empty)
    }
  }

  /// Everything that is stored but the observations.
  private static var frame: UnsafeRawBufferPointer {
    let embedded = dvctop_sample()
    return UnsafeRawBufferPointer(start: embedded.bytes, count: embedded.count)
  }

  /// The stored observations.
  ///
  /// A test makes them anew from Samples/ and compares, so that they need not be checked at every
  /// start.
  private static var columns: UnsafeRawBufferPointer {
    let embedded = dvctop_columns()
    return UnsafeRawBufferPointer(start: embedded.bytes, count: embedded.count)
  }

  /// The sample's data; it never changes.
  public func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    let version = Version(Self.name)
    if request.knownVersion == version { return nil }
    return ReadOutcome(dataset: try dataset(), version: version)
  }
}
