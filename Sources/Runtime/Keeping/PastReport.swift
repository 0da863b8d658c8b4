import Dashboard
import DataSources
import Glibc
import History
import Measures
import Text

/// What was known at a moment, from the history alone: no source is asked.
struct PastReport: Sendable {
  /// The moment.
  let moment: Moment
  /// The sources, as they were named.
  let sources: [SourceID]
  private let reader: HistoryReader

  /// What was known of some sources.
  ///
  /// - Parameters:
  ///   - names: the sources as they stand on the command line.
  ///   - moment: when it was known.
  ///   - world: where the history is looked for.
  /// - Throws: when there is no history; none is made.
  init(_ names: [String], at moment: Moment, _ world: World) throws(ProgramError) {
    guard let place = HistoryPlace(world) else { throw .past(.noFolder) }
    guard access(place.path, F_OK) == 0 else { throw .past(.noHistory(path: SafeText(place.path))) }
    self.moment = moment
    sources = names.map { name in
      // A server has another name than its address when that ends in a slash.
      (try? SourceList([name], world: world))?.sources.first?.id ?? SourceID(name)
    }
    let configuration = HistoryConfiguration(path: place.path, now: { moment })
    reader = HistoryReader(
      history: History(configuration), place: place, moment: moment)
  }

  /// The report.
  ///
  /// - Throws: when nothing was known of any of the sources.
  func report() async throws(ProgramError) -> Report {
    let past: Report?
    let kept: [KeptSource]
    do throws(HistoryError) {
      past = try await board().report(now: moment.seconds)
      kept = past == nil ? try await reader.history.sources() : []
    } catch {
      throw .past(.history(error))
    }
    if let past { return past }
    let keys = sources.map { reader.place.key(of: $0.name) ?? $0.name }
    if let first = kept.filter({ keys.contains($0.source.name) }).map(\.keptSince).min() {
      throw .past(.tooEarly(moment, since: first))
    }
    throw .past(.unknownSources(kept: kept.map { SafeText($0.source.name) }))
  }

  /// The versions of a figure that were known then; none when they cannot be read.
  func versions(of figure: ObservationKey, from source: SourceID) async -> FigureVersions {
    let list = try? await reader.versions(of: figure, from: source)
    return FigureVersions(key: figure, source: source, list: list ?? [])
  }

  private func board() async throws(HistoryError) -> SourceBoard {
    var board = SourceBoard(sources, state: .waiting)
    for source in sources {
      guard let known = try await reader.dataset(of: source) else { continue }
      board.remember(known)
      board.note(try await reader.memo(of: source), of: source)
    }
    return board
  }
}
