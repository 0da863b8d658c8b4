import Measures
import Text

extension DatasetReader {
  /// Reads all files, the last one of measures only as far as its rows are complete, and keeps what
  /// is needed to go on from there.
  ///
  /// - Parameters:
  ///   - name: the file that may grow.
  ///   - files: all files, in the order in which their values lead.
  ///   - source: to which source they belong.
  ///   - request: how to read.
  ///   - registry: the units that are known without the files.
  /// - Returns: the state from which `GrowthState` goes on; where the file is not one of rows of CSV
  ///   there is none, and everything has been read. Neither where nothing can be gone on from: then
  ///   the files must be read as ever.
  /// - Throws: `unusable`, `cancelled`, `timedOut`.
  static func readFollowing(
    _ name: SafeText, of files: [InputFile], source: SourceID, request: ReadRequest,
    registry: UnitRegistry
  ) throws(SourceError) -> (state: GrowthState?, result: Result?) {
    var reader = DatasetReader(
      source: source, request: request, bytesTotal: files.reduce(0) { $0 + $1.size })
    reader.followed = name
    var assembly: Assembly
    do throws(SourceError) {
      assembly = try reader.assemble(files, registry: registry)
    } catch {
      // Without its last row a file may have none that is usable.
      if reader.followedEnd != nil, case .unusable = error { return (nil, nil) }
      throw error
    }
    let finished = reader.finish(&assembly)
    guard let end = reader.followedEnd else {
      return (
        nil, reader.result(finished.dataset, finished.conflicts, finished.omittedConflicts)
      )
    }
    guard reader.reports[name]?.kept ?? 0 > 0, finished.omittedConflicts == 0 else {
      return (nil, nil)
    }
    reader.followedEnd = nil
    return (
      GrowthState(
        reader: reader, assembly: assembly, finished: finished, end: end, name: name), nil
    )
  }
}
