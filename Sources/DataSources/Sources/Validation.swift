import Measures

/// All that is wrong with some sources: what `validate` prints.
public struct Validation: Sendable {
  /// Every problem, source by source, in the order found.
  public private(set) var problems: [SourceProblem] = []

  /// Errors in all.
  public private(set) var errorCount = 0

  /// Warnings in all.
  public private(set) var warningCount = 0

  /// Rows below the headers of all files.
  public private(set) var rowsRead = 0

  /// Rows that could be used.
  public private(set) var rowsKept = 0

  /// Sources that could not be read at all, and why; an unusable one is among the problems.
  public private(set) var failures: [(source: SourceID, error: SourceError)] = []

  /// Problems that are kept one by one: somebody mends a file from this list.
  public static let problemLimit = 1_000_000

  private init() {}

  /// Whether everything could be read and used.
  public var isClean: Bool { errorCount == 0 && failures.isEmpty }

  /// Problems that were counted but not kept.
  public var omittedProblems: Int { max(0, errorCount + warningCount - problems.count) }

  /// Reads every source and forgets the data.
  ///
  /// - Parameters:
  ///   - sources: the sources, in the order of naming.
  ///   - request: how to read; its limit of problems is raised to `problemLimit`.
  /// - Returns: what was found.
  public static func run(
    _ sources: [any DataSource], request: ReadRequest = ReadRequest()
  ) async -> Validation {
    var request = request
    request.problemLimit = problemLimit
    request.knownVersion = nil
    var validation = Validation()
    for source in sources {
      if let replayed = source as? ReplaySource { validation.add(replayed.damage()) }
      do throws(SourceError) {
        if let outcome = try await source.read(request) {
          validation.add(outcome)
          validation.add(outcome.dataset.disagreementsWithMembers())
        }
      } catch {
        validation.add(error, source.id)
      }
    }
    return validation
  }

  private mutating func add(_ found: [SourceProblem]) {
    problems += found
    errorCount += found.count { $0.severity == .error }
    warningCount += found.count { $0.severity == .warning }
  }

  private mutating func add(_ outcome: ReadOutcome) {
    problems += outcome.problems
    errorCount += outcome.errorCount
    warningCount += outcome.warningCount
    rowsRead += outcome.rowsRead
    rowsKept += outcome.rowsKept
  }

  private mutating func add(_ error: SourceError, _ source: SourceID) {
    guard case .unusable(let found, let omitted) = error else {
      failures.append((source, error))
      return
    }
    problems += found
    errorCount += found.count { $0.severity == .error } + omitted
    warningCount += found.count { $0.severity == .warning }
    for problem in found {
      if case .noUsableRow(let rows) = problem.reason { rowsRead += rows }
    }
  }
}
