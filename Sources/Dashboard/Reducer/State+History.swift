import Measures
import Words

extension State {
  /// Takes over that nothing can be kept, or that it can again.
  mutating func take(_ error: HistoryError?) {
    historyError = error
    guard let error else { return }
    notice = Notice(words.historyError(error), isWarning: true)
  }

  /// Takes over what the history has found, unless another figure is explained by now.
  mutating func take(_ found: FigureVersions) {
    guard versions?.isSameFigure(as: found) == true else { return }
    versions = found
  }

  /// What is to be kept of the alerts after a look.
  ///
  /// Nothing of those of a server, which keeps them itself.
  func keepAlerts(changedSince book: AlertBook) -> [Effect] {
    guard !alerts.isFollowing else { return [] }
    let changes = alerts.book.changes(
      since: book, at: alerts.book.updatedAt ?? clock.moment)
    return changes.isEmpty ? [] : [.keep(changes)]
  }

  /// Asks for the versions of the figure that is explained, once for each and each report.
  mutating func askForVersions() -> [Effect] {
    guard overlay == .why, let wanted = explainedFigure else {
      versions = nil
      return []
    }
    guard versions?.isSameFigure(as: wanted) != true else { return [] }
    versions = wanted
    return [.findVersions(wanted.key, of: wanted.source)]
  }

  /// The figure that is explained, where a source gives it.
  private var explainedFigure: FigureVersions? {
    guard let why = why(top: 0) else { return nil }
    let (scene, unit) = (why.scene, why.unit)
    let figure = scene.figure(unit)
    guard figure.origin == .given, let index = figure.provenance,
      let source = scene.dataset[index]?.source
    else { return nil }
    return FigureVersions(
      key: ObservationKey(
        unit: scene.dataset.registry[unit].id, indicator: scene.measure.id,
        definition: scene.measure.definition, period: scene.period),
      source: source, list: nil)
  }
}
