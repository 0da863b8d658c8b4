import Dashboard
import History
import Measures

/// What a run asks of its history.
extension HistoryKeeper {
  /// Tells of the alerts that an earlier run with the same sources has kept.
  func recallAlerts() async {
    let records = await attempt { reader throws(HistoryError) in
      try await reader.history.currentAlerts()
    }
    let alerts = (records ?? []).compactMap { KeptAlert($0, of: sources) }
    if !alerts.isEmpty { tell(.remembered(alerts)) }
  }

  /// The latest figures of a source; nil when none are kept, or they cannot be read.
  func dataset(of source: SourceID) async -> KnownDataset? {
    let found = await attempt { reader throws(HistoryError) in
      try await reader.dataset(of: source)
    }
    return found ?? nil
  }

  /// What is known of a source beside its latest figures.
  func memo(of source: SourceID) async -> SourceMemo? {
    await attempt { reader throws(HistoryError) in try await reader.memo(of: source) }
  }

  /// Does what the dashboard asks of the history.
  func perform(_ effect: Effect) {
    switch effect {
    case .keep(let alerts): keep(alerts)
    case .findVersions(let figure, let source): findVersions(of: figure, from: source)
    default: break
    }
  }

  /// Tells of the versions of a figure.
  private func findVersions(of figure: ObservationKey, from source: SourceID) {
    Task.detached {
      let list = await self.attempt { reader throws(HistoryError) in
        try await reader.versions(of: figure, from: source)
      }
      self.tell(.versions(FigureVersions(key: figure, source: source, list: list ?? [])))
    }
  }
}
