import Measures
import Text

extension DatasetReader {
  /// What a pull brought, from tables that were made of something else and the problems met on the
  /// way.
  ///
  /// - Parameters:
  ///   - tables: the tables.
  ///   - log: what was wrong before.
  ///   - source: to which source they belong.
  ///   - request: how to read.
  ///   - version: the version that was read.
  /// - Returns: the outcome; problems that were met before come first.
  /// - Throws: `unusable` when no row could be used; `cancelled`, `timedOut`.
  static func outcome(
    _ tables: [InputFile], log: ProblemLog, source: SourceID, request: ReadRequest,
    version: Version
  ) throws(SourceError) -> ReadOutcome {
    var log = log
    let result: Result
    do throws(SourceError) {
      result = try read(
        tables, source: source, request: request, registry: BuiltInUnits.registry)
    } catch {
      guard case .unusable(let problems, let omitted) = error else { throw error }
      for problem in problems { log.add(problem) }
      throw .unusable(problems: log.problems, omitted: log.omitted + omitted)
    }
    log.add(result.log)
    return ReadOutcome(
      dataset: result.dataset, problems: log.problems, errorCount: log.errorCount,
      warningCount: log.warningCount, files: result.files, version: version)
  }
}
