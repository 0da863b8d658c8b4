import Dashboard
import Measures

/// What was known at a moment, for a live screen: nothing is read, only asked.
struct PastFigures {
  /// What is shown.
  let report: Report
  private let past: PastReport

  /// Asks the history and waits for its answer.
  ///
  /// - Parameters:
  ///   - names: the sources as they stand on the command line.
  ///   - moment: when it was known.
  ///   - world: where the history is looked for.
  /// - Throws: why it cannot be shown.
  init(_ names: [String], at moment: Moment, _ world: World) throws(ProgramError) {
    let past = try PastReport(names, at: moment, world)
    let answer = blocking { () async -> Result<Report, ProgramError> in
      do throws(ProgramError) {
        return .success(try await past.report())
      } catch {
        return .failure(error)
      }
    }
    report = try answer.get()
    self.past = past
  }

  /// Answers what the explanation of a figure asks; alerts of the past are not kept.
  func perform(_ effect: Effect, _ mailbox: Mailbox) {
    guard case .findVersions(let figure, let source) = effect else { return }
    let past = past
    Task.detached {
      mailbox.put(.versions(await past.versions(of: figure, from: source)))
    }
  }
}
